#include "people/domain/guardianship.h"

#include <gtest/gtest.h>

#include "people/domain/applicant.h"

namespace yimen::people {
namespace {

constexpr Day kToday{2026, 3, 2};

StatedGuardianship stated(const std::string& basis) {
    return {.guardian = {"citizen-id", "440308199901101512", "王五", std::nullopt},
            .basis = basis,
            .to = std::nullopt,
            .paper = "户口簿"};
}

std::vector<std::string> faults_of(const StatedGuardianship& guardianship,
                                   std::optional<Day> born_on) {
    std::vector<std::string> faults;
    const auto checked = check_guardianship(guardianship, born_on, kToday);
    if (checked) return faults;
    for (const auto& field : checked.problem().fields) {
        faults.push_back(field.pointer + ' ' + field.code);
    }
    return faults;
}

using Faults = std::vector<std::string>;

TEST(CapacityTest, is_full_from_eighteen_and_limited_from_eight) {
    const Day born{2008, 3, 2};
    EXPECT_EQ(capacity_of_age(born, {2016, 3, 1}), Capacity::None);
    EXPECT_EQ(capacity_of_age(born, {2016, 3, 2}), Capacity::Limited);
    EXPECT_EQ(capacity_of_age(born, {2026, 3, 1}), Capacity::Limited);
    EXPECT_EQ(capacity_of_age(born, {2026, 3, 2}), Capacity::Full);
    EXPECT_EQ(eighteenth_birthday({2008, 2, 29}), (Day{2026, 3, 1}));
    EXPECT_EQ(eighteenth_birthday({2006, 3, 31}), (Day{2024, 3, 31}));
}

TEST(GuardianshipTest, of_a_minor_ends_by_itself_at_eighteen) {
    const auto checked = check_guardianship(stated("minor"), Day{2015, 6, 1}, kToday);
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->from, kToday);
    EXPECT_EQ(checked->to, (Day{2033, 5, 31}));
    EXPECT_TRUE(checked->scope.everything);
    EXPECT_EQ(checked->acts.size(), kMandateActs.size());
}

TEST(GuardianshipTest, rests_on_an_age_or_a_finding_that_fits) {
    EXPECT_EQ(faults_of(stated("minor"), Day{2000, 1, 1}), Faults{"/basis ward-not-minor"});
    EXPECT_EQ(faults_of(stated("minor"), std::nullopt), Faults{"/basis ward-birthday-unknown"});
    EXPECT_EQ(faults_of(stated("no-capacity"), Day{2015, 6, 1}), Faults{"/basis ward-minor"});
    EXPECT_EQ(faults_of(stated("no-capacity"), Day{1940, 6, 1}), Faults{});
    EXPECT_EQ(faults_of(stated("limited-capacity"), std::nullopt), Faults{});
}

TEST(GuardianshipTest, tells_everything_that_is_wrong_at_once) {
    auto wrong = stated("age");
    wrong.guardian.number = "440308199901101513";
    wrong.to = "2026-03-01";
    wrong.paper = " ";
    EXPECT_EQ(
        faults_of(wrong, Day{1940, 6, 1}),
        (Faults{"/guardian/number id-number-check-character", "/basis guardianship-basis-unknown",
                "/to mandate-ends-before-it-begins", "/paper paper-required"}));
}

TEST(ApplicantTest, tells_everything_that_is_wrong_at_once) {
    const StatedApplicant wrong{.login_name = "9",
                                .password = "short",
                                .person = {"citizen-id", "1", "", std::nullopt},
                                .privacy_notice = ""};
    const auto checked = check_applicant(wrong, kToday);
    ASSERT_FALSE(checked);
    std::vector<std::string> pointers;
    for (const auto& field : checked.problem().fields) {
        if (pointers.empty() || pointers.back() != field.pointer) pointers.push_back(field.pointer);
    }
    EXPECT_EQ(pointers, (std::vector<std::string>{"/login_name", "/number", "/name", "/mobile",
                                                  "/password", "/privacy_notice"}));
}

TEST(ApplicantTest, is_fourteen_and_has_read_todays_notice) {
    StatedApplicant stated{.login_name = "Xiao.Ming",
                           .password = "Correct-horse-9",
                           .person = {"citizen-id", "440308201203021515", "小明", "13800138000"},
                           .privacy_notice = "2020-01"};
    const auto number = [&](const std::string& text) { stated.person.number = text; };
    const auto codes = [&] {
        std::vector<std::string> found;
        const auto checked = check_applicant(stated, kToday);
        if (checked) return found;
        for (const auto& field : checked.problem().fields) found.push_back(field.code);
        return found;
    };
    number("440308201203031510");
    EXPECT_EQ(codes(),
              (std::vector<std::string>{"applicant-too-young", "privacy-notice-outdated"}));
    stated.privacy_notice = kPrivacyNotice;
    number("440308201203021515");
    EXPECT_EQ(codes(), std::vector<std::string>{});
    EXPECT_EQ(check_applicant(stated, kToday)->login_name, "xiao.ming");
}

}  // namespace
}  // namespace yimen::people
