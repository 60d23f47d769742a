#include "calendar/actions/read_table.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "core/text/text.h"
#include "platform/json/bind.h"

namespace yimen::calendar {

namespace {

constexpr std::string_view kHead = "date,kind";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void refuse(ReadTables& read, std::string pointer, std::string code, Facts facts = {}) {
    read.faults.push_back({std::move(pointer), std::move(code), std::move(facts)});
}

void take_row(ReadTables& read, YearTable& table, std::string_view day, AnnouncedAs announced,
              std::string pointer) {
    if (const auto parsed = Day::parse(day)) {
        table.rows.push_back({*parsed, announced, std::move(pointer)});
    } else {
        refuse(read, std::move(pointer), "day-malformed");
    }
}

void read_days(ReadTables& read, YearTable& table, const boost::json::object& content,
               std::string_view name, AnnouncedAs announced) {
    const auto pointer = table.pointer + '/' + std::string{name};
    const auto* days = content.if_contains(name);
    if (days == nullptr) return refuse(read, pointer, "json-missing");
    const auto* list = days->if_array();
    if (list == nullptr) return refuse(read, pointer, "json-type", {{"expected", "array"}});
    for (std::size_t at = 0; at < list->size(); ++at) {
        const auto* text = (*list)[at].if_string();
        take_row(read, table, text == nullptr ? std::string_view{} : std::string_view{*text},
                 announced, pointer + '/' + std::to_string(at));
    }
}

void read_paper(ReadTables& read, YearTable& table, const boost::json::object& content) {
    const auto* paper = content.if_contains("paper");
    if (paper == nullptr) return;
    const auto* text = paper->if_string();
    const auto pointer = table.pointer + "/paper";
    if (text == nullptr) return refuse(read, pointer, "json-type", {{"expected", "string"}});
    if (!text::is_clean_input(*text, text::Lines::One)) {
        return refuse(read, pointer, "text-not-clean");
    }
    table.paper = text::strip(*text);
}

void read_year(ReadTables& read, YearTable table, const boost::json::value& content) {
    const auto* members = content.if_object();
    if (members == nullptr) {
        return refuse(read, table.pointer, "json-type", {{"expected", "object"}});
    }
    read_paper(read, table, *members);
    read_days(read, table, *members, "off", AnnouncedAs::Off);
    read_days(read, table, *members, "work", AnnouncedAs::Work);
    for (const auto& member : *members) {
        if (member.key() != "paper" && member.key() != "off" && member.key() != "work") {
            refuse(read, table.pointer + '/' + json::escape_pointer(member.key()), "json-unknown");
        }
    }
    read.tables.push_back(std::move(table));
}

ReadTables read_json(std::string_view text, std::string_view paper) {
    ReadTables read;
    const auto value = json::parse(text);
    if (!value) {
        read.faults = value.problem().fields;
        if (read.faults.empty()) refuse(read, "", value.problem().code, value.problem().facts);
        return read;
    }
    const auto* years = value->if_object();
    if (years == nullptr) {
        refuse(read, "", "json-type", {{"expected", "object"}});
        return read;
    }
    for (const auto& [name, content] : *years) {
        YearTable table{.year = 0,
                        .paper = std::string{paper},
                        .pointer = '/' + json::escape_pointer(name),
                        .rows = {}};
        const auto* end = name.data() + name.size();
        if (std::from_chars(name.data(), end, table.year).ptr != end) table.year = 0;
        read_year(read, std::move(table), content);
    }
    if (years->empty()) refuse(read, "", "calendar-table-empty");
    return read;
}

std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// The year that most rows lie in, so that one mistyped day is the fault and not all others.
int year_of(const std::vector<TableRow>& rows) {
    std::map<int, int> counts;
    for (const auto& row : rows) ++counts[row.day.year()];
    const auto most = std::max_element(
        counts.begin(), counts.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    return most == counts.end() ? 0 : most->first;
}

void read_line(ReadTables& read, YearTable& table, std::string_view line, std::string pointer) {
    const auto comma = line.find(',');
    if (comma == std::string_view::npos || line.find(',', comma + 1) != std::string_view::npos) {
        return refuse(read, std::move(pointer), "csv-columns", {{"expected", "2"}});
    }
    const auto kind = line.substr(comma + 1);
    if (kind != "off" && kind != "work") {
        return refuse(read, std::move(pointer), "calendar-kind-unknown");
    }
    take_row(read, table, line.substr(0, comma),
             kind == "off" ? AnnouncedAs::Off : AnnouncedAs::Work, std::move(pointer));
}

ReadTables read_csv(std::string_view text, std::string_view paper) {
    ReadTables read;
    YearTable table{.year = 0, .paper = std::string{paper}, .pointer = "", .rows = {}};
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (take_line(text) != kHead) {
        refuse(read, "/lines/1", "calendar-table-head", {{"expected", std::string{kHead}}});
        return read;
    }
    for (std::size_t number = 2; !text.empty(); ++number) {
        const auto line = take_line(text);
        if (!line.empty()) read_line(read, table, line, "/lines/" + std::to_string(number));
    }
    table.year = year_of(table.rows);
    if (!table.rows.empty()) {
        read.tables.push_back(std::move(table));
    } else if (read.faults.empty()) {
        refuse(read, "", "calendar-table-empty");
    }
    return read;
}

}  // namespace

std::optional<TableFormat> find_table_format(std::string_view name) {
    if (name == "json") return TableFormat::Json;
    if (name == "csv") return TableFormat::Csv;
    return std::nullopt;
}

ReadTables read_tables(TableFormat format, std::string_view text, std::string_view paper) {
    return format == TableFormat::Json ? read_json(text, paper) : read_csv(text, paper);
}

}  // namespace yimen::calendar
