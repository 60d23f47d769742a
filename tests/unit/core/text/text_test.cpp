#include "core/text/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::text {
namespace {

const std::string kFullWidthSpace = "\xE3\x80\x80";

std::u32string any_code_points() {
    return *rc::gen::container<std::u32string>(
        rc::gen::map(rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 0x300),
                                    rc::gen::inRange<std::uint32_t>(0x2000, 0x2100),
                                    rc::gen::inRange<std::uint32_t>(0x4E00, 0x9FFF),
                                    rc::gen::inRange<std::uint32_t>(0xF900, 0xFFFF),
                                    rc::gen::inRange<std::uint32_t>(0x1F300, 0x1F700),
                                    rc::gen::inRange<std::uint32_t>(0x20000, 0x2A6D0)),
                     [](std::uint32_t code_point) { return static_cast<char32_t>(code_point); }));
}

TEST(TextTest, knows_well_formed_utf8) {
    for (const auto* text : {"", "abc", "一门", "𠮷", "\xF4\x8F\xBF\xBF"}) {
        EXPECT_TRUE(is_valid_utf8(text)) << text;
    }
    for (const auto* text : {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                             "\xF8\x88\x80\x80\x80", "一\xE4\xB8", "\xFF"}) {
        EXPECT_FALSE(is_valid_utf8(text));
    }
}

TEST(TextTest, counts_characters_and_not_bytes) {
    EXPECT_EQ(length(""), 0U);
    EXPECT_EQ(length("一门ab𠮷"), 5U);
    EXPECT_EQ(length("a\xFF"
                     "b"),
              3U);
}

TEST(TextTest, writes_what_is_no_code_point_as_a_replacement) {
    EXPECT_EQ(to_utf8(std::u32string{0xD800}), "\xEF\xBF\xBD");
    EXPECT_EQ(to_utf8(std::u32string{0x110000}), "\xEF\xBF\xBD");
    EXPECT_EQ(to_utf8(U"一𠮷a"), "一𠮷a");
}

TEST(TextTest, truncates_between_characters) {
    EXPECT_EQ(truncate("一门服务", 2), "一门");
    EXPECT_EQ(truncate("一门服务", 4), "一门服务");
    EXPECT_EQ(truncate("一门服务", 9), "一门服务");
    EXPECT_EQ(truncate("一门", 0), "");
    EXPECT_EQ(truncate("e\xCC\x81"
                       "a",
                       1),
              "");
    EXPECT_EQ(truncate("ae\xCC\x81"
                       "a",
                       2),
              "a");
    EXPECT_EQ(truncate("a👨‍👩‍👧b", 3), "a");
}

TEST(TextTest, shortens_with_an_ellipsis_only_what_is_too_long) {
    EXPECT_EQ(shorten("一门服务", 4), "一门服务");
    EXPECT_EQ(shorten("一门服务", 3), "一门…");
    EXPECT_EQ(shorten("一门服务", 1), "…");
    EXPECT_EQ(shorten("一门服务", 0), "");
}

TEST(TextTest, strips_white_space_of_every_script) {
    EXPECT_EQ(strip(kFullWidthSpace + " \t一 门\n\xE2\x80\x8B\xEF\xBB\xBF"), "一 门");
    EXPECT_EQ(strip(" \n"), "");
    EXPECT_EQ(strip(""), "");
}

TEST(TextTest, collapses_runs_of_white_space) {
    EXPECT_EQ(collapse("  一" + kFullWidthSpace + "\n 门  "), "一 门");
    EXPECT_EQ(collapse("一门"), "一门");
}

TEST(TextTest, finds_blank_what_a_reader_does_not_see) {
    for (const auto& text : {std::string{}, std::string{" \t"}, kFullWidthSpace,
                             std::string{"\xE2\x80\x8D"}, std::string{"\xE3\x85\xA4"}}) {
        EXPECT_TRUE(is_blank(text)) << text;
    }
    EXPECT_FALSE(is_blank(" 一 "));
    EXPECT_FALSE(is_blank("\xFF"));
}

TEST(TextTest, refuses_control_characters_as_input) {
    EXPECT_TRUE(is_clean_input("一门\t服务", Lines::One));
    EXPECT_FALSE(is_clean_input("一门\n服务", Lines::One));
    EXPECT_TRUE(is_clean_input("一门\r\n服务", Lines::Many));
    for (const auto& text :
         {std::string(1, '\0'), std::string{"\x1B"}, std::string{"\x7F"}, std::string{"\xC2\x85"},
          std::string{"\xE2\x80\xAE"}, std::string{"\xE2\x81\xA6"}, std::string{"\xEF\xBF\xBF"},
          std::string{"\xFF"}}) {
        EXPECT_FALSE(is_clean_input(text, Lines::Many));
    }
}

TEST(TextTest, lets_private_use_characters_of_rare_names_in) {
    EXPECT_TRUE(is_clean_input("\xEE\xA0\x9A", Lines::One));
}

TEST(TextTest, brings_search_text_to_one_form) {
    EXPECT_EQ(normalise_for_search("ＡＢＣ１２３"), "abc123");
    EXPECT_EQ(normalise_for_search("  社保" + kFullWidthSpace + "Card "), "社保 card");
    EXPECT_EQ(normalise_for_search("Straße"), "strasse");
    EXPECT_EQ(normalise_for_search("不\xC2\xAD动产"), "不动产");
    EXPECT_EQ(normalise_for_search("㈱"), "(株)");
}

TEST(TextTest, lets_no_broken_bytes_grow_together_in_search_text) {
    const auto once = normalise_for_search("\xC2\xC2\xAD\xAD");
    EXPECT_EQ(once, "\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(normalise_for_search(once), once);
}

RC_GTEST_PROP(TextProperty, comes_back_from_code_points, ()) {
    const auto code_points = any_code_points();
    const auto text = to_utf8(code_points);
    RC_ASSERT(is_valid_utf8(text));
    RC_ASSERT(to_code_points(text) == code_points);
    RC_ASSERT(length(text) == code_points.size());
}

RC_GTEST_PROP(TextProperty, is_normal_after_one_pass, ()) {
    const auto once = normalise_for_search(to_utf8(any_code_points()));
    RC_ASSERT(normalise_for_search(once) == once);
}

RC_GTEST_PROP(TextProperty, never_outgrows_its_limit, (const std::string& bytes)) {
    const auto most = *rc::gen::inRange<std::size_t>(0, 20);
    RC_ASSERT(length(truncate(bytes, most)) <= most);
    RC_ASSERT(length(shorten(bytes, most)) <= most);
    RC_ASSERT(bytes.starts_with(truncate(bytes, most)));
}

RC_GTEST_PROP(TextProperty, is_blank_exactly_when_nothing_is_left, ()) {
    const auto text = to_utf8(any_code_points());
    RC_ASSERT(collapse(strip(text)) == collapse(text));
    RC_ASSERT((!strip(text).empty() || is_blank(text)));
}

}  // namespace
}  // namespace yimen::text
