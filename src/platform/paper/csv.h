#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/paper/workbook.h"

namespace yimen::paper {

/// What a file begins with, so that spreadsheet programs read it as UTF-8.
inline constexpr std::string_view kCsvBegin = "\xEF\xBB\xBF";

/// One line (RFC 4180), its line break with it. Money as 1234.50, days as 2026-03-06, an Instant in
/// the time of China. A text that a spreadsheet program would take for a formula gets an apostrophe
/// before it, unless it is a number.
void add_csv_line(std::string& text, const std::vector<Cell>& cells);

}  // namespace yimen::paper
