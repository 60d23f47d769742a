#include "notices/domain/amount.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace yimen::notices {
namespace {

TEST(AmountTest, has_two_decimals) {
    EXPECT_EQ(write_amount(0), "0.00");
    EXPECT_EQ(write_amount(5), "0.05");
    EXPECT_EQ(write_amount(123'450), "1234.50");
}

TEST(AmountTest, in_words_is_what_banks_take) {
    EXPECT_EQ(write_amount_in_words(0), "零元整");
    EXPECT_EQ(write_amount_in_words(5), "伍分");
    EXPECT_EQ(write_amount_in_words(50), "伍角整");
    EXPECT_EQ(write_amount_in_words(1'000), "壹拾元整");
    EXPECT_EQ(write_amount_in_words(123'450), "壹仟贰佰叁拾肆元伍角整");
    EXPECT_EQ(write_amount_in_words(140'950), "壹仟肆佰零玖元伍角整");
    EXPECT_EQ(write_amount_in_words(600'714), "陆仟零柒元壹角肆分");
    EXPECT_EQ(write_amount_in_words(32'504), "叁佰贰拾伍元零肆分");
    EXPECT_EQ(write_amount_in_words(10'000'000'00), "壹仟万元整");
    EXPECT_EQ(write_amount_in_words(1'000'500'00), "壹佰万零伍佰元整");
    EXPECT_EQ(write_amount_in_words(100'005'000'00), "壹亿零伍仟元整");
    EXPECT_EQ(write_amount_in_words(20'304'050'600'00), "贰佰零叁亿零肆佰零伍万零陆佰元整");
}

TEST(AmountTest, refuses_what_no_paper_says) {
    EXPECT_THROW(write_amount(-1), std::out_of_range);
    EXPECT_THROW(write_amount_in_words(100'000'000'000'000), std::out_of_range);
}

}  // namespace
}  // namespace yimen::notices
