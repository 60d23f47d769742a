#include "people/store/unit_store.h"

#include <unordered_set>

#include "people/store/identity_revision.h"
#include "people/store/queries.h"

namespace yimen::people {

namespace {

Unit to_unit(const db::Row& row) {
    const auto closed_on = row.maybe_text(8);
    return {.id = row.text(0),
            .name = row.text(1),
            .short_name = row.text(2),
            .kind = row.text(3),
            .division_code = row.text(4),
            .parent_id = row.maybe_text(5),
            .credit_code = row.text(6),
            .demonstration = row.truth(7),
            .closed_on = closed_on ? Day::parse(*closed_on) : std::nullopt,
            .version = row.integer(9)};
}

/// All codes that begin with `place` lie before it.
std::string end_of(std::string_view place) {
    return std::string{place} + ':';
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
    raise_identity_revision(transaction_);
}

bool UnitStore::lies_below_itself(const Unit& unit) const {
    std::unordered_set<std::string> seen;
    for (auto above = unit.parent_id; above && seen.insert(*above).second;) {
        if (*above == unit.id) return true;
        const auto parent = find(*above);
        above = parent ? parent->parent_id : std::nullopt;
    }
    return false;
}

std::optional<Unit> UnitStore::find_by_name(std::string_view name) const {
    const auto row = transaction_.query_one(sql::find_unit_by_name, name);
    if (!row) return std::nullopt;
    return to_unit(*row);
}

std::vector<Unit> UnitStore::search(const UnitSearch& search) const {
    std::optional<std::int64_t> open;
    if (search.open) open = *search.open ? 1 : 0;
    std::vector<Unit> units;
    for (const auto& row :
         transaction_.query(sql::search_units, search.place, end_of(search.place),
                            search.after_division, search.after_id, open, search.limit)) {
        units.push_back(to_unit(row));
    }
    return units;
}

std::map<std::string, std::int64_t> UnitStore::count_below(std::string_view place) const {
    std::map<std::string, std::int64_t> counts;
    for (const auto& row : transaction_.query(sql::count_units_below, place, end_of(place))) {
        counts.emplace(row.text(0), row.integer(1));
    }
    return counts;
}

bool UnitStore::change(const Unit& unit, std::int64_t version) {
    raise_identity_revision(transaction_);
    return transaction_.execute(sql::change_unit, unit.id, version, unit.name, unit.short_name,
                                unit.kind, unit.division_code, unit.parent_id,
                                unit.credit_code) == 1;
}

bool UnitStore::close(std::string_view unit_id, std::int64_t version, Day day) {
    raise_identity_revision(transaction_);
    return transaction_.execute(sql::close_unit, unit_id, version, day.iso()) == 1;
}

bool UnitStore::has_units_below(std::string_view unit_id) const {
    return transaction_.query_one(sql::find_unit_below, unit_id).has_value();
}

bool UnitStore::has_posts(std::string_view unit_id, Day since) const {
    return transaction_.query_one(sql::find_post_in_unit, unit_id, since.iso()).has_value();
}

std::vector<DivisionRow> UnitStore::list_divisions_below(
    const std::optional<std::string>& parent) const {
    std::vector<DivisionRow> divisions;
    for (const auto& row : parent ? transaction_.query(sql::list_divisions_below, *parent)
                                  : transaction_.query(sql::list_divisions_at_top)) {
        divisions.push_back({to_division(row), row.integer(5)});
    }
    return divisions;
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
