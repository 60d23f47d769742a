#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calendar/domain/table.h"

namespace yimen::calendar {

enum class TableFormat { Json, Csv };

/// json, csv
std::optional<TableFormat> find_table_format(std::string_view name);

/// What could be read of a file, and what could not; row by row.
struct ReadTables {
    std::vector<YearTable> tables;
    std::vector<FieldProblem> faults;
};

/// JSON: {"2027": {"paper": "…", "off": ["2027-01-01", …], "work": […]}}, one or more years;
/// `paper` may be left out. CSV: the line `date,kind`, then one day a line, kind off or work; it is
/// the table of the year that most of its days lie in. A table that names no paper gets `paper`.
///
/// Faults name the place: /2027/off/3 in JSON, /lines/5 in CSV. `calendar-table-empty`,
/// `calendar-table-head`, `csv-columns`, `day-malformed`, `calendar-kind-unknown`, and those of
/// JSON.
ReadTables read_tables(TableFormat format, std::string_view text, std::string_view paper);

}  // namespace yimen::calendar
