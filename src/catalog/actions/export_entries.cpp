#include "catalog/actions/export_entries.h"

#include "catalog/actions/read_entry.h"

#include "platform/paper/workbook.h"

namespace yimen::catalog {

namespace {

constexpr std::int64_t kPageEntries = 500;

std::string chinese_of(VersionState state) {
    for (const auto& row : kVersionStates) {
        if (row.state == state) return std::string{row.chinese};
    }
    return {};
}

std::vector<paper::Cell> cells_of(const EntryRow& row) {
    return {
        row.entry.name, chinese_of(row.entry.state), row.entry.newest_number, row.entry.type,
        row.unit_name,  row.division_name,           row.entry.updated_at,    row.entry.updated_by,
        row.entry.id};
}

}  // namespace

std::string export_entries(const EntryFilter& filter, const people::Person& reader, Instant made_at,
                           db::Database& database) {
    paper::Workbook workbook{{.title = "实施清单",
                              .sheet_name = "实施清单",
                              .columns = {{"事项", 40},
                                          {"状态", 12},
                                          {"版本", 8},
                                          {"类型", 16},
                                          {"实施单位", 40},
                                          {"地方", 16},
                                          {"最近改动", 20},
                                          {"改动人", 16},
                                          {"清单标识", 48}},
                              .made_at = made_at}};
    EntryFilter page = filter;
    page.after_id.clear();
    page.limit = kPageEntries;
    std::size_t written = 0;
    while (true) {
        const auto rows = list_entries(page, reader, database);
        for (const auto& row : rows) {
            if (written == paper::Workbook::kRowsMost) return workbook.finish();
            workbook.add_row(cells_of(row));
            ++written;
        }
        if (rows.size() < static_cast<std::size_t>(kPageEntries)) return workbook.finish();
        page.after_id = rows.back().entry.id;
    }
}

}  // namespace yimen::catalog
