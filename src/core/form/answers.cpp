#include "core/form/answers.h"

#include <utility>

#include <boost/json/array.hpp>

#include "core/form/values.h"
#include "core/json_pointer.h"

namespace yimen::form {

namespace {

namespace json = boost::json;

class Check {
  public:
    Check(std::span<const Field> fields, const AnswerFacts& facts, AnswersFor purpose,
          std::set<std::string> asked)
        : fields_(fields), facts_(facts), purpose_(purpose), asked_(std::move(asked)) {}

    /// The fields of a group, or those of none, against the answers of one object.
    void read(const json::object& answers, const std::string& above, const std::string* group) {
        for (const auto& field : fields_) {
            if (!belongs(field, group)) continue;
            read_field(field, answers.if_contains(field.name), above + "/" + field.name);
        }
        for (const auto& [name, ignored] : answers) {
            if (!knows(name, group)) {
                refuse(above + "/" + escape_pointer_token(name), "answer-unknown");
            }
        }
    }

    std::vector<FieldProblem> take_problems() { return std::move(problems_); }

  private:
    static bool belongs(const Field& field, const std::string* group) {
        return group != nullptr ? field.group == *group : !field.group;
    }

    bool knows(std::string_view name, const std::string* group) const {
        for (const auto& field : fields_) {
            if (field.name == name && belongs(field, group)) return true;
        }
        return false;
    }

    void read_field(const Field& field, const json::value* answer, const std::string& pointer) {
        const bool filed = purpose_ == AnswersFor::Submission;
        if (filed && !asked_.contains(pointer)) return;
        if (answer == nullptr) {
            if (filed && field.required) {
                refuse(pointer, "answer-missing", {{"label", field.label}});
            }
            return;
        }
        auto fault = filed ? find_value_fault(field, *answer, facts_.today)
                           : find_shape_fault(field, *answer);
        if (fault) {
            refuse(pointer, std::move(fault->code), std::move(fault->facts));
        } else if (type_of(field) == FieldType::Group) {
            read_rows(field, answer->get_array(), pointer);
        }
    }

    void read_rows(const Field& group, const json::array& rows, const std::string& pointer) {
        const auto limits = rows_of(group);
        const auto count = static_cast<std::int64_t>(rows.size());
        if (purpose_ == AnswersFor::Submission && count < limits.minimum_rows) {
            refuse(pointer, "answer-too-few-rows",
                   {{"limit", std::to_string(limits.minimum_rows)}});
        }
        if (purpose_ == AnswersFor::Submission && count == 0 && group.required &&
            limits.minimum_rows == 0) {
            refuse(pointer, "answer-missing", {{"label", group.label}});
        }
        if (count > limits.maximum_rows) {
            refuse(pointer, "answer-too-many-rows",
                   {{"limit", std::to_string(limits.maximum_rows)}});
            return;
        }
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const auto at = pointer + "/" + std::to_string(row);
            if (const auto* answers = rows[row].if_object()) {
                read(*answers, at, &group.name);
            } else {
                refuse(at, "answer-shape", {{"expected", "object"}});
            }
        }
    }

    void refuse(std::string pointer, std::string code, Facts facts = {}) {
        problems_.push_back({std::move(pointer), std::move(code), std::move(facts)});
    }

    std::span<const Field> fields_;
    const AnswerFacts& facts_;
    AnswersFor purpose_;
    std::set<std::string> asked_;
    std::vector<FieldProblem> problems_;
};

void drop_from(json::object& answers, std::span<const Field> fields, const std::string* group,
               const std::string& above, const std::set<std::string>& asked,
               std::vector<std::string>& dropped) {
    for (const auto& field : fields) {
        const bool belongs = group != nullptr ? field.group == *group : !field.group;
        auto* answer = belongs ? answers.if_contains(field.name) : nullptr;
        if (answer == nullptr) continue;
        const auto pointer = above + "/" + field.name;
        if (!asked.contains(pointer)) {
            dropped.push_back(pointer);
            answers.erase(field.name);
            continue;
        }
        if (type_of(field) != FieldType::Group || !answer->is_array()) continue;
        auto& rows = answer->get_array();
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (!rows[row].is_object()) continue;
            drop_from(rows[row].get_object(), fields, &field.name,
                      pointer + "/" + std::to_string(row), asked, dropped);
        }
    }
}

}  // namespace

std::vector<FieldProblem> check_answers(std::span<const Field> fields, const json::object& answers,
                                        const AnswerFacts& facts, AnswersFor purpose) {
    auto asked = purpose == AnswersFor::Submission ? find_asked(fields, answers, facts)
                                                   : std::set<std::string>{};
    Check check{fields, facts, purpose, std::move(asked)};
    check.read(answers, std::string{kAnswersPointer}, nullptr);
    return check.take_problems();
}

KeptAnswers drop_unasked(std::span<const Field> fields, json::object answers,
                         const AnswerFacts& facts) {
    const auto asked = find_asked(fields, answers, facts);
    KeptAnswers kept{std::move(answers), {}};
    drop_from(kept.answers, fields, nullptr, std::string{kAnswersPointer}, asked, kept.dropped);
    return kept;
}

}  // namespace yimen::form
