#pragma once

#include <span>
#include <string_view>

#include "catalog/domain/service_item.h"

namespace yimen::catalog {

/// One of the thirteen elements of a guide (办事指南, S4-T2).
struct GuideElement {
    std::string_view name;
    std::string_view pointer;  ///< where an editor enters it
    bool (*is_given)(const ServiceItem&);
};

/// In the order of the plan: 办理依据 … 状态查询.
std::span<const GuideElement> guide_elements();

}  // namespace yimen::catalog
