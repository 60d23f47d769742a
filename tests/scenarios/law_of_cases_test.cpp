#include <algorithm>
#include <atomic>
#include <fstream>
#include <future>
#include <iterator>
#include <map>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenarios/play/refusals_of_cases.h"
#include "scenarios/play/scenario.h"
#include "scenarios/play/shown_law.h"
#include "support/source_folder.h"

namespace yimen::test {
namespace {

namespace fs = std::filesystem;
using testing::Contains;

std::string text_of(const fs::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::set<std::string> found_in(const std::string& text, const std::string& pattern) {
    const std::regex expression{pattern, std::regex::multiline};
    std::set<std::string> found;
    for (std::sregex_iterator match{text.begin(), text.end(), expression}, end; match != end;
         ++match) {
        found.insert((*match)[1]);
    }
    return found;
}

/// One a line, so that all of them are read.
std::string lines_of(const std::set<std::string>& words) {
    std::string lines;
    for (const auto& word : words) lines += word + '\n';
    return lines;
}

/// Those in which somebody begins a case.
bool is_about_cases(const Scenario& scenario) {
    return std::any_of(scenario.lines.begin(), scenario.lines.end(), [](const ScenarioLine& line) {
        return line.act == "开案" || line.act == "联办申请" || line.act == "批量申报";
    });
}

using ShownBy = std::map<std::string, ShownLaw>;

/// Several at a time: each has a city of its own.
ShownBy play_all(const std::vector<Scenario>& scenarios) {
    std::vector<ShownLaw> shown(scenarios.size());
    std::atomic<std::size_t> next = 0;
    const auto play = [&] {
        for (auto at = next++; at < scenarios.size(); at = next++) {
            City city{Engine::Sqlite, scenarios[at].items};
            shown[at] = play_to_show(city, scenarios[at]);
        }
    };
    std::vector<std::future<void>> players;
    for (int player = 0; player < 4; ++player) {
        players.push_back(std::async(std::launch::async, play));
    }
    for (auto& player : players) player.get();
    ShownBy by_scenario;
    for (std::size_t at = 0; at < scenarios.size(); ++at) {
        by_scenario[scenarios[at].name] = std::move(shown[at]);
    }
    return by_scenario;
}

/// What is missing when one scenario is taken away.
std::set<std::string> gaps_without(const ShownBy& by_scenario, const std::string& left_out) {
    ShownLaw all;
    for (const auto& [name, shown] : by_scenario) {
        if (name != left_out) all.add(shown);
    }
    return find_gaps(all);
}

TEST(LawOfCasesTest, has_every_row_and_every_refusal_shown_by_a_scenario) {
    std::vector<Scenario> scenarios;
    for (const auto& file : scenario_files()) {
        auto scenario = read_scenario(file);
        if (is_about_cases(scenario)) scenarios.push_back(std::move(scenario));
    }
    const auto by_scenario = play_all(scenarios);
    EXPECT_EQ(lines_of(gaps_without(by_scenario, "")), "");

    // What only one scenario shows is missed without it.
    EXPECT_THAT(gaps_without(by_scenario, "silence-accepts-what-came-online"),
                Contains("not shown: permit: submitted deem-accepted accepted"));
    EXPECT_THAT(gaps_without(by_scenario, "rule-decides-at-once"),
                Contains("not shown: recordFactOfCase fact-unknown"));
}

TEST(LawOfCasesTest, knows_every_refusal_that_stands_in_the_sources) {
    const auto codes =
        found_in(text_of(source_folder() / "api/problems.toml"), R"(^\[([a-z0-9-]+)\])");
    const auto known = known_codes();
    std::set<std::string> unknown;
    for (const auto& found : fs::recursive_directory_iterator{source_folder() / "src/cases"}) {
        if (found.path().extension() != ".cpp") continue;
        for (const auto& word : found_in(text_of(found.path()), R"re("([a-z0-9-]+)")re")) {
            if (!codes.contains(word) || known.contains(word)) continue;
            unknown.insert(found.path().filename().string() + ' ' + word);
        }
    }
    EXPECT_EQ(lines_of(unknown), "");
}

TEST(LawOfCasesTest, knows_the_refusals_of_every_condition) {
    for (const auto& row : cases::kConditions) {
        EXPECT_FALSE(codes_of(row.condition).empty()) << row.name;
    }
}

}  // namespace
}  // namespace yimen::test
