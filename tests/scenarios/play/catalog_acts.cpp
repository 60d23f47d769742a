#include <stdexcept>

#include <boost/json.hpp>

#include "catalog/domain/entry_lifecycle.h"
#include "scenarios/play/acts.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

std::string path_of(City& city, const Scenario& scenario, const std::string& act) {
    return "/api/desk/entries/" + city.entry_id(scenario.items.at(0)) + act;
}

Answer entry_of(City& city, const Scenario& scenario, const ScenarioLine& line) {
    return city.ask(Method::Get, path_of(city, scenario, ""), account_of(line.person));
}

/// 草稿, 待审核 …: the state as an official reads it.
std::string state_in(const Answer& answer) {
    const auto name = answer.body.at("summary").at("state").as_string();
    const auto state = catalog::find_state({name.data(), name.size()});
    return std::string{catalog::chinese_name_of(*state)};
}

Played outcome_of(Answer answer) {
    auto outcome = answer.status < 400 ? state_in(answer) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

Played act_with(City& city, const Scenario& scenario, const ScenarioLine& line,
                const std::string& act, const json::value& body) {
    const auto entry = entry_of(city, scenario, line);
    if (entry.status >= 400) return {entry, ""};
    return outcome_of(city.ask(Method::Post, path_of(city, scenario, act), account_of(line.person),
                               {.body = json::serialize(body), .if_match = entry.etag}));
}

Played act_with_reason(City& city, const Scenario& scenario, const ScenarioLine& line,
                       const std::string& act) {
    return act_with(city, scenario, line, act, {{"reason", line.argument}});
}

Played review(City& city, const Scenario& scenario, const ScenarioLine& line,
              const std::string& decision, bool disguise_ruled_out) {
    return act_with(city, scenario, line, "/review",
                    {{"decision", decision},
                     {"reason", line.argument},
                     {"disguise_ruled_out", disguise_ruled_out}});
}

/// The member or element that a pointer names; a member that is not there is made.
json::value& place_in(json::value& content, const std::string& pointer) {
    const auto last = pointer.rfind('/');
    auto& holder = last == 0 ? content : content.at_pointer(pointer.substr(0, last));
    const auto name = pointer.substr(last + 1);
    if (auto* list = holder.if_array()) return list->at(std::stoul(name));
    return holder.as_object()[name];
}

/// 保存 or 修改 /promised_days = 11; 删除 /materials/0: the text changed so, and saved.
Played change(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto entry = entry_of(city, scenario, line);
    if (entry.status >= 400) return {entry, ""};
    auto content = entry.body.at("content");
    const auto equals = line.argument.find(" = ");
    const auto pointer = line.argument.substr(0, equals);
    if (line.act == "删除") {
        const auto last = pointer.rfind('/');
        auto& list = content.at_pointer(pointer.substr(0, last)).as_array();
        list.erase(list.begin() + std::stol(pointer.substr(last + 1)));
    } else {
        place_in(content, pointer) = json::parse(line.argument.substr(equals + 3));
    }
    return outcome_of(city.ask(Method::Put, path_of(city, scenario, "/draft"),
                               account_of(line.person),
                               {.body = json::serialize(content), .if_match = entry.etag}));
}

/// 看指南: → 版本 2
Played read_guide(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/items/" + city.entry_id(scenario.items.at(0)),
                           account_of(line.person));
    std::string outcome;
    if (answer.status < 400) {
        outcome = "版本 " + std::to_string(answer.body.at("version").as_int64());
    }
    return {std::move(answer), std::move(outcome)};
}

/// 看清单 immediate: → 有 / 没有 this item
Played read_list(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/lists/" + line.argument, account_of(line.person));
    std::string outcome = "没有";
    if (answer.status < 400) {
        for (const auto& row : answer.body.at("rows").as_array()) {
            if (row.at("item_id").as_string() == city.entry_id(scenario.items.at(0))) {
                outcome = "有";
            }
        }
    }
    return {std::move(answer), std::move(outcome)};
}

}  // namespace

std::map<std::string, PlayAct> catalog_acts() {
    const auto with_reason = [](std::string act) {
        return
            [act = std::move(act)](City& city, const Scenario& scenario, const ScenarioLine& line) {
                return act_with_reason(city, scenario, line, act);
            };
    };
    return {
        {"保存", change},
        {"修改", change},
        {"删除", change},
        {"提交审核", with_reason("/submission")},
        {"发布", with_reason("/publication")},
        {"取消", with_reason("/retirement")},
        {"放弃草稿", with_reason("/discard")},
        {"恢复草稿", with_reason("/restoration")},
        {"取消并放弃草稿",
         [](City& city, const Scenario& scenario, const ScenarioLine& line) {
             return act_with(city, scenario, line, "/retirement",
                             {{"reason", line.argument}, {"discard_draft", true}});
         }},
        {"审核通过",
         [](City& city, const Scenario& scenario, const ScenarioLine& line) {
             return review(city, scenario, line, "approve", false);
         }},
        {"排除变相审批",
         [](City& city, const Scenario& scenario, const ScenarioLine& line) {
             return review(city, scenario, line, "approve", true);
         }},
        {"退回",
         [](City& city, const Scenario& scenario, const ScenarioLine& line) {
             return review(city, scenario, line, "return", false);
         }},
        {"看指南", read_guide},
        {"看清单", read_list},
    };
}

}  // namespace yimen::test
