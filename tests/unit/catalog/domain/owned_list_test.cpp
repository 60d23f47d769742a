#include "catalog/domain/owned_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(ReadOwnedListTest, takes_the_columns_in_any_order) {
    const auto rows = read_owned_list("名称,备注,类型,编码\n药品许可,无, 行政许可 ,4401\n");
    ASSERT_TRUE(rows);
    EXPECT_THAT(*rows, ElementsAre(OwnedListRow{2, "4401", "药品许可", "行政许可"}));
}

TEST(ReadOwnedListTest, names_every_column_that_is_missing) {
    const auto rows = read_owned_list("名称\n药品许可\n");
    ASSERT_FALSE(rows);
    EXPECT_THAT(rows.problem().fields, SizeIs(2));
    EXPECT_EQ(rows.problem().fields[0].code, "list-column-missing");
}

TEST(ReadOwnedListTest, names_every_row_without_a_name) {
    const auto rows = read_owned_list("编码,名称,类型\n1,,甲\n2,二,甲\n3,　,甲\n4\n");
    ASSERT_FALSE(rows);
    ASSERT_THAT(rows.problem().fields, SizeIs(3));
    EXPECT_EQ(rows.problem().fields[1].pointer, "/csv/lines/4");
}

TEST(ReadOwnedListTest, refuses_an_empty_list) {
    EXPECT_EQ(read_owned_list("").problem().fields[0].code, "list-empty");
    EXPECT_EQ(read_owned_list("编码,名称,类型\n").problem().fields[0].code, "list-empty");
}

class MatchListTest : public testing::Test {
  protected:
    std::vector<SuperiorItem> catalogue_ = {
        {.key = "one", .code = "4401", .source = "省", .name = "药品许可", .type = "行政许可"},
        {.key = "two", .code = "4402", .source = "省", .name = "食品许可", .type = "行政许可"}};
};

TEST_F(MatchListTest, finds_nothing_where_code_name_and_type_are_alike) {
    const std::vector<OwnedListRow> rows = {{2, "4401", "药品许可", "行政许可"}};
    EXPECT_THAT(match_list(rows, catalogue_), IsEmpty());
}

TEST_F(MatchListTest, names_line_and_field) {
    const std::vector<OwnedListRow> rows = {{2, "4401", "药品零售许可", "行政确认"},
                                            {3, "9999", "食品许可", "行政许可"},
                                            {4, "8888", "别的", "行政许可"}};
    EXPECT_THAT(match_list(rows, catalogue_),
                ElementsAre(ListMismatch{2, "药品零售许可", "name", "药品零售许可", "药品许可"},
                            ListMismatch{2, "药品零售许可", "type", "行政确认", "行政许可"},
                            ListMismatch{3, "食品许可", "code", "9999", "4402"},
                            ListMismatch{4, "别的", "item", "8888", ""}));
}

}  // namespace
}  // namespace yimen::catalog
