#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unit/core/form/forms.h"

#include "core/form/answers.h"
#include "core/text/text.h"

namespace yimen::form {
namespace {

std::string normal(const Field& form, std::string_view answer) {
    const boost::json::object given = {{form.name, boost::json::parse(answer)}};
    const auto kept = normalise_answers(std::vector{form}, given);
    const auto* found = kept.if_contains(form.name);
    return found != nullptr ? boost::json::serialize(*found) : "nothing";
}

TEST(NormaliseAnswersTest, brings_text_to_one_form) {
    EXPECT_EQ(normal(field("name"), R"("　张三 ")"), R"("张三")");
    EXPECT_EQ(normal(field("name"), R"("e\u0301")"), R"("é")");
    EXPECT_EQ(normal(field("name"), R"("ＡＢ")"), R"("ＡＢ")");
    EXPECT_EQ(normal(field("note", "textarea"), R"("一\r\n二\r三\n")"), R"("一\n二\n三")");
}

TEST(NormaliseAnswersTest, brings_numbers_to_one_form) {
    EXPECT_EQ(normal(field("area", "number"), R"(" １，２００ ")"), "1200");
    EXPECT_EQ(normal(field("area", "number"), R"("-3")"), "-3");
    EXPECT_EQ(normal(field("area", "number"), R"("88.50")"), "8.85E1");
    EXPECT_EQ(normal(field("area", "number"), R"("8a")"), R"("8a")");
    EXPECT_EQ(normal(field("area", "number"), "7"), "7");
    EXPECT_EQ(normal(field("fee", "money"), R"("¥ １２,５００.５ 元")"), R"("12500.5")");
    EXPECT_EQ(normal(field("card", "idcard"), R"(" 11010519491231002ｘ")"),
              R"("11010519491231002X")");
    EXPECT_EQ(normal(field("account", "bankcard"), R"("6222 0000-0000 0000 004")"),
              R"("6222000000000000004")");
    EXPECT_EQ(normal(field("phone", "phone"), R"("+86 138-0000-0000")"), R"("13800000000")");
    EXPECT_EQ(normal(field("phone", "phone"), R"("０６６３－３２７００００")"),
              R"("0663-3270000")");
}

TEST(NormaliseAnswersTest, reads_dates_as_people_write_them) {
    for (const auto* date : {"2026-03-06", "2026-3-6", "2026/03/6", "2026.3.6", "2026年3月6日",
                             "2026 年 3 月 6 日", "20260306", "２０２６年３月６日"}) {
        EXPECT_EQ(normal(field("day", "date"), '"' + std::string{date} + '"'), R"("2026-03-06")")
            << date;
    }
    EXPECT_EQ(normal(field("day", "date"), R"("6.3.2026")"), R"("6-3-2026")");
    EXPECT_EQ(normal(field("day", "date"), R"("明天")"), R"("明天")");
}

TEST(NormaliseAnswersTest, leaves_out_what_is_empty_and_keeps_rows) {
    for (const auto* empty : {"null", R"("")", R"("  ")", "[]"}) {
        EXPECT_EQ(normal(field("name"), empty), "nothing") << empty;
    }
    const std::vector<Field> form = {field("rows", "group"), in_group(field("name"), "rows")};
    EXPECT_EQ(boost::json::serialize(normalise_answers(
                  form, answers(R"({"rows":[{"name":" 甲 "},{"name":""},"乙"],"more":" x "})"))),
              R"({"rows":[{"name":"甲"},{},"乙"],"more":" x "})");
}

TEST(NormaliseAnswersTest, takes_a_choice_once) {
    EXPECT_EQ(normal(choice("kinds", {"甲", "乙"}, "multiselect"), R"(["乙","甲","乙"])"),
              R"(["乙","甲"])");
}

RC_GTEST_PROP(NormaliseAnswersTest, changes_nothing_the_second_time, ()) {
    const auto type =
        *rc::gen::element<std::string>("text", "textarea", "number", "money", "date", "phone",
                                       "idcard", "uscc", "bankcard", "address");
    const auto character = rc::gen::element<std::string>(
        "1", "0", "6", "２", "x", "Ｘ", "-", "－", ".", ",", "/", "年", "月", "日", " ", "　", "\t",
        "\r", "\n", "+86", "¥", "元", "e", "\u0301", "\u200b", "甲");
    std::string text;
    for (const auto& part : *rc::gen::container<std::vector<std::string>>(character)) text += part;
    const std::vector<Field> form = {field("it", type)};
    const auto once = normalise_answers(form, {{"it", text}});
    RC_ASSERT(normalise_answers(form, once) == once);
}

}  // namespace
}  // namespace yimen::form
