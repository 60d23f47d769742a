#include "core/form/conditions.h"

#include <map>
#include <utility>

#include <boost/json/array.hpp>

#include "core/logic/evaluate.h"

namespace yimen::form {

namespace {

namespace json = boost::json;

/// Which field waits for which: from what is read to who reads it.
class Waiting {
  public:
    explicit Waiting(std::span<const Field> fields)
        : readers_(fields.size()), reads_(fields.size()) {
        std::map<std::string_view, std::size_t> places;
        for (std::size_t at = 0; at < fields.size(); ++at) places.emplace(fields[at].name, at);
        for (std::size_t at = 0; at < fields.size(); ++at) {
            std::set<std::string> names;
            if (fields[at].when) names = names_read(*fields[at].when);
            if (fields[at].group) names.insert(*fields[at].group);
            for (const auto& name : names) {
                const auto found = places.find(name);
                if (found == places.end()) continue;
                readers_[found->second].push_back(at);
                reads_[at].push_back(found->second);
            }
        }
    }

    std::vector<std::size_t> order() const { return follow(reads_, readers_); }

    std::vector<std::size_t> on_cycles() const {
        std::set<std::size_t> left;
        for (std::size_t at = 0; at < reads_.size(); ++at) left.insert(at);
        for (const auto at : follow(reads_, readers_)) left.erase(at);
        for (const auto at : follow(readers_, reads_)) left.erase(at);
        return {left.begin(), left.end()};
    }

  private:
    using Places = std::vector<std::vector<std::size_t>>;

    /// Kahn: always the first one of the form that waits for nothing.
    static std::vector<std::size_t> follow(const Places& before, const Places& after) {
        std::vector<std::size_t> open(before.size());
        std::set<std::size_t> ready;
        for (std::size_t at = 0; at < before.size(); ++at) {
            open[at] = before[at].size();
            if (open[at] == 0) ready.insert(at);
        }
        std::vector<std::size_t> order;
        while (!ready.empty()) {
            const auto at = *ready.begin();
            ready.erase(ready.begin());
            order.push_back(at);
            for (const auto next : after[at]) {
                if (--open[next] == 0) ready.insert(next);
            }
        }
        return order;
    }

    Places readers_;
    Places reads_;
};

class Asking {
  public:
    Asking(std::span<const Field> fields, const json::object& answers, const AnswerFacts& facts)
        : fields_(fields), answers_(answers), order_(condition_order(fields)) {
        json::object data;
        data.emplace(kChecks, facts.checks);
        data_ = std::move(data);
    }

    std::set<std::string> run() {
        for (const auto at : order_) {
            if (!fields_[at].group) ask(fields_[at], answers_, std::string{kAnswersPointer}, data_);
        }
        for (const auto& field : fields_) {
            const auto pointer = std::string{kAnswersPointer} + "/" + field.name;
            if (type_of(field) == FieldType::Group && asked_.contains(pointer)) {
                ask_rows(field, pointer);
            }
        }
        return std::move(asked_);
    }

  private:
    void ask(const Field& field, const json::object& answers, const std::string& above,
             json::value& data) {
        if (field.when) {
            const auto holds = logic::holds(*field.when, data);
            if (!holds || !*holds) return;
        }
        asked_.insert(above + "/" + field.name);
        if (const auto* answer = answers.if_contains(field.name)) {
            data.as_object().insert_or_assign(field.name, *answer);
        }
    }

    void ask_rows(const Field& group, const std::string& pointer) {
        const auto* answer = answers_.if_contains(group.name);
        const auto* rows = answer != nullptr ? answer->if_array() : nullptr;
        if (rows == nullptr) return;
        for (std::size_t row = 0; row < rows->size(); ++row) {
            const auto* answers = (*rows)[row].if_object();
            if (answers == nullptr) continue;
            auto data = data_;
            const auto above = pointer + "/" + std::to_string(row);
            for (const auto at : order_) {
                if (fields_[at].group == group.name) ask(fields_[at], *answers, above, data);
            }
        }
    }

    std::span<const Field> fields_;
    const json::object& answers_;
    std::vector<std::size_t> order_;
    json::value data_;
    std::set<std::string> asked_;
};

}  // namespace

std::set<std::string> names_read(const logic::Rule& condition) {
    std::set<std::string> names;
    for (const auto& name : logic::variables_of(condition)) {
        const auto dot = name.find('.');
        const auto first = name.substr(0, dot);
        names.insert(first == kChecks ? name : first);
    }
    return names;
}

std::vector<std::size_t> condition_order(std::span<const Field> fields) {
    return Waiting{fields}.order();
}

std::vector<std::size_t> find_condition_cycles(std::span<const Field> fields) {
    return Waiting{fields}.on_cycles();
}

std::set<std::string> find_asked(std::span<const Field> fields, const json::object& answers,
                                 const AnswerFacts& facts) {
    return Asking{fields, answers, facts}.run();
}

}  // namespace yimen::form
