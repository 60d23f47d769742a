#pragma once

#include <string>
#include <vector>

#include "catalog/domain/service_item.h"

namespace yimen::catalog {

/// Names of materials that cite no row of the item's own basis (REQ-027).
std::vector<std::string> materials_without_basis(const ServiceItem& item);

/// Names of the elements that the item does not give: the thirteen of the guide, and name, type,
/// codes, level and audience (REQ-049).
std::vector<std::string> missing_elements(const ServiceItem& item);

bool is_permit(const ServiceItem& item);

}  // namespace yimen::catalog
