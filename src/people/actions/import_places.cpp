#include "people/actions/import_places.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "people/actions/identity.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/unit_store.h"

#include "core/identifiers/division_code.h"

namespace yimen::people {

namespace {

constexpr std::size_t kColumns = 4;
constexpr std::size_t kIdLengthMax = 100;

std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// The cells of one line; names of places hold neither commas nor quotes.
std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> cells;
    for (;;) {
        const auto comma = line.find(',');
        cells.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos) return cells;
        line.remove_prefix(comma + 1);
    }
}

bool is_unit_id(std::string_view id) {
    return !id.empty() && id.size() <= kIdLengthMax &&
           std::all_of(id.begin(), id.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || letter == '-';
           });
}

/// What is wrong with `unit` beside what the store has and what stands before it in the file.
std::vector<FieldProblem> find_faults_in(const Unit& unit, const UnitStore& store,
                                         const std::unordered_set<std::string>& before) {
    auto faults = find_faults(unit);
    const auto known = store.find(unit.id);
    if (!is_unit_id(unit.id)) faults.push_back({"/id", "unit-id-malformed", {}});
    if (before.contains(unit.id)) {
        faults.push_back({"/id", "unit-id-twice", {}});
    } else if (known && known->closed_on) {
        faults.push_back({"/id", "unit-closed", {}});
    }
    if (!store.find_division(unit.division_code)) {
        faults.push_back(
            {"/division_code", "division-unknown", {{"division", unit.division_code}}});
    }
    if (store.lies_below_itself(unit)) {
        faults.push_back({"/parent_id", "parent-circular", {}});
    } else if (unit.parent_id && !before.contains(*unit.parent_id)) {
        const auto parent = store.find(*unit.parent_id);
        if (!parent || parent->closed_on) faults.push_back({"/parent_id", "parent-unknown", {}});
    }
    const auto namesake = store.find_by_name(unit.name);
    if (namesake && namesake->id != unit.id) faults.push_back({"/name", "unit-name-taken", {}});
    return faults;
}

}  // namespace

Result<std::vector<Division>> read_divisions(std::string_view csv) {
    std::vector<Division> divisions;
    std::vector<FieldProblem> faults;
    std::unordered_set<std::string> known;
    take_line(csv);
    for (std::size_t number = 2; !csv.empty(); ++number) {
        const auto line = take_line(csv);
        if (line.empty()) continue;
        const auto pointer = "/lines/" + std::to_string(number);
        const auto cells = split(line);
        if (cells.size() != kColumns) {
            faults.push_back({pointer, "csv-columns", {{"expected", std::to_string(kColumns)}}});
            continue;
        }
        const auto code = identifiers::DivisionCode::parse(cells[0]);
        if (!code) {
            faults.push_back({pointer, code.problem().code, code.problem().facts});
            continue;
        }
        std::string parent{cells[2]};
        if (!parent.empty() && !known.contains(parent)) {
            faults.push_back({pointer, "division-parent-unknown", {{"division", parent}}});
            continue;
        }
        known.emplace(cells[0]);
        divisions.push_back({.code = std::string{cells[0]},
                             .name = std::string{cells[1]},
                             .parent_code = parent.empty() ? std::nullopt : std::optional{parent},
                             .level = std::string{cells[3]}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return divisions;
}

Result<Done> import_places(const std::vector<Division>& divisions, const std::vector<Unit>& units,
                           Services& services, const UnitsChanged& units_changed) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        UnitStore store{transaction};
        for (const auto& division : divisions) store.put_division(division);
        std::vector<FieldProblem> faults;
        std::unordered_set<std::string> before;
        for (std::size_t number = 0; number < units.size(); ++number) {
            auto found = find_faults_in(units[number], store, before);
            before.insert(units[number].id);
            for (auto& fault : found) {
                fault.pointer = "/units/" + std::to_string(number) + fault.pointer;
                faults.push_back(std::move(fault));
            }
            // Beside a faulty unit nothing is stored, and what lies below it could not be.
            if (faults.empty()) store.put(units[number]);
        }
        if (!faults.empty()) return invalid_input(std::move(faults));
        if (units_changed) units_changed(transaction);
        record(transaction, event_of(server_operator(), "", "places.import", "places"), services);
        return Done{};
    });
}

}  // namespace yimen::people
