// Answers one line {"rule":…,"data":…} on standard input with one line on standard output: the
// value of the rule, or {"error": code}. The other half is logic_peer.mjs.

#include <iostream>
#include <string>

#include <boost/json.hpp>

#include "core/logic/evaluate.h"

namespace {

namespace json = boost::json;

json::value refused(const yimen::Problem& problem) {
    const auto& code = problem.fields.empty() ? problem.code : problem.fields.front().code;
    return {{"error", code}};
}

json::value answer(const std::string& line) {
    json::error_code error;
    json::parse_options options;
    options.max_depth = 64;
    const auto question = json::parse(line, error, {}, options);
    if (error) return {{"error", "no-json"}};

    const auto rule = yimen::logic::Rule::parse(question.at("rule"));
    if (!rule) return refused(rule.problem());
    const auto value = yimen::logic::evaluate(*rule, question.at("data"));
    if (!value) return refused(value.problem());
    return {{"value", *value}};
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) std::cout << answer(line) << '\n';
}
