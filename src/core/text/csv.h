#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yimen::text {

/// One line of a CSV file as its cells.
struct CsvLine {
    std::size_t number = 0;  ///< of the text's line where it begins, from 1
    std::vector<std::string> cells;

    friend bool operator==(const CsvLine&, const CsvLine&) = default;
};

/// Comma-separated values (RFC 4180): cells in double quotes may hold commas, line ends and doubled
/// quotes; a line ends with LF or CRLF. A byte order mark at the beginning and empty lines are left
/// out. Reads whatever it is given: a quote that is never closed ends with the text.
std::vector<CsvLine> read_csv(std::string_view text);

}  // namespace yimen::text
