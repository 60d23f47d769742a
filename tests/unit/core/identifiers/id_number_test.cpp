#include "core/identifiers/id_number.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/identifiers/check_characters.h"

namespace yimen::identifiers {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr Day kToday{2026, 3, 6};

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? "" : result.problem().code;
}

std::string citizen_refusal(std::string_view number) {
    return refusal(check_citizen_id(number, kToday));
}

std::string valid_number() {
    const auto born_on =
        add_days(Day{1900, 1, 1}, *rc::gen::inRange<std::int64_t>(0, 46'000)).iso();
    auto number = std::to_string(*rc::gen::inRange(110000, 660000)) + born_on.substr(0, 4) +
                  born_on.substr(5, 2) + born_on.substr(8, 2) +
                  std::to_string(*rc::gen::inRange(100, 1000));
    return number + mod_11_2_check(number);
}

TEST(CitizenIdTest, takes_the_numbers_of_the_standard_and_of_public_suites) {
    for (const auto* number :
         {"11010519491231002X", "440524188001010014", "53010219200508011X", "110101199003078670",
          "440308199901101512", "500154199804106120", "610104196209276908", "44040119580101000X"}) {
        const auto read = check_citizen_id(number, kToday);
        ASSERT_TRUE(read) << number << " " << refusal(read);
        EXPECT_EQ(read->number, number);
        EXPECT_THAT(read->warnings, IsEmpty());
    }
}

TEST(CitizenIdTest, tells_birthday_sex_and_area) {
    const auto woman = check_citizen_id("11010519491231002X", kToday);
    ASSERT_TRUE(woman);
    EXPECT_EQ(woman->born_on, (Day{1949, 12, 31}));
    EXPECT_EQ(woman->sex, Sex::Female);
    EXPECT_EQ(woman->division, "110105");
    EXPECT_EQ(check_citizen_id("440308199901101512", kToday)->sex, Sex::Male);
}

TEST(CitizenIdTest, takes_a_small_x_for_a_large_one) {
    EXPECT_EQ(check_citizen_id("11010519491231002x", kToday)->number, "11010519491231002X");
}

TEST(CitizenIdTest, brings_fifteen_digits_to_eighteen_with_a_warning) {
    const auto read = check_citizen_id("130503670401001", kToday);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->number, "130503196704010016");
    EXPECT_THAT(read->warnings, ElementsAre("id-number-old-form"));
    EXPECT_EQ(check_citizen_id("610104620927690", kToday)->number, "610104196209276908");
    EXPECT_EQ(citizen_refusal("610104620932690"), "id-number-birth-date");
    EXPECT_EQ(citizen_refusal("61010462092769X"), "id-number-characters");
}

TEST(CitizenIdTest, says_what_is_wrong_in_the_order_of_its_contract) {
    EXPECT_EQ(citizen_refusal(""), "id-number-length");
    EXPECT_EQ(citizen_refusal("44030819990110151"), "id-number-length");
    EXPECT_EQ(citizen_refusal("4403081999011015122"), "id-number-length");
    EXPECT_EQ(citizen_refusal("44030819990110151A"), "id-number-characters");
    EXPECT_EQ(citizen_refusal("4403081999X1101512"), "id-number-characters");
    EXPECT_EQ(citizen_refusal("440308199902301512"), "id-number-birth-date");
    EXPECT_EQ(citizen_refusal("440308202603071512"), "id-number-born-in-future");
    EXPECT_EQ(citizen_refusal("440308187503051512"), "id-number-too-old");
    EXPECT_EQ(citizen_refusal("440308199901101513"), "id-number-check-character");
    EXPECT_EQ(citizen_refusal("11010119900307867X"), "id-number-check-character");
}

TEST(CitizenIdTest, keeps_numbers_out_of_the_facts_of_a_refusal) {
    const auto refused = check_citizen_id("440308187503051512", kToday);
    EXPECT_EQ(refused.problem().kind, ProblemKind::Invalid);
    EXPECT_THAT(refused.problem().facts, ElementsAre(Fact{"limit", "150"}));
}

TEST(CitizenIdTest, takes_a_person_on_the_day_of_birth) {
    const std::string body = "44030820260306151";
    EXPECT_TRUE(check_citizen_id(body + mod_11_2_check(body), kToday));
}

TEST(CitizenIdTest, warns_of_an_unknown_area_and_never_refuses_it) {
    const KnownDivision known = [](std::string_view division) { return division == "440308"; };
    EXPECT_THAT(check_citizen_id("440308199901101512", kToday, known)->warnings, IsEmpty());
    EXPECT_THAT(check_citizen_id("44040119580101000X", kToday, known)->warnings,
                ElementsAre("id-number-unknown-division"));
}

TEST(CitizenIdTest, warns_of_a_residence_permit_given_as_citizen_number) {
    EXPECT_THAT(check_citizen_id("810000199408230021", kToday)->warnings,
                ElementsAre("id-number-residence-permit"));
}

RC_GTEST_PROP(CitizenIdProperty, catches_every_change_of_one_character, ()) {
    auto number = valid_number();
    RC_ASSERT(check_citizen_id(number, kToday));
    const auto place = *rc::gen::inRange<std::size_t>(0, 18);
    const auto digit = *rc::gen::elementOf(std::string{place == 17 ? "0123456789X" : "0123456789"});
    RC_PRE(digit != number[place]);
    number[place] = digit;
    RC_ASSERT(!check_citizen_id(number, kToday));
}

RC_GTEST_PROP(CitizenIdProperty, catches_two_neighbours_that_changed_places, ()) {
    auto number = valid_number();
    const auto place = *rc::gen::inRange<std::size_t>(0, 16);
    RC_PRE(number[place] != number[place + 1]);
    std::swap(number[place], number[place + 1]);
    RC_ASSERT(!check_citizen_id(number, kToday));
}

RC_GTEST_PROP(CitizenIdProperty, stands_any_bytes, (const std::string& bytes)) {
    const auto read = check_citizen_id(bytes, kToday);
    RC_ASSERT((!read || read->number.size() == 18));
}

TEST(ResidencePermitTest, takes_the_three_areas_only) {
    EXPECT_EQ(check_residence_permit("810000199408230021", kToday)->sex, Sex::Female);
    EXPECT_EQ(check_residence_permit("830000199201300022", kToday)->born_on, (Day{1992, 1, 30}));
    EXPECT_EQ(refusal(check_residence_permit("440308199901101512", kToday)),
              "residence-permit-area");
}

TEST(ResidencePermitTest, follows_the_rules_of_the_citizen_number) {
    EXPECT_EQ(refusal(check_residence_permit("81000019940823002", kToday)), "id-number-length");
    EXPECT_EQ(refusal(check_residence_permit("130503670401001", kToday)), "id-number-length");
    EXPECT_EQ(refusal(check_residence_permit("81000019940823002Y", kToday)),
              "id-number-characters");
    EXPECT_EQ(refusal(check_residence_permit("810000199413230021", kToday)),
              "id-number-birth-date");
    EXPECT_EQ(refusal(check_residence_permit("810000199408230022", kToday)),
              "id-number-check-character");
}

TEST(ForeignerCardTest, reads_the_cards_of_2023) {
    const auto card = check_foreigner_card("932682198501010017", kToday);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->applied_in, "32");
    EXPECT_EQ(card->nationality, "682");
    EXPECT_EQ(card->born_on, (Day{1985, 1, 1}));
    EXPECT_EQ(card->sex, Sex::Male);
    EXPECT_THAT(card->warnings, IsEmpty());
    EXPECT_EQ(check_foreigner_card("911124198108030024", kToday)->sex, Sex::Female);
    EXPECT_TRUE(check_foreigner_card("931586198001010028", kToday));
}

