#include "scenarios/play/shown_law.h"

#include <algorithm>
#include <stdexcept>

#include "cases/domain/lifecycle.h"
#include "cases/store/case_store.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/refusals_of_cases.h"

namespace yimen::test {

namespace {

std::string step_text(cases::Life life, cases::State from, cases::Act act, cases::State to) {
    std::string text{cases::row_of(life).name};
    text += ": ";
    text += cases::row_of(from).name;
    text += ' ';
    text += cases::row_of(act).name;
    text += ' ';
    return text + std::string{cases::row_of(to).name};
}

std::set<std::string> rows_of_the_tables() {
    std::set<std::string> rows;
    for (const auto& life : cases::kLives) {
        for (const auto& row : cases::transitions_of(life.life)) {
            rows.insert(step_text(life.life, row.from, row.act, row.to));
        }
    }
    return rows;
}

/// What the case of the line has behind it after this answer.
std::set<std::string> steps_of(City& city, const Answer& answer) {
    return city.database().read([&](db::Transaction& transaction) {
        std::set<std::string> steps;
        const cases::CaseStore store{transaction};
        const auto found = store.find(city.recall("case"));
        if (!found) return steps;
        const auto& filed = found->filed;
        for (const auto& entry : store.list_history(filed.id)) {
            steps.insert(step_text(filed.life, entry.from, entry.act, entry.to));
        }
        const auto drafted = cases::State::Draft;
        const bool saved = answer.status < 400 && filed.state == drafted &&
                           answer.operation == operation_of(cases::Act::SaveDraft);
        if (saved) {
            steps.insert(step_text(filed.life, drafted, cases::Act::SaveDraft, drafted));
        }
        return steps;
    });
}

void add_missing(const std::set<std::string>& wanted, const std::set<std::string>& shown,
                 std::set<std::string>& gaps) {
    for (const auto& one : wanted) {
        if (!shown.contains(one)) gaps.insert("not shown: " + one);
    }
}

std::set<std::string> operations_of(const std::set<std::string>& refusals) {
    std::set<std::string> operations;
    for (const auto& refusal : refusals) operations.insert(refusal.substr(0, refusal.find(' ')));
    return operations;
}

}  // namespace

void ShownLaw::add(const ShownLaw& other) {
    steps.insert(other.steps.begin(), other.steps.end());
    refusals.insert(other.refusals.begin(), other.refusals.end());
}

ShownLaw play_to_show(City& city, const Scenario& scenario) {
    ShownLaw shown;
    for (const auto& line : scenario.lines) {
        if (city.today() != line.day) city.set_day(line.day);
        const auto act = acts().find(line.act);
        if (act == acts().end()) throw std::runtime_error{"nobody can " + line.act};
        const auto played = act->second(city, scenario, line);
        const auto& answer = played.answer;
        shown.steps.merge(steps_of(city, answer));
        if (line.refused && answer.refuses_with(line.outcome)) {
            shown.refusals.insert(answer.operation + ' ' + line.outcome);
        }
    }
    return shown;
}

std::set<std::string> find_gaps(const ShownLaw& shown) {
    std::set<std::string> gaps;
    add_missing(rows_of_the_tables(), shown.steps, gaps);
    const auto wanted = refusals_of_cases();
    add_missing(wanted, shown.refusals, gaps);
    const auto& common = common_refusals();
    for (const auto& [code, operations] : common) {
        const bool seen =
            std::any_of(operations.begin(), operations.end(), [&](const std::string& operation) {
                return shown.refusals.contains(operation + ' ' + code);
            });
        if (!seen) gaps.insert("not shown: " + code);
    }
    const auto operations = operations_of(wanted);
    for (const auto& refusal : shown.refusals) {
        const auto space = refusal.find(' ');
        const auto operation = refusal.substr(0, space);
        const auto found = common.find(refusal.substr(space + 1));
        const bool known = wanted.contains(refusal) ||
                           (found != common.end() && found->second.contains(operation));
        if (!known && operations.contains(operation)) gaps.insert("not known: " + refusal);
    }
    return gaps;
}

std::set<std::string> known_codes() {
    std::set<std::string> codes;
    for (const auto& refusal : refusals_of_cases()) {
        codes.insert(refusal.substr(refusal.find(' ') + 1));
    }
    for (const auto& [code, operations] : common_refusals()) codes.insert(code);
    for (const auto& [code, reason] : refusals_of_nobody()) codes.insert(code);
    return codes;
}

}  // namespace yimen::test
