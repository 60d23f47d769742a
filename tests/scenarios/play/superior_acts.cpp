#include <fstream>
#include <sstream>
#include <stdexcept>

#include <boost/json.hpp>

#include "catalog/domain/referral.h"
#include "catalog/domain/task_lifecycle.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/entry_answers.h"
#include "support/source_folder.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

/// 比对上级: → 无差异, or the fields that differ
Played compare_superior(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/desk/superior/comparison", account_of(line.person));
    std::vector<std::string> fields;
    if (answer.status < 400) {
        for (const auto& entry : answer.body.at("entries").as_array()) {
            if (text_at(entry.at("entry"), "entry_id") != entry_of(city, scenario)) continue;
            for (const auto& difference : entry.at("differences").as_array()) {
                fields.push_back(text_at(difference, "field"));
            }
        }
    }
    return {std::move(answer), joined(fields, "无差异")};
}

/// 看未关联: → 有 / 没有 this entry
Played list_unlinked(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/desk/superior/unlinked", account_of(line.person));
    const bool found = answer.text.find('"' + entry_of(city, scenario) + '"') != std::string::npos;
    return {std::move(answer), found ? "有" : "没有"};
}

/// 采用上级 理由: all hub-owned fields
Played adopt_superior(City& city, const Scenario& scenario, const ScenarioLine& line) {
    return drafted(act_on_entry(city, scenario, line, "/adoption",
                                {{"fields", json::array{}}, {"reason", line.argument}}));
}

/// The superior items of the demonstration city.
json::array superior_items() {
    std::ifstream file{source_folder() / "data/demonstration/superior-items.json"};
    std::ostringstream text;
    text << file.rdbuf();
    auto items = json::parse(text.str()).as_array();
    for (auto& item : items) item.as_object().erase("differs");
    return items;
}

json::value superior_item_of(const std::string& key) {
    for (const auto& item : superior_items()) {
        if (text_at(item, "key") == key) return item;
    }
    throw std::runtime_error{"the superior catalogue has no " + key};
}

const std::map<std::string, std::string>& causes() {
    static const std::map<std::string, std::string> all = {
        {"依据调整", "basis"}, {"权限下放", "delegation"}, {"省目录更新", "catalogue-update"}};
    return all;
}

Played deliver(City& city, const ScenarioLine& line, const std::string& cause, bool whole,
               json::array items) {
    const json::value body = {
        {"label", "演示版本"}, {"cause", cause}, {"whole", whole}, {"items", std::move(items)}};
    auto answer = city.ask(Method::Post, "/api/desk/superior/deliveries", account_of(line.person),
                           {.body = json::serialize(body)});
    std::string outcome;
    if (answer.status < 400) {
        outcome = "任务 " + std::to_string(answer.body.at("tasks").as_int64());
    }
    return {std::move(answer), std::move(outcome)};
}

/// 接收上级 省目录更新 /name = "新名": → 任务 1
Played receive_change(City& city, const Scenario& scenario, const ScenarioLine& line) {
    std::istringstream words{line.argument};
    std::string cause;
    std::string pointer;
    std::string equals;
    words >> cause >> pointer >> equals;
    std::string value;
    std::getline(words, value);
    auto item = superior_item_of(scenario.items.at(0));
    if (!pointer.empty()) item.as_object()[pointer.substr(1)] = json::parse(value);
    return deliver(city, line, causes().at(cause), false, {std::move(item)});
}

/// 上级取消: a whole catalogue without the item
Played receive_cancelled(City& city, const Scenario& scenario, const ScenarioLine& line) {
    json::array items;
    for (auto& item : superior_items()) {
        if (text_at(item, "key") != scenario.items.at(0)) items.push_back(std::move(item));
    }
    return deliver(city, line, "catalogue-update", true, std::move(items));
}

/// 看任务: → 省目录更新 待处理, newest first
Played list_tasks(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/desk/tasks", account_of(line.person));
    std::vector<std::string> states;
    if (answer.status < 400) {
        for (const auto& task : answer.body.at("tasks").as_array()) {
            std::string words;
            for (const auto& [chinese, name] : causes()) {
                if (name == text_at(task, "cause")) words = chinese;
            }
            const auto state = catalog::find_task_state(text_at(task, "state"));
            states.push_back(words + " " + std::string{catalog::chinese_name_of(*state)});
        }
    }
    return {std::move(answer), joined(states, "没有")};
}

/// 关联绑定 理由: the newest task
Played bind_task(City& city, const Scenario&, const ScenarioLine& line) {
    auto listed = city.ask(Method::Get, "/api/desk/tasks", account_of(line.person));
    if (listed.status >= 400) return {std::move(listed), ""};
    const auto& task = listed.body.at("tasks").as_array().at(0);
    const auto version = std::to_string(task.at("version").as_int64());
    auto answer = city.ask(Method::Post, "/api/desk/tasks/" + text_at(task, "task_id") + "/binding",
                           account_of(line.person),
                           {.body = json::serialize(json::value{{"reason", line.argument}}),
                            .if_match = '"' + version + '"'});
    return {std::move(answer), "已关联绑定"};
}

