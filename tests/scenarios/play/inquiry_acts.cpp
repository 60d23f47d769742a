#include <boost/json.hpp>

#include "inquiries/domain/inquiry.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/case_looks.h"
#include "scenarios/play/entry_answers.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

constexpr const char* kUnit = "jiedong-market-supervision-bureau";

std::string address_of(City& city, const std::string& rest = {}) {
    return "/api/desk/inquiries/" + city.recall("inquiry") + rest;
}

std::string word_of_state(const json::value& inquiry) {
    for (const auto& row : inquiries::kStates) {
        if (row.name == text_at(inquiry, "state")) return std::string{row.chinese};
    }
    return {};
}

/// 待答复 首问甲 由乙负责
std::string words_of(const json::value& inquiry) {
    return word_of_state(inquiry) + " 首问" + text_at(inquiry, "first_asked") + " 由" +
           text_at(inquiry, "responsible") + "负责";
}

Answer look(City& city, const std::string& account) {
    return city.ask(Method::Get, address_of(city), account);
}

/// How it is now, as who was asked first sees it.
Played with_inquiry(City& city, Answer answer) {
    auto outcome = answer.status < 400
                       ? words_of(look(city, city.recall("asked first")).body.at("inquiry"))
                       : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// 记咨询 问题=… 方式=phone 部门=… 姓名=… 联系=… 事项=…
Played record(City& city, const Scenario& scenario, const ScenarioLine& line) {
    auto said = said_in(line.argument);
    json::object body{{"unit_id", said.contains("部门") ? said["部门"] : std::string{kUnit}},
                      {"way", said.contains("方式") ? said["方式"] : "window"},
                      {"question", said["问题"]},
                      {"asker_name", said["姓名"]},
                      {"asker_contact", said["联系"]}};
    if (said.contains("事项")) {
        body["item_id"] =
            said["事项"] == "本事项" ? city.entry_id(scenario.items.at(0)) : said["事项"];
    }
    auto answer = city.ask(Method::Post, "/api/desk/inquiries", account_of(line.person),
                           {.body = json::serialize(body)});
    if (answer.status < 400) {
        city.remember("inquiry", text_at(answer.body, "inquiry_id"));
        city.remember("asked first", account_of(line.person));
    }
    return with_inquiry(city, std::move(answer));
}

Played act(City& city, const ScenarioLine& line, const char* act, const json::object& body) {
    auto said = said_in(line.argument);
    auto version = look(city, city.recall("asked first")).etag;
    if (said.contains("版本")) version = said["版本"] == "无" ? "" : "\"0\"";
    return with_inquiry(city, city.ask(Method::Post, address_of(city, act), account_of(line.person),
                                       {.body = json::serialize(body), .if_match = version}));
}

std::string account_id_of(City& city, const std::string& unit, const std::string& name) {
    const auto found =
        city.ask(Method::Get, "/api/desk/inquiry-takers?unit=" + unit, city.recall("asked first"));
    for (const auto& one : found.body.at("takers").as_array()) {
        if (text_at(one, "display_name") == name) return text_at(one, "account_id");
    }
    return name;
}

/// 转交咨询 单位=… 同事=… 理由=…
Played offer(City& city, const Scenario&, const ScenarioLine& line) {
    auto said = said_in(line.argument);
    const auto unit = said.contains("单位") ? said["单位"] : std::string{kUnit};
    json::object body{{"unit_id", unit}, {"words", said["理由"]}};
    if (said.contains("同事")) {
        body["account_id"] = account_id_of(city, unit, said["同事"]);
    }
    return act(city, line, "/offer", body);
}

/// 接收咨询
Played accept(City& city, const Scenario&, const ScenarioLine& line) {
    return act(city, line, "/accept", {});
}

/// 退回咨询 理由=…
Played refuse(City& city, const Scenario&, const ScenarioLine& line) {
    return act(city, line, "/refuse", {{"words", said_in(line.argument)["理由"]}});
}

/// 答复咨询 内容=…
Played answer(City& city, const Scenario&, const ScenarioLine& line) {
    return act(city, line, "/answer", {{"words", said_in(line.argument)["内容"]}});
}

/// 查咨询 部门=… 地区=… 列=offered 内容=…: → 待答复 3 天, …
Played list(City& city, const Scenario&, const ScenarioLine& line) {
    auto said = said_in(line.argument);
    auto query = said.contains("地区")
                     ? "division=" + said["地区"]
                     : "unit=" + (said.contains("部门") ? said["部门"] : std::string{kUnit});
    if (said.contains("列")) query += "&list=" + said["列"];
    if (said.contains("内容")) query += "&text=" + said["内容"];
    auto found = city.ask(Method::Get, "/api/desk/inquiries?" + query, account_of(line.person));
    std::vector<std::string> words;
    if (found.status < 400) {
        for (const auto& one : found.body.at("inquiries").as_array()) {
            words.push_back(word_of_state(one) + " " +
                            std::to_string(one.at("days_waiting").as_int64()) + " 天");
        }
    }
    auto outcome = joined(words, "没有");
    return {std::move(found), std::move(outcome)};
}

/// 看咨询: → what was done to it, with the words
Played read(City& city, const Scenario&, const ScenarioLine& line) {
    auto found = look(city, account_of(line.person));
    std::vector<std::string> words;
    if (found.status < 400) {
        for (const auto& one : found.body.at("history").as_array()) {
            words.push_back(text_at(one, "act") + text_at(one, "words"));
        }
    }
    auto outcome = joined(words, "没有");
    return {std::move(found), std::move(outcome)};
}

}  // namespace

std::map<std::string, PlayAct> inquiry_acts() {
    return {{"记咨询", record},   {"转交咨询", offer}, {"接收咨询", accept}, {"退回咨询", refuse},
            {"答复咨询", answer}, {"查咨询", list},    {"看咨询", read}};
}

}  // namespace yimen::test
