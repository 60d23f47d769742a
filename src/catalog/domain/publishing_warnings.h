#pragma once

#include <vector>

#include "catalog/domain/service_item.h"

#include "core/problem.h"

namespace yimen::catalog {

/// What somebody should look at before this version is published, each at its element; nothing is
/// kept from being published. `fact-proven-twice` (first=, second=): two materials that everybody
/// must hand in are the same kind of certificate, or the same proof (多重证明, REQ-096).
std::vector<FieldProblem> find_publishing_warnings(const ServiceItem& item);

}  // namespace yimen::catalog
