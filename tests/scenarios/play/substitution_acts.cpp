#include <boost/json.hpp>

#include "scenarios/play/acts.h"
#include "scenarios/play/entry_answers.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

std::string account_id_of(City& city, const std::string& person) {
    return city.account_id(account_of(person));
}

/// 安排替岗 单位=unit 谁=审查 替岗=审查二 从=2026-03-03 到=2026-03-05: for oneself without 谁
Played name_substitute(City& city, const Scenario&, const ScenarioLine& line) {
    auto said = said_in(line.argument);
    json::object body{{"unit_id", said["单位"]},
                      {"substitute", account_id_of(city, said["替岗"])},
                      {"from_on", said["从"]},
                      {"until_on", said["到"]}};
    if (!said["谁"].empty()) body["holder"] = account_id_of(city, said["谁"]);
    auto answer = city.ask(Method::Post, "/api/desk/substitutions", account_of(line.person),
                           {.body = json::serialize(body)});
    if (answer.status < 400) city.remember("substitution", text_at(answer.body, "substitution_id"));
    return {std::move(answer), "已安排"};
}

/// 结束替岗: the one that was named last
Played end_substitution(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer =
        city.ask(Method::Post, "/api/desk/substitutions/" + city.recall("substitution") + "/end",
                 account_of(line.person));
    return {std::move(answer), "已结束"};
}

/// 看替岗 unit → 演示审查 ← 审查二 2026-03-03 2026-03-05
Played list_substitutions(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/desk/substitutions?unit=" + line.argument,
                           account_of(line.person));
    std::vector<std::string> told;
    if (answer.status < 400) {
        for (const auto& one : answer.body.at("substitutions").as_array()) {
            told.push_back(text_at(one, "holder_name") + " ← " + text_at(one, "substitute_name") +
                           ' ' + text_at(one, "from_on") + ' ' + text_at(one, "until_on"));
        }
    }
    auto outcome = joined(told, "没有");
    return {std::move(answer), std::move(outcome)};
}

}  // namespace

std::map<std::string, PlayAct> substitution_acts() {
    return {
        {"安排替岗", name_substitute},
        {"结束替岗", end_substitution},
        {"看替岗", list_substitutions},
    };
}

}  // namespace yimen::test
