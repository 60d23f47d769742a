#include <sstream>

#include <boost/json.hpp>

#include "scenarios/play/acts.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream{text};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

/// 看期限 2026-09-30 10 [445203] → 2026-10-20, or 2027-01-08 暂定
Played read_due_day(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    const auto place = words.size() > 2 ? "&division=" + words[2] : std::string{};
    auto answer = city.ask(
        Method::Get,
        "/api/calendar/due-day?from=" + words.at(0) + "&working_days=" + words.at(1) + place,
        account_of(line.person));
    std::string outcome;
    if (answer.status < 400) {
        outcome = std::string{answer.body.at("due").as_string()};
        if (answer.body.at("provisional").as_bool()) outcome += " 暂定";
    }
    return {std::move(answer), std::move(outcome)};
}

/// 导入放假表 2027 休 01-01 05-01 班 01-09 → 全年 251 天
Played import_table(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    std::string text = "date,kind\n";
    std::string kind;
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (words[at] == "休") {
            kind = "off";
        } else if (words[at] == "班") {
            kind = "work";
        } else {
            text += words[0] + '-' + words[at] + ',' + kind + '\n';
        }
    }
    const auto body = json::serialize(json::object{
        {"format", "csv"}, {"text", text}, {"paper", "国务院办公厅关于部分节假日安排的通知"}});
    const auto account = account_of(line.person);
    const auto preview =
        city.ask(Method::Post, "/api/desk/calendar/preview", account, {.body = body});
    if (preview.status >= 400) return {preview, ""};
    auto answer = city.ask(Method::Post, "/api/desk/calendar/tables", account,
                           {.body = body, .if_match = preview.etag});
    std::string outcome;
    if (answer.status < 400) {
        outcome = "全年 " +
                  std::to_string(answer.body.at_pointer("/years/0/working_days_after").as_int64()) +
                  " 天";
    }
    return {std::move(answer), std::move(outcome)};
}

/// 看日历提醒 → 2027, or 无
Played read_alarms(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/desk/calendar", account_of(line.person));
    std::string outcome;
    if (answer.status < 400) {
        for (const auto& missing : answer.body.at("missing").as_array()) {
            if (!outcome.empty()) outcome += ' ';
            outcome += std::to_string(missing.at("year").as_int64());
        }
        if (outcome.empty()) outcome = "无";
    }
    return {std::move(answer), std::move(outcome)};
}

/// 闭门 445203 2026-03-03 台风 → 好; 恢复办公 likewise
Played act_on_offices(City& city, const ScenarioLine& line, const std::string& target) {
    const auto words = words_of(line.argument);
    const auto body = json::serialize(
        json::object{{"division", words.at(0)}, {"day", words.at(1)}, {"reason", words.at(2)}});
    auto answer = city.ask(Method::Post, target, account_of(line.person), {.body = body});
    return {std::move(answer), "好"};
}

}  // namespace

std::map<std::string, PlayAct> calendar_acts() {
    const auto on_offices = [](std::string target) {
        return [target = std::move(target)](City& city, const Scenario&, const ScenarioLine& line) {
            return act_on_offices(city, line, target);
        };
    };
    return {
        {"看期限", read_due_day},
        {"导入放假表", import_table},
        {"看日历提醒", read_alarms},
        {"闭门", on_offices("/api/desk/calendar/closures")},
        {"恢复办公", on_offices("/api/desk/calendar/reopenings")},
    };
}

}  // namespace yimen::test
