#include "people/domain/mandate.h"

#include <gtest/gtest.h>

#include "people/domain/standing.h"

namespace yimen::people {
namespace {

constexpr Day kToday{2026, 3, 2};

StatedMandate sound() {
    return {.kind = MandateKind::Mandate,
            .principal_type = PrincipalType::NaturalPerson,
            .agent = {"citizen-id", "440308199901101512", "王五", std::nullopt},
            .relation = std::nullopt,
            .scope = {.everything = false, .items = {"drug-retail-licence"}, .areas = {}},
            .acts = {"file", "supplement"},
            .from = "2026-03-02",
            .to = "2026-12-31",
            .reason = ""};
}

StatedMandate sound_relative() {
    auto stated = sound();
    stated.kind = MandateKind::Relative;
    stated.relation = "child";
    return stated;
}

std::vector<std::string> faults_of(const StatedMandate& stated) {
    const auto checked = check_mandate(stated, kToday);
    std::vector<std::string> faults;
    if (checked) return faults;
    for (const auto& field : checked.problem().fields) {
        faults.push_back(field.pointer + ' ' + field.code);
    }
    return faults;
}

using Faults = std::vector<std::string>;

MandateTerms valid_terms() {
    return {.id = "m1",
            .kind = MandateKind::Mandate,
            .principal = {PrincipalType::NaturalPerson, "p1"},
            .relation = {},
            .basis = {},
            .scope = {.everything = false, .items = {"food"}, .areas = {"人社"}},
            .acts = {"file"},
            .from = {2026, 3, 2},
            .to = Day{2026, 3, 31},
            .granted_by = {},
            .recorded_by = {},
            .letter = {},
            .granted_at = {},
            .accepted_at = {},
            .ended_at = {},
            .ended_how = {}};
}

std::string outcome(const MandateTerms& terms, const Matter& matter, std::string_view act,
                    Day day) {
    const auto standing = choose_standing(std::vector{terms}, matter, act, day);
    return standing ? std::string{name_of(standing->kind)} : standing.problem().code;
}

TEST(MandateTest, tells_everything_that_is_wrong_at_once) {
    StatedMandate nothing;
    nothing.kind = MandateKind::Staff;
    nothing.acts = {"sign-away"};
    nothing.scope.items = {" "};
    EXPECT_EQ(
        faults_of(nothing),
        (Faults{"/agent/document_type document-type-unknown", "/agent/name person-name-malformed",
                "/kind mandate-kind-not-for-natural", "/scope/items/0 scope-malformed",
                "/acts/0 mandate-act-unknown", "/from day-malformed", "/to day-malformed"}));
    EXPECT_EQ(faults_of(sound()), Faults{});
}

TEST(MandateTest, lasts_two_years_at_most_unless_a_reason_says_why) {
    auto stated = sound();
    stated.to = "2028-03-01";
    EXPECT_EQ(faults_of(stated), Faults{});
    stated.to = "2028-03-02";
    EXPECT_EQ(faults_of(stated), Faults{"/to mandate-too-long"});
    stated.reason = "长期住院";
    EXPECT_EQ(faults_of(stated), Faults{});
    auto relative = sound_relative();
    relative.to = "2028-03-02";
    relative.reason = "长期住院";
    EXPECT_EQ(faults_of(relative), Faults{"/to mandate-too-long"});
    EXPECT_EQ(last_day_allowed({2028, 2, 29}), (Day{2030, 2, 28}));
}

TEST(MandateTest, begins_today_at_the_earliest_and_ends_later) {
    auto stated = sound();
    stated.from = "2026-03-01";
    EXPECT_EQ(faults_of(stated), Faults{"/from mandate-begins-in-past"});
    stated.from = "2026-04-01";
    stated.to = "2026-03-31";
    EXPECT_EQ(faults_of(stated), Faults{"/to mandate-ends-before-it-begins"});
}

TEST(MandateTest, is_for_everything_or_for_something_certain) {
    auto stated = sound();
    stated.scope = {};
    EXPECT_EQ(faults_of(stated), Faults{"/scope scope-empty"});
    stated.scope = {.everything = true, .items = {"food"}, .areas = {}};
    EXPECT_EQ(faults_of(stated), Faults{"/scope scope-empty"});
    stated.scope = {
        .everything = false, .items = {}, .areas = std::vector<std::string>(51, "人社")};
    EXPECT_EQ(faults_of(stated), Faults{"/scope/areas too-many"});
}

TEST(MandateTest, lets_relatives_do_less_and_for_people_only) {
    auto stated = sound_relative();
    EXPECT_EQ(faults_of(stated), Faults{});
    stated.acts = {"file", "commit"};
    stated.relation = "neighbour";
    stated.principal_type = PrincipalType::LegalPerson;
    EXPECT_EQ(faults_of(stated),
              (Faults{"/kind mandate-kind-not-for-legal", "/relation relation-unknown",
                      "/acts/1 mandate-act-not-for-relatives"}));
    auto guardian = sound();
    guardian.kind = MandateKind::Guardian;
    EXPECT_EQ(faults_of(guardian), Faults{"/kind guardian-at-window-only"});
}

TEST(MandateTest, keeps_its_scope_as_text) {
    const MandateScope all{.everything = true, .items = {}, .areas = {}};
    EXPECT_EQ(to_scope(to_text(all)), all);
    const MandateScope some{.everything = false, .items = {"food", "drug"}, .areas = {"人社"}};
    EXPECT_EQ(to_scope(to_text(some)), some);
}

TEST(StandingTest, needs_matter_act_and_day) {
    const auto terms = valid_terms();
    EXPECT_EQ(outcome(terms, {"food"}, "file", {2026, 3, 2}), "mandate");
    EXPECT_EQ(outcome(terms, {"pension", "人社"}, "file", {2026, 3, 31}), "mandate");
    EXPECT_EQ(outcome(terms, {"pension"}, "file", {2026, 3, 2}), "may-not-act-for");
    EXPECT_EQ(outcome(terms, {"food"}, "withdraw", {2026, 3, 2}), "may-not-act-for");
    EXPECT_EQ(outcome(terms, {"food"}, "file", {2026, 3, 1}), "may-not-act-for");
    EXPECT_EQ(outcome(terms, {"food"}, "file", {2026, 4, 1}), "may-not-act-for");
}

TEST(StandingTest, ends_with_the_mandate_and_begins_with_a_relatives_acceptance) {
    auto terms = valid_terms();
    terms.kind = MandateKind::Relative;
    EXPECT_EQ(outcome(terms, {"food"}, "file", {2026, 3, 2}), "may-not-act-for");
    terms.accepted_at = Instant{1};
    EXPECT_EQ(outcome(terms, {"food"}, "file", {2026, 3, 2}), "relative");
    terms.ended_at = Instant{2};
    EXPECT_EQ(outcome(terms, {"food"}, "file", {2026, 3, 2}), "may-not-act-for");
}

TEST(StandingTest, tells_strangers_nothing) {
    const auto standing = choose_standing({}, {"food"}, "file", kToday);
    ASSERT_FALSE(standing);
    EXPECT_EQ(standing.problem().code, "not-found");
}

TEST(MandateStateTest, is_told_by_acceptance_days_and_end) {
    auto terms = valid_terms();
    EXPECT_EQ(state_on(terms, {2026, 3, 1}), MandateState::Coming);
    EXPECT_EQ(state_on(terms, {2026, 3, 31}), MandateState::Valid);
    EXPECT_EQ(state_on(terms, {2026, 4, 1}), MandateState::Expired);
    terms.kind = MandateKind::Relative;
    EXPECT_EQ(state_on(terms, {2026, 3, 2}), MandateState::AwaitsAcceptance);
    terms.ended_at = Instant{1};
    EXPECT_EQ(state_on(terms, {2026, 3, 2}), MandateState::Ended);
    EXPECT_FALSE(is_open(MandateState::Ended));
    EXPECT_TRUE(is_open(MandateState::AwaitsAcceptance));
}

}  // namespace
}  // namespace yimen::people