TEST(ForeignerCardTest, says_what_is_wrong_in_the_order_of_its_contract) {
    EXPECT_EQ(refusal(check_foreigner_card("93268219850101001", kToday)), "foreigner-card-length");
    EXPECT_EQ(refusal(check_foreigner_card("9326821985010100A7", kToday)), "id-number-characters");
    EXPECT_EQ(refusal(check_foreigner_card("832682198501010017", kToday)),
              "foreigner-card-first-digit");
    EXPECT_EQ(refusal(check_foreigner_card("932682198513010017", kToday)), "id-number-birth-date");
    EXPECT_EQ(refusal(check_foreigner_card("932682203001010017", kToday)),
              "id-number-born-in-future");
    EXPECT_EQ(refusal(check_foreigner_card("932682198501010007", kToday)),
              "foreigner-card-sequence");
    EXPECT_EQ(refusal(check_foreigner_card("932682198501010018", kToday)),
              "id-number-check-character");
}

TEST(ForeignerCardTest, takes_the_old_card_with_a_warning) {
    const auto usual = check_foreigner_card("usa110080120001", kToday);
    ASSERT_TRUE(usual);
    EXPECT_EQ(usual->number, "USA110080120001");
    EXPECT_EQ(usual->nationality, "USA");
    EXPECT_FALSE(usual->born_on);
    EXPECT_THAT(usual->warnings, ElementsAre("foreigner-card-old-form"));
    const auto unusual = check_foreigner_card("US1110080120001", kToday);
    ASSERT_TRUE(unusual);
    EXPECT_THAT(unusual->warnings, Contains("document-number-unusual"));
    EXPECT_EQ(refusal(check_foreigner_card("USA11008012000-", kToday)), "id-number-characters");
}

}  // namespace
}  // namespace yimen::identifiers
