#include "catalog/domain/owned_list.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/text/csv.h"
#include "core/text/text.h"

namespace yimen::catalog {

namespace {

constexpr std::size_t kRowsMost = 20'000;
constexpr std::array<std::string_view, 3> kColumns = {"编码", "名称", "类型"};

using Places = std::array<std::size_t, kColumns.size()>;

Places find_columns(const text::CsvLine& head, std::vector<FieldProblem>& faults) {
    Places places{};
    for (std::size_t column = 0; column < kColumns.size(); ++column) {
        const auto found = std::find_if(
            head.cells.begin(), head.cells.end(),
            [&](const std::string& cell) { return text::strip(cell) == kColumns[column]; });
        places[column] = static_cast<std::size_t>(found - head.cells.begin());
        if (found == head.cells.end()) {
            faults.push_back(
                {"/csv", "list-column-missing", {{"column", std::string{kColumns[column]}}}});
        }
    }
    return places;
}

std::string cell_at(const text::CsvLine& line, std::size_t place) {
    return place < line.cells.size() ? text::strip(line.cells[place]) : std::string{};
}

}  // namespace

Result<std::vector<OwnedListRow>> read_owned_list(std::string_view csv) {
    const auto lines = text::read_csv(csv);
    if (lines.size() < 2) return invalid_input({{"/csv", "list-empty", {}}});
    if (lines.size() > kRowsMost + 1) {
        return invalid_input({{"/csv", "list-too-long", {{"limit", std::to_string(kRowsMost)}}}});
    }
    std::vector<FieldProblem> faults;
    const auto places = find_columns(lines.front(), faults);
    std::vector<OwnedListRow> rows;
    for (std::size_t index = 1; index < lines.size() && faults.empty(); ++index) {
        const auto& line = lines[index];
        rows.push_back({.line = static_cast<std::int64_t>(line.number),
                        .code = cell_at(line, places[0]),
                        .name = cell_at(line, places[1]),
                        .type = cell_at(line, places[2])});
    }
    for (const auto& row : rows) {
        if (row.name.empty()) {
            faults.push_back({"/csv/lines/" + std::to_string(row.line),
                              "list-row-incomplete",
                              {{"line", std::to_string(row.line)}}});
        }
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return rows;
}

std::vector<ListMismatch> match_list(std::span<const OwnedListRow> rows,
                                     std::span<const SuperiorItem> catalogue) {
    std::unordered_map<std::string, const SuperiorItem*> by_code;
    std::unordered_map<std::string, const SuperiorItem*> by_name;
    for (const auto& item : catalogue) {
        by_code.emplace(item.code, &item);
        by_name.emplace(item.name, &item);
    }
    std::vector<ListMismatch> mismatches;
    for (const auto& row : rows) {
        const auto coded = by_code.find(row.code);
        const auto named = by_name.find(row.name);
        const auto* item = coded != by_code.end()   ? coded->second
                           : named != by_name.end() ? named->second
                                                    : nullptr;
        if (item == nullptr) {
            mismatches.push_back({row.line, row.name, "item", row.code, {}});
            continue;
        }
        const auto compare = [&](std::string_view field, const std::string& listed,
                                 const std::string& superior) {
            if (listed != superior) {
                mismatches.push_back({row.line, row.name, std::string{field}, listed, superior});
            }
        };
        compare("code", row.code, item->code);
        compare("name", row.name, item->name);
        compare("type", row.type, item->type);
    }
    return mismatches;
}

}  // namespace yimen::catalog
