// Any bytes as each file that an import reads. The first byte chooses which: what is taken can be
// written and read again, and everything that is asked of it afterwards holds.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/data_folder.h"
#include "calendar/actions/read_table.h"
#include "catalog/domain/guide_elements.h"
#include "catalog/domain/public_lists.h"
#include "catalog/domain/publishing_rules.h"
#include "people/actions/import_places.h"

#include "core/work_calendar.h"
#include "platform/json/bind.h"

namespace {

using namespace yimen;

void require(bool holds) {
    if (!holds) std::abort();
}

/// A refusal names at least one place or says by its code what is wrong with the whole.
void check_refusal(const Problem& problem) {
    require(!problem.code.empty());
    for (const auto& field : problem.fields) require(!field.code.empty());
    (void)app::describe(problem);
}

template <class T>
void check_rows(std::string_view text) {
    const auto rows = json::read<std::vector<T>>(text);
    if (!rows) return check_refusal(rows.problem());
    const auto written = json::write(*rows);
    const auto again = json::read<std::vector<T>>(std::string_view{written});
    require(again && json::write(*again) == written);
}

void check_item(std::string_view text) {
    const auto item = json::read<catalog::ServiceItem>(text);
    if (!item) return check_refusal(item.problem());
    const auto written = json::write(*item);
    const auto again = json::read<catalog::ServiceItem>(std::string_view{written});
    require(again && json::write(*again) == written);

    for (const auto& fault : catalog::find_publishing_faults(*item, {})) {
        require(!fault.code.empty());
    }
    for (const auto& element : catalog::guide_elements()) (void)element.is_given(*item);
    for (const auto& list : catalog::public_lists()) {
        if (!list.includes(*item)) continue;
        for (const auto& row : list.rows(*item)) require(row.size() <= list.columns.size());
    }
    (void)catalog::tags_of(*item);
    (void)catalog::limit_in_words(*item);
}

void check_divisions(std::string_view text) {
    const auto divisions = people::read_divisions(text);
    if (!divisions) return check_refusal(divisions.problem());
    for (const auto& division : *divisions) require(!division.code.empty());
}

void check_holidays(calendar::TableFormat format, const std::string& text) {
    auto read = calendar::read_tables(format, text, "国务院办公厅关于部分节假日安排的通知");
    auto faults = std::move(read.faults);
    for (auto& fault : calendar::find_table_faults(read.tables, {})) {
        faults.push_back(std::move(fault));
    }
    if (!faults.empty()) return check_refusal(invalid_input(std::move(faults)));
    require(!read.tables.empty());
    std::vector<PublishedYear> years;
    for (const auto& table : read.tables) years.push_back(calendar::to_published(table));
    const auto calendar = WorkCalendar::from_published(std::move(years));
    require(static_cast<bool>(calendar));
    for (const auto year : calendar->published_years()) {
        require(!calendar->is_provisional(Day{year, 6, 1}));
        const auto due = calendar->add_working_days(Day{year, 1, 1}, 20);
        require(calendar->is_working_day(due.day));
        require(calendar->working_days_between(Day{year, 1, 1}, due.day).working_days == 20);
    }
}

void check_reference_rows(const std::string& text) {
    const auto file = app::read_reference_rows("rows.json", text);
    if (!file) return check_refusal(file.problem());
    for (const auto& row : file->rows) {
        require(json::parse(row.content) ? true : false);
    }
}

void check_texts(const std::string& text) {
    const auto texts = app::read_texts(text);
    if (!texts) check_refusal(texts.problem());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::string text{reinterpret_cast<const char*>(bytes) + 1, size - 1};
    switch (bytes[0]) {
        case 'i':
            check_item(text);
            break;
        case 'd':
            check_divisions(text);
            break;
        case 'h':
            check_holidays(calendar::TableFormat::Json, text);
            break;
        case 'c':
            check_holidays(calendar::TableFormat::Csv, text);
            break;
        case 'r':
            check_reference_rows(text);
            break;
        case 't':
            check_texts(text);
            break;
        case 'u':
            check_rows<people::Unit>(text);
            break;
        case 's':
            check_rows<catalog::SuperiorItem>(text);
            break;
        case 'p':
            check_rows<catalog::RetainedProof>(text);
            break;
        case 'j':
            check_rows<catalog::ProofJustification>(text);
            break;
        case 'w':
            check_rows<catalog::Synonym>(text);
            break;
        default:
            break;
    }
    return 0;
}
