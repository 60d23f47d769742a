#include "scenarios/play/scenario.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/source_folder.h"

#include "core/text/text.h"

namespace yimen::test {

namespace {

constexpr std::string_view kTitle = "场景:";
constexpr std::string_view kItem = "事项:";
constexpr std::string_view kDone = "→";
constexpr std::string_view kRefused = "✗";

std::string strip(std::string_view text) {
    return text::strip(text);
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream{text};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

void read_title(const std::string& text, Scenario& scenario) {
    for (const auto& word : words_of(text)) {
        if (word.starts_with('@'))
            scenario.requirements.push_back(word.substr(1));
        else
            scenario.title += scenario.title.empty() ? word : " " + word;
    }
}

ScenarioLine read_line(const std::string& line, int number) {
    const auto done = line.find(kDone);
    const auto refused = line.find(kRefused);
    const auto arrow = std::min(done, refused);
    if (arrow == std::string::npos) throw std::runtime_error{"no → and no ✗"};
    ScenarioLine read{.number = number, .refused = refused < done};
    const auto sign = read.refused ? kRefused : kDone;
    read.outcome = strip(line.substr(arrow + sign.size()));

    std::istringstream stream{line.substr(0, arrow)};
    std::string day;
    stream >> day >> read.person >> read.act;
    std::getline(stream, read.argument);
    read.argument = strip(read.argument);
    const auto parsed = Day::parse(day);
    if (!parsed || read.act.empty()) throw std::runtime_error{"day, person, act expected"};
    read.day = *parsed;
    return read;
}

}  // namespace

Scenario read_scenario(const std::filesystem::path& path) {
    std::ifstream file{path};
    if (!file) throw std::runtime_error{"cannot read " + path.string()};
    Scenario scenario{.name = path.stem().string()};
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        const auto text = strip(line);
        if (text.empty() || text.starts_with('#')) continue;
        try {
            if (text.starts_with(kTitle))
                read_title(text.substr(kTitle.size()), scenario);
            else if (text.starts_with(kItem))
                scenario.items = words_of(text.substr(kItem.size()));
            else
                scenario.lines.push_back(read_line(text, number));
        } catch (const std::runtime_error& error) {
            throw std::runtime_error{path.filename().string() + ":" + std::to_string(number) +
                                     ": " + error.what()};
        }
    }
    return scenario;
}

std::vector<std::filesystem::path> scenario_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& found :
         std::filesystem::recursive_directory_iterator{source_folder() / "tests/scenarios"}) {
        if (found.path().extension() == ".scenario") files.push_back(found.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace yimen::test
