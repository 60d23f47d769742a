#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

#include <boost/json.hpp>

#include "cases/actions/rewrite_due_days.h"
#include "cases/domain/bar.h"
#include "cases/domain/lifecycle.h"
#include "scenarios/play/case_looks.h"
#include "scenarios/play/entry_answers.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

Played counted(Answer answer) {
    auto outcome = answer.status < 400
                       ? std::to_string(answer.body.at("cases").as_array().size()) + " 件"
                       : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// 看办件清单 445203 已受理: the open cases of a place in that state. → 1 件
Played list_work(City& city, const Scenario&, const ScenarioLine& line) {
    const auto space = line.argument.find(' ');
    const auto state = std::find_if(
        cases::kStates.begin(), cases::kStates.end(),
        [&](const auto& row) { return row.chinese == line.argument.substr(space + 1); });
    return counted(city.ask(Method::Get,
                            "/api/desk/cases?division=" + line.argument.substr(0, space) +
                                "&state=" + std::string{state->name},
                            account_of(line.person)));
}

/// 看截止 445203 已受理: their due days, the earliest first. → 2026-03-09
Played list_due_days(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto played = list_work(city, scenario, line);
    std::vector<std::string> days;
    if (played.answer.status < 400) {
        for (const auto& one : played.answer.body.at("cases").as_array()) {
            days.push_back(one.at("due_on").is_string() ? text_at(one, "due_on") : "停表");
        }
    }
    played.outcome = joined(days, "没有");
    return played;
}

/// 重算期限: what the server does after the calendar has changed. → how many days were moved
Played rewrite_due_days(City& city, const Scenario&, const ScenarioLine&) {
    const auto moved =
        cases::rewrite_due_days(city.application().services(), city.application().office());
    return {{.status = 200, .body = nullptr, .text = {}, .etag = {}},
            std::to_string(moved) + " 件"};
}

/// 推演 445203 闭门=2026-03-04; 承诺=5, 法定=20 for the item; 接着=cursor: which open cases would
/// be due when. → 2026-03-09→2026-03-10, or 不变
Played suppose(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto space = line.argument.find(' ');
    const auto place = line.argument.substr(0, space);
    json::object body{{"division", place}};
    const auto supposed =
        space == std::string::npos ? std::string{} : line.argument.substr(space + 1);
    const auto equals = supposed.find('=');
    const auto what = supposed.substr(0, equals);
    if (what == "闭门") {
        body["closures"] = json::array{{{"division", place}, {"day", supposed.substr(equals + 1)}}};
    } else if (what == "接着") {
        body["after"] = supposed.substr(equals + 1);
    } else if (what == "没有的事项") {
        body["limits"] = json::object{{"item_id", "no-such-item"}, {"promised_days", 3}};
    } else if (!what.empty()) {
        body["limits"] = json::object{{"item_id", entry_of(city, scenario)},
                                      {what == "承诺" ? "promised_days" : "statutory_days",
                                       std::stoll(supposed.substr(equals + 1))}};
    }
    auto answer = city.ask(Method::Post, "/api/desk/due-days/what-if", account_of(line.person),
                           {.body = json::serialize(body)});
    std::vector<std::string> moves;
    if (answer.status < 400) {
        for (const auto& one : answer.body.at("cases").as_array()) {
            moves.push_back(text_at(one, "due_on") + "→" + text_at(one, "due_then") +
                            (one.at("overdue_then").as_bool() ? " 将超期" : ""));
        }
    }
    auto outcome = joined(moves, "不变");
    return {std::move(answer), std::move(outcome)};
}

/// 看我的办件 [老人]: one's own, or those of the person. → 1 件
Played list_own(City& city, const Scenario&, const ScenarioLine& line) {
    const auto whose =
        line.argument.empty() ? std::string{} : "?applicant=" + person_called(city, line.argument);
    return counted(city.ask(Method::Get, "/api/cases" + whose, account_of(line.person)));
}

/// 导出办件 年度统计, 导出表格 年度统计: the cases of the item, as text or as a workbook. → 已导出
Played export_cases(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto entry = scenario.items.empty() || line.argument.starts_with("没有的事项")
                           ? std::string{"no-such-item"}
                           : entry_of(city, scenario);
    const auto* kind = line.act == "导出表格" ? "xlsx" : "csv";
    auto answer = city.ask(
        Method::Get,
        std::string{"/api/desk/cases."} + kind + "?item_id=" + entry + "&purpose=" + line.argument,
        account_of(line.person));
    return {std::move(answer), "已导出"};
}

/// 看文书: → what they are called, in their order
Played list_papers(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, path_of(city, "/papers"), account_of(line.person));
    std::vector<std::string> titles;
    if (answer.status < 400) {
        for (const auto& paper : answer.body.at("papers").as_array()) {
            titles.push_back(text_at(paper, "title"));
        }
    }
    auto outcome = joined(titles, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 取文书 [没有的]: the newest paper of the case as it is printed. → PDF
Played draw_paper(City& city, const Scenario&, const ScenarioLine& line) {
    const auto seen = city.ask(Method::Get, path_of(city, "/papers"), city.recall("opener"));
    const auto& papers = seen.body.at("papers").as_array();
    const auto id = line.argument.empty() ? text_at(papers.back(), "notice_id") : "no-such-paper";
    auto answer = city.ask(Method::Get, path_of(city, "/papers/" + id), account_of(line.person));
    const bool drawn = answer.text.starts_with("%PDF-");
    return {std::move(answer), drawn ? "PDF" : ""};
}

/// 取表 申请表 [材料=a,b]: what the applicant signs. → PDF
Played draw_form(City& city, const Scenario&, const ScenarioLine& line) {
    static const std::map<std::string, std::string> forms = {{"申请表", "application-form"},
                                                             {"容缺受理承诺书", "deferred-promise"},
                                                             {"告知承诺书", "commitment"}};
    std::istringstream words{line.argument};
    std::string title;
    std::string about;
    words >> title >> about;
    const auto form = forms.find(title);
    auto path = path_of(city, "/forms/" + (form == forms.end() ? title : form->second));
    if (about.starts_with("材料=")) path += "?materials=" + about.substr(sizeof("材料=") - 1);
    auto answer = city.ask(Method::Get, path, account_of(line.person));
    const bool drawn = answer.text.starts_with("%PDF-");
    return {std::move(answer), drawn ? "PDF" : ""};
}

/// 看禁止记录 445203: → what each is for, newest first
Played list_bars(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer =
        city.ask(Method::Get, "/api/desk/bars?division=" + line.argument, account_of(line.person));
    std::vector<std::string> told;
    if (answer.status < 400) {
        for (const auto& bar : answer.body.at("bars").as_array()) {
            const auto kind = cases::find_bar_kind(text_at(bar, "kind"));
            told.push_back(std::string{cases::row_of(*kind).chinese} +
                           (bar.at("lifted").as_bool() ? "（已解除）" : ""));
            city.remember("bar", text_at(bar, "bar_id"));
        }
    }
    auto outcome = joined(told, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 解除记录 已经改正: the one that was seen last, with the reason
Played lift_bar(City& city, const Scenario&, const ScenarioLine& line) {
    const json::object body{{"reason", line.argument}};
    auto answer = city.ask(Method::Post, "/api/desk/bars/" + city.recall("bar") + "/lift",
                           account_of(line.person), {.body = json::serialize(body)});
    return {std::move(answer), "已解除"};
}

/// 看申请人 445203 已收件: who applies, as the list names them. → 张三
Played list_applicants(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto played = list_work(city, scenario, line);
    std::vector<std::string> names;
    if (played.answer.status < 400) {
        for (const auto& one : played.answer.body.at("cases").as_array()) {
            names.push_back(text_at(one, "applicant_name"));
        }
    }
    played.outcome = joined(names, "没有");
    return played;
}

/// 找办件 445203 已收件 张三: of that list those that fit the words. → 1 件
Played search_work(City& city, const Scenario&, const ScenarioLine& line) {
    const auto first = line.argument.find(' ');
    const auto second = line.argument.find(' ', first + 1);
    const auto state =
        std::find_if(cases::kStates.begin(), cases::kStates.end(), [&](const auto& row) {
            return row.chinese == line.argument.substr(first + 1, second - first - 1);
        });
    const auto words = line.argument.substr(second + 1);
    json::object body{{"division", line.argument.substr(0, first)},
                      {"state", state == cases::kStates.end() ? "none" : state->name},
                      {"text", words}};
    if (words == "一页太多") body["limit"] = 101;
    return counted(city.ask(Method::Post, "/api/desk/cases/search", account_of(line.person),
                            {.body = json::serialize(body)}));
}

/// 看同事 jiedong-market-supervision-bureau: who may take a step over there, by their names
Played list_colleagues(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/desk/colleagues?unit=" + line.argument,
                           account_of(line.person));
    std::vector<std::string> names;
    if (answer.status < 400) {
        for (const auto& one : answer.body.at("colleagues").as_array()) {
            names.push_back(text_at(one, "display_name"));
        }
    }
    auto outcome = joined(names, "没有");
    return {std::move(answer), std::move(outcome)};
}

}  // namespace

std::string person_called(City& city, const std::string& name) {
    static const std::map<std::string, std::pair<std::string, std::string>> known = {
        {"张三", {"11010519491231002X", "张三"}},
        {"李四", {"110101199003078670", "李四"}},
        {"老人", {"445203195003129010", "演示老人"}}};
    const auto found = known.find(name);
    if (found == known.end()) return name;
    const json::object person{{"document_type", "citizen-id"},
                              {"number", found->second.first},
                              {"name", found->second.second},
                              {"compared", true}};
    const auto registered = city.ask(Method::Post, "/api/desk/natural-persons", "window",
                                     {.body = json::serialize(person)});
    return text_at(registered.body.at("person"), "person_id");
}

std::map<std::string, PlayAct> case_lists() {
    return {
        {"看办件清单", list_work},   {"看我的办件", list_own},
        {"导出办件", export_cases},  {"导出表格", export_cases},
        {"看文书", list_papers},     {"取文书", draw_paper},
        {"看禁止记录", list_bars},   {"解除记录", lift_bar},
        {"看截止", list_due_days},   {"重算期限", rewrite_due_days},
        {"推演", suppose},           {"看申请人", list_applicants},
        {"取表", draw_form},         {"找办件", search_work},
        {"看同事", list_colleagues},
    };
}

}  // namespace yimen::test
