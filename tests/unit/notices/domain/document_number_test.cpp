#include "notices/domain/document_number.h"

#include <chrono>

#include <gtest/gtest.h>

namespace yimen::notices {
namespace {

using namespace std::chrono_literals;

TEST(DocumentNumberTest, has_hexagonal_brackets_no_leading_zero_and_no_ordinal) {
    EXPECT_EQ(write_number("揭东政务", "许受", 2026, 15), "揭东政务许受〔2026〕15号");
    EXPECT_EQ(write_number("揭东政务", "许补", 2027, 1), "揭东政务许补〔2027〕1号");
}

TEST(DocumentNumberTest, an_office_without_a_word_goes_by_place_and_short_name) {
    EXPECT_EQ(derive_office_word("揭东区", "区政务服务数据局"), "揭东政务服务数据");
    EXPECT_EQ(derive_office_word("揭阳市", "揭阳市市场监管局"), "揭阳市场监管");
    EXPECT_EQ(derive_office_word("揭东区", "揭东市场监管局"), "揭东市场监管");
    EXPECT_EQ(derive_office_word("广东省", "省发展改革委员会"), "广东发展改革");
    EXPECT_EQ(derive_office_word("揭阳市", "市场监管局"), "揭阳市场监管");
    EXPECT_EQ(derive_office_word("", "区医保局"), "区医保");
    EXPECT_EQ(derive_office_word("揭东区", "局"), "揭东局");
}

TEST(DocumentNumberTest, the_word_of_an_office_holds_what_a_number_can_be_taken_apart_by) {
    EXPECT_TRUE(is_office_word("揭东政务"));
    EXPECT_TRUE(is_office_word("粤"));
    for (const auto* refused : {"", "揭东 政务", "揭东　政务", "揭东1", "揭东１", "揭东〔", "JD",
                                "揭东\n", "揭\xFF", "一二三四五六七八九十一二三四五六七八九十一"}) {
        EXPECT_FALSE(is_office_word(refused)) << refused;
    }
}

TEST(DocumentNumberTest, blocks_grow_while_they_last_less_than_a_second) {
    EXPECT_EQ(next_block(1, 999ms), 2);
    EXPECT_EQ(next_block(2, 10ms), 4);
    EXPECT_EQ(next_block(64, 10ms), 64);
    EXPECT_EQ(next_block(64, 1000ms), 1);
    EXPECT_EQ(next_block(0, 10ms), 1);
}

}  // namespace
}  // namespace yimen::notices
