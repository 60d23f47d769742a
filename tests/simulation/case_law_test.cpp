#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>

#include <gtest/gtest.h>

#include "case_law/law.h"
#include "case_law/run.h"
#include "cases/actions/record_entry.h"
#include "cases/store/case_json.h"

namespace yimen::law {
namespace {

constexpr std::int64_t kQuickTries = 50'000;
constexpr std::int64_t kWholeShare = 1'000'000;

std::uint64_t number_given(const char* name, std::uint64_t otherwise) {
    const char* given = std::getenv(name);
    return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

Seals sealed() {
    return {.digest_of = [](const cases::Entry& entry) { return cases::digest_of("case", entry); },
            .text_of = [](const cases::Case& filed) { return cases::details_json(filed); }};
}

/// Refusals of cases that come out of the domain, and how few of them are allowed.
constexpr const char* kRefusals[] = {
    "act-not-open",
    "already-rated",
    "amount-required",
    "applicant-barred",
    "body-required",
    "chair-examines",
    "chair-required",
    "coach-blocks",
    "coaching-consent-missing",
    "commitment-barred",
    "commitment-not-allowed",
    "decision-inspected",
    "deferral-not-allowed",
    "deferred-open",
    "delivery-way-required",
    "examination-open",
    "extended-once",
    "extension-out-of-range",
    "extension-without-basis",
    "fee-open",
    "fee-told",
    "fee-without-basis",
    "field-required",
    "gap-existed-before",
    "gap-left-out",
    "gap-words-required",
    "gaps-required",
    "ground-required",
    "handed-to-oneself",
    "hearing-hour-required",
    "hearing-may-be-requested",
    "hearing-not-called",
    "hearing-not-offered",
    "hearing-not-recorded",
    "hearing-not-requested",
    "hearing-not-yet",
    "hearing-offered",
    "hearing-place-required",
    "hearing-recorded",
    "hearing-request-late",
    "hearing-requested",
    "hearing-too-late",
    "hearing-too-soon",
    "hearing-waived",
    "held-electronically",
    "limit-not-passed",
    "limit-passed",
    "material-missing",
    "material-not-by-commitment",
    "material-not-deferrable",
    "material-twice",
    "material-unknown",
    "no-commitment-to-check",
    "no-fee-open",
    "no-fee-paid",
    "no-procedure-open",
    "nobody-hands-over",
    "not-asked-before",
    "not-certified",
    "not-decided-by-rule",
    "not-your-act",
    "nothing-deferred",
    "nothing-granted",
    "nothing-on-paper",
    "nothing-to-defer",
    "opinion-not-asked",
    "parties-required",
    "party-at-window-only",
    "party-interest-required",
    "party-name-required",
    "party-unknown",
    "party-way-required",
    "persons-not-separate",
    "pre-review-not-asked",
    "procedure-open",
    "procedure-without-basis",
    "reason-required",
    "review-point-unticked",
    "rule-fails",
    "rule-unknown",
    "signature-required",
    "step-not-in-hand",
    "step-not-passed",
    "step-of-another",
    "step-unknown",
    "tracking-number-required",
    "two-inspectors-required",
};

/// Every row of the tables and every refusal, with how often it came up; what came up too seldom.
std::string print_counts(const Tally& tally, const Wanted& wanted) {
    std::string seldom;
    const auto print = [&](const std::string& what, std::int64_t times, std::int64_t least) {
        std::cout << "  " << what << ' ' << times << '\n';
        if (times < least) seldom += what + " came up " + std::to_string(times) + " times\n";
    };
    for (const auto& life : cases::kLives) {
        for (const auto& row : cases::transitions_of(life.life)) {
            print(std::string{life.name} + ' ' + std::string{cases::row_of(row.from).name} + ' ' +
                      std::string{cases::row_of(row.act).name},
                  tally.of(life.life, row.from, row.act), wanted.each_row);
        }
    }
    for (const auto* code : kRefusals) {
        const auto found = tally.refused.find(code);
        print(std::string{"refused "} + code, found == tally.refused.end() ? 0 : found->second,
              wanted.each_refusal);
    }
    for (const auto& [code, times] : tally.refused) {
        const bool listed =
            std::find(std::begin(kRefusals), std::end(kRefusals), code) != std::end(kRefusals);
        if (!listed) seldom += code + " is no refusal that this test knows\n";
    }
    return seldom;
}

/// YIMEN_SIMULATION_ACTS: how many; YIMEN_SIMULATION_SEED: to play a run again.
TEST(CaseLawTest, whatever_people_do_the_law_holds) {
    const auto tries = static_cast<std::int64_t>(
        number_given("YIMEN_SIMULATION_ACTS", static_cast<std::uint64_t>(kQuickTries)));
    const auto seed = number_given("YIMEN_SIMULATION_SEED", std::random_device{}());
    std::cout << "seed " << seed << std::endl;
    const bool whole = tries >= kWholeShare;
    // Each row of the tables a thousand times takes some more than a million acts.
    const Wanted wanted{.tries = tries,
                        .each_row = whole ? 1000 : 1,
                        .refusals = {std::begin(kRefusals), std::end(kRefusals)},
                        .each_refusal = whole ? 100 : 1};
    const auto outcome = run_lives(seed, wanted, sealed);
    ASSERT_EQ(outcome.broken, "") << "YIMEN_SIMULATION_SEED=" << seed;
    std::cout << outcome.tally.tries << " acts in " << outcome.tally.lives << " lives\n";
    const auto seldom = print_counts(outcome.tally, wanted);
    EXPECT_EQ(seldom, "");
}

}  // namespace
}  // namespace yimen::law
