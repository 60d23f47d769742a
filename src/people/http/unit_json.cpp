#include "people/http/unit_json.h"

#include <utility>

namespace yimen::people::body {

UnitDetail to_unit(const people::UnitDetail& detail) {
    const auto& unit = detail.unit;
    return {.unit_id = unit.id,
            .name = unit.name,
            .short_name = unit.short_name,
            .kind = unit.kind,
            .division_code = unit.division_code,
            .division_name = detail.division_name,
            .parent_id = unit.parent_id,
            .parent_name = detail.parent_name,
            .credit_code = unit.credit_code,
            .closed_on = unit.closed_on ? std::optional{unit.closed_on->iso()} : std::nullopt,
            .demonstration = unit.demonstration};
}

UnitPage to_unit_page(const people::UnitPage& page) {
    UnitPage shown{{}, page.next};
    for (const auto& unit : page.units) shown.units.push_back(to_unit(unit));
    return shown;
}

Divisions to_divisions(const std::vector<people::DivisionNode>& nodes) {
    Divisions shown;
    for (const auto& node : nodes) {
        shown.divisions.push_back({.code = node.division.code,
                                   .name = node.division.name,
                                   .level = node.division.level,
                                   .divisions_below = node.divisions_below,
                                   .units = node.units});
    }
    return shown;
}

people::UnitContent to_content(UnitContent content) {
    return {.name = std::move(content.name),
            .short_name = std::move(content.short_name),
            .kind = std::move(content.kind),
            .division_code = std::move(content.division_code),
            .parent_id = std::move(content.parent_id),
            .credit_code = std::move(content.credit_code)};
}

}  // namespace yimen::people::body
