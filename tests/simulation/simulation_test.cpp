#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include <gtest/gtest.h>

#include "simulation/laws.h"

namespace yimen::simulation {
namespace {

constexpr std::size_t kStepsOfARun = 500;
/// Then the town is left for a new one, so that its store stays small.
constexpr std::size_t kRunsOfATown = 20;

std::uint64_t number_given(const char* name, std::uint64_t otherwise) {
    const char* given = std::getenv(name);
    return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

/// What came of one run.
struct Outcome {
    std::string broken;  ///< the law that was broken, empty for none
    std::size_t steps = 0;
    std::map<std::string, std::size_t> accepted;  ///< by act
};

Outcome play(Town& town, const std::string& run, const std::vector<Step>& steps) {
    std::map<std::string, Snapshot> entries;
    Outcome outcome;
    for (const auto& step : steps) {
        town.pass_days(step.days);
        const auto entry_id = town.entry_id(run, step.entry);
        const auto before = entries[entry_id];
        const auto version = before.entry ? before.entry->version : 1;
        const auto answer = town.act(step, run, version);
        const auto after = look_at(town, entry_id);
        ++outcome.steps;
        if (answer) ++outcome.accepted[std::string{act_name(step.kind)}];
        outcome.broken = find_broken_law(town, {.step = step,
                                                .accepted = static_cast<bool>(answer),
                                                .version = version - step.versions_ago,
                                                .before = before,
                                                .after = after});
        if (!outcome.broken.empty()) return outcome;
        entries[entry_id] = after;
    }
    outcome.broken = find_broken_law(town, run, entries);
    return outcome;
}

/// Leaves steps out, half of them first, as long as the same law is broken without them.
std::vector<Step> shrink(test::Engine engine, std::vector<Step> steps, const std::string& broken) {
    Town town{engine};
    int attempt = 0;
    for (auto size = steps.size() / 2; size > 0; size /= 2) {
        for (std::size_t at = 0; at + size <= steps.size();) {
            auto fewer = steps;
            const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(at);
            fewer.erase(first, first + static_cast<std::ptrdiff_t>(size));
            if (play(town, "attempt" + std::to_string(++attempt), fewer).broken == broken) {
                steps = std::move(fewer);
            } else {
                at += size;
            }
        }
    }
    return steps;
}

std::string tell(const std::vector<Step>& steps) {
    std::string words;
    for (const auto& step : steps) words += "  " + describe(step) + '\n';
    return words;
}

using Accepted = std::map<std::string, std::size_t>;

bool shows_every_act(const Accepted& accepted) {
    for (int kind = 0; kind < kKinds; ++kind) {
        if (!accepted.contains(std::string{act_name(static_cast<Kind>(kind))})) return false;
    }
    return true;
}

class SimulationTest : public testing::TestWithParam<test::Engine> {};

INSTANTIATE_TEST_SUITE_P(Engines, SimulationTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

/// YIMEN_SIMULATION_ACTS: how many; YIMEN_SIMULATION_SEED: to play a run again. It goes on, twenty
/// times as long at most, until each kind of act was accepted once.
TEST_P(SimulationTest, whatever_people_do_the_rules_hold) {
    const bool quick = GetParam() == test::Engine::Sqlite;
    const auto acts = number_given("YIMEN_SIMULATION_ACTS", quick ? 3000 : 1000);
    const auto wanted = quick ? acts : std::min<std::uint64_t>(acts, 20'000);
    auto seed = number_given("YIMEN_SIMULATION_SEED", std::random_device{}());
    std::cout << GetParam() << ": first seed " << seed << std::endl;

    std::size_t played = 0;
    Accepted accepted;
    std::unique_ptr<Town> town;
    const auto goes_on = [&] {
        return played < wanted || (played < 20 * wanted && !shows_every_act(accepted));
    };
    for (std::size_t run = 0; goes_on(); ++run, ++seed) {
        if (run % kRunsOfATown == 0) town = std::make_unique<Town>(GetParam());
        std::mt19937_64 random{seed};
        const auto steps = random_steps(kStepsOfARun, random);
        const auto outcome = play(*town, "run" + std::to_string(run), steps);
        played += outcome.steps;
        for (const auto& [act, count] : outcome.accepted) accepted[act] += count;
        if (outcome.broken.empty()) continue;
        const std::vector<Step> until{steps.begin(),
                                      steps.begin() + static_cast<std::ptrdiff_t>(outcome.steps)};
        town.reset();
        FAIL() << outcome.broken << ", YIMEN_SIMULATION_SEED=" << seed << "; the shortest way:\n"
               << tell(shrink(GetParam(), until, outcome.broken));
    }
    std::cout << GetParam() << ": " << played << " acts, accepted";
    for (const auto& [act, count] : accepted) std::cout << ' ' << act << ' ' << count;
    std::cout << std::endl;
    for (int kind = 0; kind < kKinds; ++kind) {
        EXPECT_GT(accepted[std::string{act_name(static_cast<Kind>(kind))}], 0U)
            << act_name(static_cast<Kind>(kind)) << " was never accepted: nothing is shown of it";
    }
}

}  // namespace
}  // namespace yimen::simulation
