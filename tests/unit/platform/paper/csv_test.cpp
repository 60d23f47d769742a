#include "platform/paper/csv.h"

#include <gtest/gtest.h>

namespace yimen::paper {
namespace {

std::string line(const std::vector<Cell>& cells) {
    std::string text;
    add_csv_line(text, cells);
    return text;
}

TEST(CsvTest, writes_every_kind_of_value) {
    EXPECT_EQ(line({"张三", Cell{}, std::int64_t{-7}, 2.5, Money{-1205}, Day{2026, 3, 6}}),
              "张三,,-7,2.5,-12.05,2026-03-06\r\n");
    EXPECT_EQ(line({Money{5}}), "0.05\r\n");
}

TEST(CsvTest, puts_into_quotes_what_would_break_the_line) {
    EXPECT_EQ(line({"a,b", "说“好”", "\"", "a\nb"}), "\"a,b\",说“好”,\"\"\"\",\"a\nb\"\r\n");
}

TEST(CsvTest, leaves_no_formula_to_spreadsheet_programs) {
    EXPECT_EQ(line({"=1+1", "@SUM(A1)", "-a", "+86 138"}),
              "\"'=1+1\",\"'@SUM(A1)\",\"'-a\",\"'+86 138\"\r\n");
    EXPECT_EQ(line({"-5", "+8613800138000"}), "-5,+8613800138000\r\n");
}

}  // namespace
}  // namespace yimen::paper
