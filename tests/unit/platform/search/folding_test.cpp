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

RC_GTEST_PROP(FoldingTest, folding_twice_changes_nothing, ()) {
    const auto code_points = *rc::gen::container<std::u32string>(rc::gen::oneOf(
        rc::gen::inRange<char32_t>(0x20, 0x250), rc::gen::inRange<char32_t>(0x3000, 0xA000),
        rc::gen::inRange<char32_t>(0xFF00, 0xFFF0), rc::gen::inRange<char32_t>(0x20000, 0x2A6D0)));
    const auto folded = fold(text::to_utf8(code_points));
    RC_ASSERT(fold(text::to_utf8(folded)) == folded);
}

}  // namespace

}  // namespace yimen::search
