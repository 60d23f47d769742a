#include "people/actions/read_units.h"

#include <utility>

#include "people/actions/manage_people.h"
#include "people/store/unit_store.h"

#include "core/identifiers/division_code.h"

namespace yimen::people {

namespace {

using identifiers::DivisionCode;

constexpr std::int64_t kPageMax = 200;
constexpr char kBetween = '.';

UnitDetail to_detail(const UnitStore& store, Unit unit) {
    UnitDetail detail{std::move(unit), {}, std::nullopt};
    if (const auto division = store.find_division(detail.unit.division_code)) {
        detail.division_name = division->name;
    }
    if (detail.unit.parent_id) {
        if (const auto parent = store.find(*detail.unit.parent_id)) {
            detail.parent_name = parent->name;
        }
    }
    return detail;
}

std::string cursor_of(const Unit& unit) {
    return unit.division_code + kBetween + unit.id;
}

Result<UnitSearch> to_search(const SearchUnits& command) {
    UnitSearch search{.place = {},
                      .open = command.open,
                      .after_division = {},
                      .after_id = {},
                      .limit = command.limit + 1};
    std::vector<FieldProblem> faults;
    if (command.division_code) {
        const auto place = DivisionCode::parse(*command.division_code);
        if (place) {
            search.place = place->digits();
        } else {
            faults.push_back({"/division", place.problem().code, place.problem().facts});
        }
    }
    if (!command.after.empty()) {
        const auto between = command.after.find(kBetween);
        if (between == std::string::npos) {
            faults.push_back({"/after", "cursor-unknown", {}});
        } else {
            search.after_division = command.after.substr(0, between);
            search.after_id = command.after.substr(between + 1);
        }
    }
    if (command.limit < 1 || command.limit > kPageMax) {
        faults.push_back({"/limit", "limit-out-of-range", {{"limit", std::to_string(kPageMax)}}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return search;
}

/// How many open units lie in the place and below it.
std::int64_t count_units(const UnitStore& store, const std::string& division_code) {
    const auto place = DivisionCode::parse(division_code);
    std::int64_t units = 0;
    if (!place) return units;
    for (const auto& [code, count] : store.count_below(place->digits())) units += count;
    return units;
}

}  // namespace

Result<std::vector<DivisionNode>> list_division_nodes(const std::optional<std::string>& parent,
                                                      Services& services) {
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<DivisionNode>> {
            const UnitStore store{transaction};
            if (parent && !store.find_division(*parent)) return not_found();
            std::vector<DivisionNode> nodes;
            for (auto& row : store.list_divisions_below(parent)) {
                const auto units = count_units(store, row.division.code);
                nodes.push_back({std::move(row.division), row.divisions_below, units});
            }
            return nodes;
        });
}

Result<UnitPage> search_units(const SearchUnits& command, Services& services) {
    const auto search = to_search(command);
    if (!search) return search.problem();
    return services.database.read([&](db::Transaction& transaction) -> Result<UnitPage> {
        const UnitStore store{transaction};
        auto units = store.search(*search);
        UnitPage page;
        if (units.size() > static_cast<std::size_t>(command.limit)) {
            units.pop_back();
            page.next = cursor_of(units.back());
        }
        for (auto& unit : units) page.units.push_back(to_detail(store, std::move(unit)));
        return page;
    });
}

Result<UnitDetail> read_unit(std::string_view unit_id, Services& services) {
    return services.database.read([&](db::Transaction& transaction) -> Result<UnitDetail> {
        const UnitStore store{transaction};
        auto unit = store.find(unit_id);
        if (!unit) return not_found();
        return to_detail(store, std::move(*unit));
    });
}

}  // namespace yimen::people
