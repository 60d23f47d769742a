#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "core/form/answers.h"

namespace yimen::form {

inline logic::Rule rule(std::string_view text) {
    return *logic::Rule::parse(boost::json::parse(text));
}

/// A text field, not required.
inline Field field(std::string name, std::string type = "text") {
    Field made;
    made.name = std::move(name);
    made.label = made.name;
    made.type = std::move(type);
    made.element = "person.name";
    return made;
}

inline Field required(Field made) {
    made.required = true;
    return made;
}

inline Field asked_when(Field made, std::string_view condition) {
    made.when = rule(condition);
    return made;
}

inline Field choice(std::string name, std::vector<std::string> options,
                    std::string type = "select") {
    auto made = field(std::move(name), std::move(type));
    made.options = std::move(options);
    return made;
}

inline Field in_group(Field made, std::string group) {
    made.group = std::move(group);
    return made;
}

inline boost::json::object answers(std::string_view text) {
    return boost::json::parse(text).as_object();
}

inline AnswerFacts on_day(Day today = Day{2026, 3, 6}) {
    return {.today = today, .checks = {}};
}

/// `/answers/name code`, in the order in which they are reported.
inline std::vector<std::string> faults(const std::vector<Field>& fields, std::string_view given,
                                       AnswersFor purpose = AnswersFor::Submission,
                                       const AnswerFacts& facts = on_day()) {
    std::vector<std::string> found;
    for (const auto& problem : check_answers(fields, answers(given), facts, purpose)) {
        found.push_back(problem.pointer + " " + problem.code);
    }
    return found;
}

}  // namespace yimen::form
