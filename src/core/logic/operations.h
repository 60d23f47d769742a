#pragma once

#include <span>

#include "core/logic/node.h"
#include "core/logic/value.h"

namespace yimen::logic {

/// The value of an operation whose operands are evaluated already: all but if, and, or, map,
/// filter, reduce, all, none, some. `data` is what `var` and `missing` read.
Value apply_operation(Operator operation, std::span<const Value> operands, const Value& data,
                      Budget& budget);

}  // namespace yimen::logic
