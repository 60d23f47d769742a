#include "core/text/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ReadCsvTest, splits_lines_and_cells) {
    EXPECT_THAT(
        read_csv("甲,乙\r\n1,\n,2"),
        ElementsAre(CsvLine{1, {"甲", "乙"}}, CsvLine{2, {"1", ""}}, CsvLine{3, {"", "2"}}));
}

TEST(ReadCsvTest, keeps_what_stands_in_quotes) {
    EXPECT_THAT(read_csv("\"a,\"\"b\"\"\nc\",d\ne"),
                ElementsAre(CsvLine{1, {"a,\"b\"\nc", "d"}}, CsvLine{3, {"e"}}));
}

TEST(ReadCsvTest, leaves_out_a_mark_at_the_beginning_and_empty_lines) {
    EXPECT_THAT(read_csv("\xEF\xBB\xBF名称\n\n\r\n药"),
                ElementsAre(CsvLine{1, {"名称"}}, CsvLine{4, {"药"}}));
    EXPECT_THAT(read_csv(""), IsEmpty());
}

TEST(ReadCsvTest, ends_a_quote_that_is_never_closed_with_the_text) {
    EXPECT_THAT(read_csv("\"a,b\nc"), ElementsAre(CsvLine{1, {"a,b\nc"}}));
}

TEST(ReadCsvTest, takes_a_lone_carriage_return_as_text) {
    EXPECT_THAT(read_csv("a\rb"), ElementsAre(CsvLine{1, {"a\rb"}}));
}

RC_GTEST_PROP(ReadCsvTest, brings_back_whatever_was_quoted,
              (const std::vector<std::string>& words)) {
    RC_PRE(!words.empty());
    std::string text;
    for (const auto& word : words) {
        std::string quoted;
        for (const char character : word) {
            quoted += character;
            if (character == '"') quoted += '"';
        }
        text += (text.empty() ? "\"" : ",\"") + quoted + "\"";
    }
    const auto lines = read_csv(text);
    const bool blank = words.size() == 1 && words[0].empty();
    const bool same = lines.size() == 1 && lines[0].cells == words;
    const bool right = blank ? lines.empty() : same;
    RC_ASSERT(right);
}

}  // namespace
}  // namespace yimen::text
