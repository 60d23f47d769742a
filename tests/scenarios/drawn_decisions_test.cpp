#include <fstream>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "cases/actions/decide_by_rule.h"
#include "cases/domain/house_limits.h"
#include "scenarios/play/acts.h"
#include "support/json_text.h"

#include "platform/crypto/field_cipher.h"

namespace yimen::test {
namespace {

constexpr const char* kItem = "individual-business-registration";

crypto::FieldCipher cipher_of(const City& city) {
    const TemporaryFolder folder;
    const auto file = folder.file("keys.json");
    std::ofstream{file} << city.key_file_text();
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    return crypto::FieldCipher::open_file(file);
}

TEST(DrawnDecisions, are_one_in_twenty_and_always_the_same) {
    const City city{Engine::Sqlite, {kItem}};
    const auto cipher = cipher_of(city);
    constexpr unsigned kNumbers = 20'000;
    unsigned drawn = 0;
    for (unsigned at = 0; at < kNumbers; ++at) {
        const auto number = "11445203MB9100219J-20260302-" + std::to_string(at);
        const bool is = cases::is_drawn(number, cipher);
        EXPECT_EQ(is, cases::is_drawn(number, cipher));
        drawn += is ? 1 : 0;
    }
    // Six deviations of a fair lot.
    constexpr auto kFair = kNumbers / cases::kDecisionsForOneDrawn;
    EXPECT_NEAR(drawn, kFair, 185);
}

class DrawnDecisionsTest : public testing::TestWithParam<Engine> {
  protected:
    Played play(const std::string& person, const std::string& act, const std::string& argument) {
        return acts().at(act)(city_, scenario_,
                              {.number = 0,
                               .day = city_.today(),
                               .person = person,
                               .act = act,
                               .argument = argument,
                               .refused = false,
                               .outcome = {}});
    }

    /// The number of a case that a rule has decided.
    std::string decide_one() {
        play("老人", "开案", "");
        play("老人", "提交", "答案=齐全");
        const auto decided = play("窗口", "收件", "材料=全部 要点=全部");
        EXPECT_EQ(decided.outcome.find("已准予"), 0U) << decided.answer.text;
        const auto seen =
            city_.ask(http::Method::Get, "/api/cases/" + city_.recall("case"), "window");
        return text_of(seen.body.at("number"));
    }

    Scenario scenario_{
        .name = "drawn", .title = {}, .requirements = {}, .items = {kItem}, .lines = {}};
    City city_{GetParam(), {kItem}};
};

/// Supervision is told of those drawn, and of no other.
TEST_P(DrawnDecisionsTest, are_told_to_supervision) {
    city_.set_day(*Day::parse("2026-03-02"));
    const auto cipher = cipher_of(city_);
    // That none of so many is drawn happens once in a hundred million.
    constexpr int kTries = 360;
    std::string expected;
    for (int at = 0; at < kTries && expected.empty(); ++at) {
        if (cases::is_drawn(decide_one(), cipher)) expected = city_.recall("case");
    }
    ASSERT_FALSE(expected.empty());
    const auto found =
        city_.ask(http::Method::Get, "/api/desk/findings?division=445203", "supervisor");
    const auto& findings = found.body.at("findings").as_array();
    ASSERT_EQ(findings.size(), 1U) << found.text;
    EXPECT_EQ(text_of(findings.at(0).at("kind")), "drawn-decision");
    EXPECT_EQ(text_of(findings.at(0).at("case_id")), expected);
}

INSTANTIATE_TEST_SUITE_P(engines, DrawnDecisionsTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace yimen::test
