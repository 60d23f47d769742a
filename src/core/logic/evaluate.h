#pragma once

#include <cstddef>

#include <boost/json/value.hpp>

#include "core/logic/rule.h"
#include "core/result.h"

namespace yimen::logic {

/// One step is one node evaluated, one element or 16 bytes handled.
inline constexpr std::size_t kMostSteps = 200'000;

/// The value of the rule over this data, as json-logic-js 2.0.5 has it: JavaScript's conversions
/// and comparisons, strings in UTF-16 units. What JSON cannot write (NaN, Infinity, undefined) is
/// null. Three things differ on purpose: members that JavaScript inherits (`constructor`) do not
/// exist, data is never run as a rule (`missing` over an object), and half a surrogate pair is
/// U+FFFD. Never throws. Refusals: `logic-too-many-steps` (limit=), `logic-value-too-deep` (a
/// computed value of more than limit=64 levels), `logic-not-computable` (JavaScript throws a
/// TypeError here).
Result<boost::json::value> evaluate(const Rule& rule, const boost::json::value& data,
                                    std::size_t most_steps = kMostSteps);

/// Whether the value of the rule is truthy as JSONLogic has it: false, null, 0, NaN, "" and [] are
/// not, all else is ("0" too). Refusals as `evaluate`.
Result<bool> holds(const Rule& rule, const boost::json::value& data,
                   std::size_t most_steps = kMostSteps);

}  // namespace yimen::logic
