#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/day.h"
#include "core/problem.h"

namespace yimen::paper {

/// An amount in 分; shown as 1,234.50.
struct Money {
    std::int64_t fen = 0;
};

/// A text is always written as text: what begins with = or @ stays harmless. An Instant is shown in
/// the time of China.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, Money, Day, Instant>;

struct SheetColumn {
    std::string title;
    double width_characters = 16;  ///< a Chinese character counts as two
    bool to_be_typed = false;      ///< what people type is kept as it is: no number, no date
    std::vector<std::string> choices = {};  ///< offered below the head, if Excel can hold them
};

struct WorkbookSettings {
    std::string title;       ///< above the table, and in the file's properties; empty: no such line
    std::string sheet_name;  ///< what Excel forbids in names is left out
    std::vector<SheetColumn> columns;
    Instant made_at;
};

/// An XLSX file of one sheet, written row by row; however many rows, memory holds one. Not safe
/// between threads.
class Workbook {
  public:
    /// Rows of Excel, less the title and the head.
    static constexpr std::size_t kRowsMost = 1'048'574;

    /// Throws std::runtime_error when no temporary file can be made.
    explicit Workbook(const WorkbookSettings& settings);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// Cells beyond the columns are left out, and so are characters beyond the 32,767 that a cell
    /// can hold. Throws std::length_error beyond kRowsMost, std::runtime_error when the disk is
    /// full.
    void add_row(const std::vector<Cell>& cells);

    /// The bytes of the file; to be called once, last.
    std::string finish();

    /// The same piece by piece, an empty one at the end, so that memory holds one; to be called
    /// once, last, in the place of `finish`.
    std::function<std::string()> finish_in_pieces();

  private:
    class File;

    std::unique_ptr<File> file_;
};

/// `workbook-too-long`: the rows are more than Workbook::kRowsMost.
Problem workbook_too_long();

}  // namespace yimen::paper