Played referral_outcome(Answer answer) {
    std::string outcome;
    if (answer.status < 400) {
        const auto state =
            catalog::find_referral_state(text_at(answer.body.at("referral"), "state"));
        outcome = catalog::chinese_name_of(*state);
    }
    return {std::move(answer), std::move(outcome)};
}

Played raise(City& city, const Scenario& scenario, const ScenarioLine& line, const std::string& act,
             const json::value& body) {
    return referral_outcome(city.ask(Method::Post,
                                     "/api/desk/entries/" + entry_of(city, scenario) + act,
                                     account_of(line.person), {.body = json::serialize(body)}));
}

/// 申请调整 name = 新名
Played raise_adjustment(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto equals = line.argument.find(" = ");
    return raise(city, scenario, line, "/adjustments",
                 {{"field", line.argument.substr(0, equals)},
                  {"proposed", line.argument.substr(equals + 3)},
                  {"reason", "与本地机构职能一致"}});
}

/// 提意见 /materials/0 理由
Played raise_objection(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto space = line.argument.find(' ');
    const auto reason = space == std::string::npos ? "" : line.argument.substr(space + 1);
    return raise(
        city, scenario, line, "/objections",
        {{"element", line.argument.substr(0, space)}, {"proposed", ""}, {"reason", reason}});
}

/// 送联审 单位
Played ask_joint_review(City& city, const Scenario& scenario, const ScenarioLine& line) {
    return raise(city, scenario, line, "/joint-reviews",
                 {{"unit_id", line.argument}, {"reason", "涉及贵单位职责"}});
}

/// The newest referral of this kind that the person sees, answered with the argument.
PlayAct answering(std::string kind, std::string act, std::string decision) {
    return [=](City& city, const Scenario&, const ScenarioLine& line) -> Played {
        auto listed =
            city.ask(Method::Get, "/api/desk/referrals?kind=" + kind, account_of(line.person));
        if (listed.status >= 400) return {std::move(listed), ""};
        const auto& referrals = listed.body.at("referrals").as_array();
        if (referrals.empty()) {
            return {city.ask(Method::Get, "/api/desk/referrals/none", account_of(line.person)), ""};
        }
        const auto& referral = referrals.at(0);
        json::object body{{"reason", line.argument}};
        if (!decision.empty()) body["decision"] = decision;
        const auto version = std::to_string(referral.at("version").as_int64());
        return referral_outcome(
            city.ask(Method::Post, "/api/desk/referrals/" + text_at(referral, "referral_id") + act,
                     account_of(line.person),
                     {.body = json::serialize(body), .if_match = '"' + version + '"'}));
    };
}

/// 统计意见: → 待答复 1 已采纳 0 未采纳 0 已撤回 0, over all units
Played count_objections(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer =
        city.ask(Method::Get, "/api/desk/referrals/counts?kind=objection", account_of(line.person));
    if (answer.status >= 400) return {std::move(answer), ""};
    const auto total = [&](const std::string& member) {
        std::int64_t sum = 0;
        for (const auto& unit : answer.body.at("units").as_array()) {
            sum += unit.at(member).as_int64();
        }
        return std::to_string(sum);
    };
    auto outcome = "待答复 " + total("open") + " 已采纳 " + total("accepted") + " 未采纳 " +
                   total("refused") + " 已撤回 " + total("withdrawn");
    return {std::move(answer), std::move(outcome)};
}

}  // namespace

std::map<std::string, PlayAct> superior_acts() {
    return {
        {"比对上级", compare_superior},
        {"看未关联", list_unlinked},
        {"采用上级", adopt_superior},
        {"接收上级", receive_change},
        {"上级取消", receive_cancelled},
        {"看任务", list_tasks},
        {"关联绑定", bind_task},
        {"申请调整", raise_adjustment},
        {"采纳调整申请", answering("adjustment", "/answer", "accept")},
        {"不采纳调整申请", answering("adjustment", "/answer", "refuse")},
        {"撤回调整申请", answering("adjustment", "/withdrawal", "")},
        {"提意见", raise_objection},
        {"采纳意见", answering("objection", "/answer", "accept")},
        {"不采纳意见", answering("objection", "/answer", "refuse")},
        {"撤回意见", answering("objection", "/withdrawal", "")},
        {"统计意见", count_objections},
        {"送联审", ask_joint_review},
        {"同意联审", answering("joint-review", "/answer", "accept")},
        {"不同意联审", answering("joint-review", "/answer", "refuse")},
        {"撤回联审", answering("joint-review", "/withdrawal", "")},
    };
}

}  // namespace yimen::test
