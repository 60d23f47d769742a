#include "people/store/unit_store.h"

#include "people/store/queries.h"

namespace yimen::people {

namespace {

Unit to_unit(const db::Row& row) {
    return {.id = row.text(0),
            .name = row.text(1),
            .short_name = row.text(2),
            .kind = row.text(3),
            .division_code = row.text(4),
            .parent_id = row.maybe_text(5),
            .credit_code = row.text(6),
            .demonstration = row.truth(7)};
}

Division to_division(const db::Row& row) {
    return {.code = row.text(0),
            .name = row.text(1),
            .parent_code = row.maybe_text(2),
            .level = row.text(3),
            .standard = row.truth(4)};
}

}  // namespace

std::optional<Unit> UnitStore::find(std::string_view unit_id) const {
    const auto row = transaction_.query_one(sql::find_unit, unit_id);
    if (!row) return std::nullopt;
    return to_unit(*row);
}

std::vector<Unit> UnitStore::list() const {
    std::vector<Unit> units;
    for (const auto& row : transaction_.query(sql::list_units)) units.push_back(to_unit(row));
    return units;
}

void UnitStore::put(const Unit& unit) {
    transaction_.execute(sql::put_unit, unit.id, unit.name, unit.short_name, unit.kind,
                         unit.division_code, unit.parent_id, unit.credit_code, unit.demonstration);
}

std::optional<Division> UnitStore::find_division(std::string_view code) const {
    const auto row = transaction_.query_one(sql::find_division, code);
    if (!row) return std::nullopt;
    return to_division(*row);
}

std::vector<Division> UnitStore::list_divisions() const {
    std::vector<Division> divisions;
    for (const auto& row : transaction_.query(sql::list_divisions)) {
        divisions.push_back(to_division(row));
    }
    return divisions;
}

void UnitStore::put_division(const Division& division) {
    transaction_.execute(sql::put_division, division.code, division.name, division.parent_code,
                         division.level, division.standard);
}

}  // namespace yimen::people
