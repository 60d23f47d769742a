#pragma once

#include <optional>

#include "cases/domain/occasion.h"

#include "core/problem.h"

namespace yimen::cases {

/// Why the condition does not hold, with every fault of it at once, or nothing. The code of the
/// refusal stands in api/problems.toml.
std::optional<Problem> refuse(Condition condition, const Occasion& occasion);

/// Whether the item lets the condition hold at all: no case of an item without a fee is charged.
bool may_ever_hold(Condition condition, const ItemTerms& terms);

/// Whether the case as it stands leaves the condition open: no case is rated twice, no procedure
/// ended that did not begin. Asks nothing of what will be said with the act.
bool may_hold_now(Condition condition, const Case& filed);

/// Whether somebody must look at the place with two persons at least (行政许可法 art. 34).
bool demands_two_inspectors(const Occasion& occasion);

}  // namespace yimen::cases
