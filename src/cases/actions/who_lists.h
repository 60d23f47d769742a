#pragma once

#include <string>
#include <vector>

#include "cases/domain/case.h"
#include "cases/domain/lifecycle.h"
#include "people/people.h"

namespace yimen::cases {

/// Which cases of a place somebody may see in a list: none, those that were accepted, for who would
/// examine or decide them (REQ-088), or all.
enum class Sight { None, SinceAcceptance, All };

Sight sight_of(const people::Person& officer, const people::Responsibility& place);

/// Filed and not accepted yet.
bool is_before_acceptance(State state);

bool may_see(Sight sight, State state);

/// The units whose systems may read the case: none before its acceptance (REQ-088), then the one
/// that decides and those that have a step of it or were asked for an opinion; each once.
std::vector<std::string> units_that_may_read(const Case& filed);

}  // namespace yimen::cases
