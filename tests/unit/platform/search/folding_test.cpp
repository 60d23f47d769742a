#include "platform/search/folding.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/text/text.h"

namespace yimen::search {

namespace {

TEST(FoldingTest, writes_traditional_characters_as_simplified_ones) {
    EXPECT_EQ(fold("居住證申領"), U"居住证申领");
    EXPECT_EQ(fold("臺灣居民社會保障卡"), U"台湾居民社会保障卡");
}

TEST(FoldingTest, writes_full_width_letters_and_digits_as_plain_small_ones) {
    EXPECT_EQ(fold("ＡＢＣ１２３"), U"abc123");
    EXPECT_EQ(fold("ETC"), U"etc");
}

TEST(FoldingTest, keeps_rare_characters_and_those_for_private_use) {
    EXPECT_EQ(fold("䶮𠮷㐱"), U"䶮𠮷㐱");
    EXPECT_EQ(fold("\xEE\x80\x80"), U"\uE000");
    EXPECT_EQ(fold("二〇二六"), U"二〇二六");
}

TEST(FoldingTest, makes_one_space_of_everything_between_runs) {
    EXPECT_EQ(fold("  食品经营许可（新办）、 备案！"), U"食品经营许可 新办 备案");
    EXPECT_EQ(fold("\"*()-+^:~'"), U"");
    EXPECT_EQ(without_spaces(fold("往来 港澳·通行证")), U"往来港澳通行证");
}

TEST(FoldingTest, takes_bytes_that_are_no_text) {
    EXPECT_EQ(fold("社\xFF\xFE保\xC0\xAF"), U"社 保");
    EXPECT_EQ(fold(std::string_view{"证\0照", 7}), U"证 照");
}

TEST(FoldingTest, folds_every_ideograph_to_one_that_stays) {
    EXPECT_EQ(fold("薴"), fold("苎"));
    for (const auto& [first, last] : {std::pair{0x3400U, 0x9FFFU}, std::pair{0x20000U, 0x323AFU}}) {
        for (auto character = first; character <= last; ++character) {
            const auto folded = fold(text::to_utf8(std::u32string{character}));
            ASSERT_EQ(fold(text::to_utf8(folded)), folded) << character;
        }
    }
}

RC_GTEST_PROP(FoldingTest, folding_twice_changes_nothing, ()) {
    // As numbers, so that a counter-example can be read.
    const auto code_points = *rc::gen::container<std::vector<std::uint32_t>>(
        rc::gen::oneOf(rc::gen::inRange(0x20U, 0x250U), rc::gen::inRange(0x3000U, 0xA000U),
                       rc::gen::inRange(0xFF00U, 0xFFF0U), rc::gen::inRange(0x20000U, 0x2A6D0U)));
    const auto folded = fold(text::to_utf8(std::u32string{code_points.begin(), code_points.end()}));
    RC_ASSERT(fold(text::to_utf8(folded)) == folded);
}

}  // namespace

}  // namespace yimen::search
