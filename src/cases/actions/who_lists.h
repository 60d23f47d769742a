#pragma once

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

}  // namespace yimen::cases
