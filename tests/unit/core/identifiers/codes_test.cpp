#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/identifiers/check_characters.h"
#include "core/identifiers/contact.h"
#include "core/identifiers/credit_code.h"
#include "core/identifiers/division_code.h"
#include "core/identifiers/item_code.h"

namespace yimen::identifiers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? "" : result.problem().code;
}

TEST(CreditCodeTest, takes_the_codes_of_real_bodies) {
    for (const auto* code :
         {"12441500196720244T", "9144030071526726XG", "914403001922038216", "91330100799655058B",
          "91100000100003962T", "11100000000013338W", "11310000MB2F30661Y", "11440100696927671X",
          "11370800MB28559184", "113700000045030270", "91350100M000100Y43", "91440300708461136T",
          "91110108551385082Q"}) {
        const auto read = check_credit_code(code);
        ASSERT_TRUE(read) << code << " " << refusal(read);
        EXPECT_EQ(read->code, code);
        EXPECT_THAT(read->warnings, IsEmpty()) << code;
    }
}

TEST(CreditCodeTest, tells_its_parts) {
    const auto read = check_credit_code("12441500196720244t");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->code, "12441500196720244T");
    EXPECT_EQ(read->department, '1');
    EXPECT_EQ(read->organisation_class, '2');
    EXPECT_EQ(read->division, "441500");
    EXPECT_EQ(read->organisation_code, "196720244");
}

TEST(CreditCodeTest, says_what_is_wrong_in_the_order_of_its_contract) {
    EXPECT_EQ(refusal(check_credit_code("1244150019672024")), "credit-code-length");
    EXPECT_EQ(refusal(check_credit_code("12441500I96720244T")), "credit-code-characters");
    EXPECT_EQ(refusal(check_credit_code("1244A500196720244T")), "credit-code-division");
    EXPECT_EQ(refusal(check_credit_code("91310115077567433M")), "credit-code-check-character");
}

TEST(CreditCodeTest, warns_where_old_data_breaks_the_inner_check) {
    const std::string body = "12441500196720243";
    EXPECT_THAT(check_credit_code(body + credit_code_check(body))->warnings,
                ElementsAre("credit-code-organisation-check"));
}

TEST(CreditCodeTest, warns_of_a_class_that_its_department_does_not_have) {
    const std::string body = "18441500196720244";
    EXPECT_THAT(check_credit_code(body + credit_code_check(body))->warnings,
                ElementsAre("credit-code-unusual-class"));
}

TEST(CreditCodeTest, warns_of_a_division_that_the_caller_does_not_know) {
    EXPECT_THAT(
        check_credit_code("12441500196720244T", [](std::string_view) { return false; })->warnings,
        ElementsAre("credit-code-unknown-division"));
}

RC_GTEST_PROP(CreditCodeProperty, catches_every_change_of_one_character, ()) {
    std::string code = "91";
    code += std::to_string(*rc::gen::inRange(110000, 660000));
    for (int count = 0; count < 9; ++count) code += *rc::gen::elementOf(std::string{kAlphabet});
    code += credit_code_check(code);
    RC_ASSERT(check_credit_code(code));
    const auto place = *rc::gen::inRange<std::size_t>(0, code.size());
    const auto character = *rc::gen::elementOf(std::string{kAlphabet});
    RC_PRE(character != code[place]);
    code[place] = character;
    RC_ASSERT(!check_credit_code(code));
}

TEST(ItemCodeTest, takes_a_base_code_with_or_without_sub_items) {
    const auto read = check_base_code("44219980600y");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->code, "44219980600Y");
    EXPECT_EQ(read->region, "44");
    EXPECT_EQ(read->item_type, "21");
    EXPECT_EQ(read->sub_item, "00Y");
    EXPECT_TRUE(check_base_code("442199806003"));
    EXPECT_TRUE(check_base_code("442199806000"));
    EXPECT_EQ(refusal(check_base_code("44219980600")), "base-code-length");
    EXPECT_EQ(refusal(check_base_code("44219980601Y")), "base-code-form");
    EXPECT_EQ(refusal(check_base_code("4421998060A3")), "base-code-form");
}

TEST(ItemCodeTest, takes_the_implementation_codes_in_use) {
    const auto read = check_implementation_code("12441500196720244T3442199806003");
    ASSERT_TRUE(read) << refusal(read);
    EXPECT_EQ(read->body.code, "12441500196720244T");
    EXPECT_EQ(read->level, 3);
    EXPECT_EQ(read->base.code, "442199806003");
    EXPECT_THAT(read->warnings, IsEmpty());
    EXPECT_TRUE(check_implementation_code("11440100696927671X3442111817001"));
    EXPECT_EQ(check_implementation_code("11370800MB285591843370117002016")->base.item_type, "01");
}

TEST(ItemCodeTest, says_what_is_wrong_with_an_implementation_code_in_order) {
    EXPECT_EQ(refusal(check_implementation_code("12441500196720244T344219980600")),
              "implementation-code-length");
    EXPECT_EQ(refusal(check_implementation_code("124415001967202441344219980600X")),
              "credit-code-check-character");
    EXPECT_EQ(refusal(check_implementation_code("12441500196720244T8442199806003")),
              "implementation-code-level");
    EXPECT_EQ(refusal(check_implementation_code("12441500196720244T0442199806003")),
              "implementation-code-level");
    EXPECT_EQ(refusal(check_implementation_code("12441500196720244T34421998060A3")),
              "base-code-form");
}

