#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/day.h"

namespace yimen::test {

/// One line of a scenario: who does what on which day, and what comes of it.
struct ScenarioLine {
    int number = 0;
    Day day;
    std::string person;
    std::string act;       ///< the first word: 修改
    std::string argument;  ///< the rest
    bool refused = false;  ///< ✗ instead of →
    std::string outcome;
};

/// A case file in the officials' own words.
struct Scenario {
    std::string name;   ///< of the file
    std::string title;  ///< 场景
    std::vector<std::string> requirements;
    std::vector<std::string> items;  ///< 事项
    std::vector<ScenarioLine> lines;
};

/// Throws std::runtime_error that names file and line when the file cannot be understood.
Scenario read_scenario(const std::filesystem::path& path);

/// Every scenario there is, in the order of its path.
std::vector<std::filesystem::path> scenario_files();

}  // namespace yimen::test
