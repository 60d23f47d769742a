#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <random>

#include <gtest/gtest.h>

#include "case_law/law.h"
#include "simulation/stored_life.h"

namespace yimen::law {
namespace {

constexpr std::size_t kTriesOfALife = 50;
constexpr std::size_t kTriesAfterTheEnd = 8;
/// Then the town is left for a new one: its days go on.
constexpr int kLivesOfATown = 12;
/// Chance brings these seldom; the town goes on until it has.
constexpr std::array<const char*, 3> kMustComeUp = {"stale", "not-found",
                                                    "examination-before-acceptance"};
constexpr std::int64_t kLongestWait = 20;  ///< times as many acts as are wanted

std::uint64_t number_given(const char* name, std::uint64_t otherwise) {
    const char* given = std::getenv(name);
    return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

class StoredCaseLawTest : public testing::TestWithParam<test::Engine> {};

INSTANTIATE_TEST_SUITE_P(Engines, StoredCaseLawTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

/// YIMEN_SIMULATION_ACTS: how many, of which a thirtieth at most is tried here;
/// YIMEN_SIMULATION_SEED: to play a run again.
TEST_P(StoredCaseLawTest, whatever_people_do_the_law_holds_in_the_store) {
    const auto acts = number_given("YIMEN_SIMULATION_ACTS", 30'000);
    const auto wanted = static_cast<std::int64_t>(std::min<std::uint64_t>(acts / 30, 30'000));
    const auto seed = number_given("YIMEN_SIMULATION_SEED", std::random_device{}());
    std::cout << GetParam() << ": seed " << seed << std::endl;
    std::mt19937_64 random{seed};
    Tally tally;
    std::unique_ptr<CaseTown> town;
    const auto all_came_up = [&] {
        return std::all_of(kMustComeUp.begin(), kMustComeUp.end(),
                           [&](const char* code) { return tally.refused.contains(code); });
    };
    const auto goes_on = [&] {
        return tally.tries < wanted || (!all_came_up() && tally.tries < wanted * kLongestWait);
    };
    for (int lives = 0; goes_on(); ++lives) {
        if (lives % kLivesOfATown == 0) {
            town.reset();
            town = std::make_unique<CaseTown>(GetParam(), random);
        }
        Chance chance{random, tally, std::nullopt};
        const auto& item = town->items()[random() % town->items().size()];
        chance.begin_with(item.item);
        StoredLife life{*town, item};
        std::vector<Try> tried;
        std::string broken;
        std::size_t after_the_end = 0;
        while (broken.empty() && tried.size() < kTriesOfALife &&
               after_the_end < kTriesAfterTheEnd) {
            tried.push_back(chance.next(life.book(), life.item(), town->almanac(), town->today()));
            broken = life.play(tried.back(), tally);
            if (has_ended(life.book().state)) ++after_the_end;
        }
        if (broken.empty()) broken = life.let_the_law_act(tally);
        if (broken.empty()) continue;
        std::string words = broken + "\n" + describe(item.item);
        for (const auto& one : tried) words += "  " + describe(one) + '\n';
        FAIL() << "YIMEN_SIMULATION_SEED=" << seed << ", life " << lives << ": " << words;
    }
    std::cout << GetParam() << ": " << tally.tries << " acts\n";
    for (const auto& [code, times] : tally.refused) {
        std::cout << "  refused " << code << ' ' << times << '\n';
    }
    for (const auto* code : kMustComeUp) {
        EXPECT_GT(tally.refused[code], 0) << code << " never came up";
    }
}

}  // namespace
}  // namespace yimen::law
