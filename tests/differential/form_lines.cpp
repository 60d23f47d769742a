// Answers one line {"fields":[…],"answers":{…},"checks":{…},"today":"2026-03-06"} on standard input
// with one line on standard output: {"schema","normal","asked","faults","draft_faults","kept",
// "dropped","cycles"}. The other half is form_peer.mjs.

#include <iostream>
#include <string>

#include <boost/json.hpp>

#include "core/form/answers.h"
#include "core/form/json_schema.h"
#include "platform/json/bind.h"

namespace {

namespace json = boost::json;
namespace form = yimen::form;

json::array to_array(const auto& texts) {
    json::array array;
    for (const auto& text : texts) array.push_back(json::string{text});
    return array;
}

json::array words_of(const std::vector<yimen::FieldProblem>& problems) {
    json::array words;
    for (const auto& problem : problems) {
        json::object facts;
        for (const auto& fact : problem.facts) facts[fact.name] = fact.value;
        words.push_back(
            {{"pointer", problem.pointer}, {"code", problem.code}, {"facts", std::move(facts)}});
    }
    return words;
}

json::value answer(const json::value& question) {
    const auto fields = yimen::json::read<std::vector<form::Field>>(question.at("fields"));
    if (!fields) return {{"error", "fields"}};
    const form::AnswerFacts facts{.today = *yimen::Day::parse(question.at("today").as_string()),
                                  .checks = question.at("checks").as_object()};
    const auto& given = question.at("answers").as_object();
    const auto normal = form::normalise_answers(*fields, given);
    auto kept = form::drop_unasked(*fields, normal, facts);
    const auto cycles = form::find_condition_cycles(*fields);
    return {
        {"schema", form::to_json_schema(*fields, "form")},
        {"normal", normal},
        {"asked", to_array(form::find_asked(*fields, normal, facts))},
        {"faults",
         words_of(form::check_answers(*fields, normal, facts, form::AnswersFor::Submission))},
        {"draft_faults",
         words_of(form::check_answers(*fields, given, facts, form::AnswersFor::Draft))},
        {"kept", std::move(kept.answers)},
        {"dropped", to_array(kept.dropped)},
        {"cycles", json::array(cycles.begin(), cycles.end())},
    };
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        std::cout << json::serialize(answer(json::parse(line))) << '\n';
    }
}
