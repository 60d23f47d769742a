#include <array>
#include <utility>

#include "catalog/actions/compare_superior.h"

#include "platform/paper/workbook.h"

namespace yimen::catalog {

namespace {

constexpr std::int64_t kEntriesAtOnce = 200;

std::string chinese_of(std::string_view hub_field) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, kHubFields.size()> kNames{
        {{"name", "事项名称"}, {"code", "基本编码"}, {"type", "事项类型"}, {"basis", "设定依据"}}};
    for (const auto& [field, name] : kNames) {
        if (field == hub_field) return std::string{name};
    }
    return std::string{hub_field};
}

}  // namespace

Result<std::string> export_comparison(ComparisonFilter filter, const people::Person& reader,
                                      Services& services) {
    paper::Workbook workbook{{.title = "与上级目录不一致的事项",
                              .sheet_name = "与上级目录不一致的事项",
                              .columns = {{"事项", 40},
                                          {"实施单位", 40},
                                          {"地方", 16},
                                          {"要素", 12},
                                          {"本地", 60},
                                          {"上级目录", 60},
                                          {"清单标识", 48}},
                              .made_at = services.clock.now()}};
    filter.after_id.clear();
    filter.limit = kEntriesAtOnce;
    std::size_t rows = 0;
    for (;;) {
        const auto compared = compare_superior(filter, reader, services.database);
        if (!compared) return compared.problem();
        for (const auto& [row, differences] : *compared) {
            for (const auto& difference : differences) {
                if (++rows > paper::Workbook::kRowsMost) return paper::workbook_too_long();
                workbook.add_row({row.entry.name, row.unit_name, row.division_name,
                                  chinese_of(difference.field), difference.ours,
                                  difference.superior, row.entry.id});
            }
        }
        if (compared->size() < static_cast<std::size_t>(kEntriesAtOnce)) return workbook.finish();
        filter.after_id = compared->back().row.entry.id;
    }
}

}  // namespace yimen::catalog
