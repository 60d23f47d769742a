#pragma once

#include <string>
#include <vector>

#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// Who but the officer holds a post today at the unit through which steps are examined: to whom a step may be
/// handed over or assigned. By the shown name. Refusals, in this order: not-found (no such unit),
/// forbidden (neither of that unit nor its supervision).
Result<std::vector<people::Officer>> list_colleagues(const std::string& unit_id,
                                                     const people::Person& officer,
                                                     Services& services);

}  // namespace yimen::cases
