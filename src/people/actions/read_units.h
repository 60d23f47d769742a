#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/unit.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// A place of the tree 市、县、镇、村 with what lies below it.
struct DivisionNode {
    Division division;
    std::int64_t divisions_below = 0;  ///< right below
    std::int64_t units = 0;            ///< open ones in it and anywhere below
};

/// The places right below `parent`, the topmost without one. Refuses not-found (parent).
Result<std::vector<DivisionNode>> list_division_nodes(const std::optional<std::string>& parent,
                                                      Services& services);

struct SearchUnits {
    std::optional<std::string> division_code;  ///< in and below it
    std::optional<bool> open;
    std::string after;  ///< cursor
    std::int64_t limit = 50;
};

/// A unit with the names of its place and of the unit above.
struct UnitDetail {
    Unit unit;
    std::string division_name;
    std::optional<std::string> parent_name;
};

struct UnitPage {
    std::vector<UnitDetail> units;
    std::optional<std::string> next;
};

/// By place and id. Refuses invalid-input (/division those of DivisionCode::parse, /limit
/// `limit-out-of-range`, /after `cursor-unknown`).
Result<UnitPage> search_units(const SearchUnits& command, Services& services);

/// Refuses not-found.
Result<UnitDetail> read_unit(std::string_view unit_id, Services& services);

}  // namespace yimen::people