TEST(ItemCodeTest, takes_a_handling_item_code_with_its_serial) {
    const auto read = check_handling_item_code("11310000MB2F30661Y231200356400001");
    ASSERT_TRUE(read) << refusal(read);
    EXPECT_EQ(read->serial, "01");
    EXPECT_EQ(read->implementation.level, 2);
    EXPECT_EQ(refusal(check_handling_item_code("11310000MB2F30661Y23120035640000")),
              "handling-item-code-length");
    EXPECT_EQ(refusal(check_handling_item_code("11310000MB2F30661Y931200356400001")),
              "implementation-code-level");
    EXPECT_EQ(refusal(check_handling_item_code("11310000MB2F30661Y2312003564000A1")),
              "handling-item-code-serial");
}

TEST(ContactTest, takes_the_mobile_numbers_of_the_mainland) {
    for (const auto* number : {"13800138000", "19912345678"}) {
        EXPECT_TRUE(check_mobile(number)) << number;
    }
    for (const auto* number : {"", "1380013800", "138001380000", "12800138000", "23800138000",
                               "1380013800a", "+8613800138000", "138 0013 800"}) {
        EXPECT_EQ(refusal(check_mobile(number)), "mobile-form") << number;
    }
}

TEST(ContactTest, takes_postcodes_of_six_digits) {
    EXPECT_TRUE(check_postcode("515300"));
    EXPECT_TRUE(check_postcode("010000"));
    for (const auto* code : {"", "51530", "5153000", "51530a"}) {
        EXPECT_EQ(refusal(check_postcode(code)), "postcode-form") << code;
    }
}

TEST(DivisionCodeTest, knows_its_level_and_its_parents) {
    const auto village = DivisionCode::parse("445281101201");
    ASSERT_TRUE(village);
    EXPECT_EQ(village->level(), DivisionLevel::Village);
    std::vector<std::string> above;
    for (auto at = village->parent(); at; at = at->parent()) above.push_back(at->code());
    EXPECT_THAT(above, ElementsAre("445281101", "445281", "445200", "440000"));
}

TEST(DivisionCodeTest, drops_the_zeros_that_only_fill_up) {
    EXPECT_EQ(DivisionCode::parse("440000")->digits(), "44");
    EXPECT_EQ(DivisionCode::parse("44")->code(), "440000");
    EXPECT_EQ(DivisionCode::parse("4452")->code(), "445200");
    EXPECT_EQ(DivisionCode::parse("445281000000")->code(), "445281");
    EXPECT_EQ(DivisionCode::parse("440000000")->level(), DivisionLevel::Province);
    EXPECT_EQ(*DivisionCode::parse("445200"), *DivisionCode::parse("4452"));
}

TEST(DivisionCodeTest, hangs_a_town_below_a_city_without_counties) {
    const auto town = DivisionCode::parse("441900003");
    ASSERT_TRUE(town);
    EXPECT_EQ(town->level(), DivisionLevel::Township);
    EXPECT_EQ(town->parent()->code(), "441900");
    EXPECT_EQ(town->parent()->level(), DivisionLevel::Prefecture);
}

TEST(DivisionCodeTest, refuses_what_no_code_looks_like) {
    for (const auto* code : {"", "4", "445", "44528", "4452811", "44528110120"}) {
        EXPECT_EQ(refusal(DivisionCode::parse(code)), "division-code-length") << code;
    }
    for (const auto* code : {"04", "00", "4a", "440081", "445281000201", "44528x"}) {
        EXPECT_EQ(refusal(DivisionCode::parse(code)), "division-code-form") << code;
    }
    EXPECT_EQ(refusal(DivisionCode::parse(std::string(1000, '4'))), "division-code-length");
}

TEST(DivisionCodeTest, covers_itself_and_what_lies_below) {
    const auto city = *DivisionCode::parse("445200");
    EXPECT_TRUE(city.covers(city));
    EXPECT_TRUE(city.covers(*DivisionCode::parse("445281101")));
    EXPECT_FALSE(city.covers(*DivisionCode::parse("440000")));
    EXPECT_FALSE(city.covers(*DivisionCode::parse("445302")));
}

RC_GTEST_PROP(DivisionCodeProperty, is_covered_by_its_parent_and_read_back_from_its_code, ()) {
    const auto size = *rc::gen::element(2, 4, 6, 9, 12);
    std::string digits;
    while (digits.size() < static_cast<std::size_t>(size)) {
        digits += *rc::gen::elementOf(std::string{"0123456789"});
    }
    const auto code = DivisionCode::parse(digits);
    RC_PRE(static_cast<bool>(code));
    RC_ASSERT(*DivisionCode::parse(code->code()) == *code);
    const auto parent = code->parent();
    RC_ASSERT((!parent || (parent->covers(*code) && parent->level() < code->level())));
    RC_ASSERT((!parent || *DivisionCode::parse(parent->code()) == *parent));
}

}  // namespace
}  // namespace yimen::identifiers
