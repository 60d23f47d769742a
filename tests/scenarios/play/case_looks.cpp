#include "scenarios/play/case_looks.h"

#include <vector>

#include <boost/json.hpp>

#include "cases/domain/lifecycle.h"
#include "scenarios/play/entry_answers.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

/// 看监督: → kinds of the findings, newest first
Played look_at_findings(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer =
        city.ask(Method::Get, "/api/desk/findings?division=445203", account_of(line.person));
    std::vector<std::string> kinds;
    if (answer.status < 400) {
        for (const auto& finding : answer.body.at("findings").as_array()) {
            kinds.emplace_back(finding.at("kind").as_string());
        }
    }
    auto outcome = joined(kinds, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 看经手: who did the last act, and for whom. → 演示审查 代 审查二
Played look_at_doer(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = read_case(city, account_of(line.person));
    std::string outcome;
    if (answer.status < 400) {
        const auto& last = answer.body.at("history").as_array().back();
        outcome = text_at(last, "account_name");
        const auto holder = text_at(last, "in_place_of");
        if (!holder.empty()) outcome += " 代 " + holder;
    }
    return {std::move(answer), std::move(outcome)};
}

/// 看历史: → the acts, in their order
Played look_at_history(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = read_case(city, account_of(line.person));
    std::vector<std::string> words;
    if (answer.status < 400) {
        for (const auto& entry : answer.body.at("history").as_array()) {
            const auto act = cases::find_act(std::string{entry.at("act").as_string()});
            words.emplace_back(cases::row_of(act.value()).chinese);
        }
    }
    auto outcome = joined(words, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 看应交材料: → keys of what this situation needs
Played look_at_list(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = read_case(city, account_of(line.person));
    std::vector<std::string> keys;
    if (answer.status < 400) {
        for (const auto& material : answer.body.at("materials").as_array()) {
            if (material.at("required").as_bool())
                keys.emplace_back(material.at("key").as_string());
        }
    }
    auto outcome = joined(keys, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 看预填: → fields that need not be filled in again, each with its source
Played look_at_prefill(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, path_of(city, "/prefill"), account_of(line.person));
    std::vector<std::string> known;
    if (answer.status < 400) {
        for (const auto& field : answer.body.at("fields").as_array()) {
            const bool earlier = field.at("source").as_string() == "earlier-case";
            known.push_back(text_at(field, "key") + (earlier ? "（办件）" : "（身份）"));
        }
    }
    std::string outcome;
    for (const auto& one : known) outcome += (outcome.empty() ? "" : "、") + one;
    return {std::move(answer), outcome.empty() ? "没有" : outcome};
}

/// 看经办人: → who has the case in hand
Played look_at_handler(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = read_case(city, account_of(line.person));
    const auto* handler = answer.status < 400 ? &answer.body.at("handler") : nullptr;
    auto outcome = handler != nullptr && handler->is_object() ? text_at(*handler, "name") : "没有";
    return {std::move(answer), std::move(outcome)};
}

/// 查进度 [code]: by number and query code, without signing in. → applicant, state, due day
Played look_at_progress(City& city, const Scenario&, const ScenarioLine& line) {
    const auto seen = read_case(city, account_of(line.person));
    const auto code = line.argument.empty() ? text_at(seen.body, "query_code") : line.argument;
    const json::object query{{"number", seen.body.at("number")}, {"query_code", code}};
    auto answer =
        city.ask(Method::Post, "/api/case-progress", "", {.body = json::serialize(query)});
    auto outcome = answer.status < 400
                       ? text_at(answer.body, "applicant") + " " + state_in(answer.body)
                       : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// 核验 licence_valid=yes 市场主体登记库: → the state, and the due day
Played find_out(City& city, const Scenario&, const ScenarioLine& line) {
    const auto sign = line.argument.find('=');
    const auto space = line.argument.find(' ');
    const json::object fact{
        {"name", line.argument.substr(0, sign)},
        {"value", line.argument.substr(sign + 1, space - sign - 1)},
        {"source", space == std::string::npos ? "" : line.argument.substr(space + 1)}};
    auto answer = city.ask(Method::Post, path_of(city, "/facts"), account_of(line.person),
                           {.body = json::serialize(fact)});
    auto outcome = answer.status < 400 ? state_in(answer.body) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

}  // namespace

std::string path_of(City& city, const std::string& rest) {
    return "/api/cases/" + city.recall("case") + rest;
}

Answer read_case(City& city, const std::string& account) {
    return city.ask(Method::Get, path_of(city), account);
}

std::string state_in(const json::value& body) {
    const auto state = cases::find_state(std::string{body.at("state").as_string()});
    std::string outcome{cases::row_of(state.value()).chinese};
    if (body.at("due_on").is_string()) {
        outcome += " 截止 " + std::string{body.at("due_on").as_string()};
    }
    return outcome;
}

std::map<std::string, PlayAct> case_looks() {
    return {
        {"看监督", look_at_findings}, {"看历史", look_at_history},  {"看应交材料", look_at_list},
        {"看预填", look_at_prefill},  {"查进度", look_at_progress}, {"看经办人", look_at_handler},
        {"看经手", look_at_doer},     {"核验", find_out},
    };
}

}  // namespace yimen::test
