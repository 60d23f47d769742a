#include <map>
#include <sstream>
#include <stdexcept>

#include <boost/json.hpp>

#include "scenarios/play/acts.h"
#include "scenarios/play/case_looks.h"
#include "scenarios/play/case_papers.h"
#include "scenarios/play/entry_answers.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

std::string joint_path(City& city, const std::string& rest = {}) {
    return "/api/joint-cases/" + city.recall("joint") + rest;
}

/// `办理中 截止 2026-03-09 办成 1/2 等待 1`
std::string standing_in(const json::value& body) {
    static const std::map<std::string, std::string> words = {{"draft", "草稿"},
                                                             {"handling", "办理中"},
                                                             {"awaiting-supplement", "待补正"},
                                                             {"decided", "已决定"},
                                                             {"ended", "已办结"}};
    auto outcome = words.at(text_at(body, "state"));
    if (body.at("due_on").is_string()) outcome += " 截止 " + text_at(body, "due_on");
    const auto& progress = body.at("progress");
    outcome += " 办成 " + std::to_string(progress.at("granted").as_int64()) + "/" +
               std::to_string(progress.at("parts").as_int64());
    const auto waiting = progress.at("waiting").as_int64();
    return waiting == 0 ? outcome : outcome + " 等待 " + std::to_string(waiting);
}

Played with_standing(Answer answer) {
    auto outcome = answer.status < 400 ? standing_in(answer.body) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// Keys of items become their entries; what is no item of the scenario stays as it is.
json::string entry_of(City& city, const Scenario& scenario, const std::string& key) {
    for (const auto& item : scenario.items) {
        if (item == key) return json::string{city.entry_id(key)};
    }
    return json::string{key};
}

/// 联办申请 事项=甲,乙:甲 [送达=together] [牵头=乙]: 乙 needs the result of 甲.
Played open_jointly(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto account = account_of(line.person);
    auto said = said_in(line.argument);
    json::array parts;
    for (const auto& wish : parts_of(said.at("事项"), ',')) {
        const auto names = parts_of(wish, ':');
        json::object part{{"item_id", entry_of(city, scenario, names.at(0))}};
        json::array needs;
        for (std::size_t at = 1; at < names.size(); ++at) {
            needs.push_back(entry_of(city, scenario, names[at]));
        }
        part["needs"] = std::move(needs);
        parts.push_back(std::move(part));
    }
    json::object body{{"channel", account.starts_with("window") ? "窗口" : "网上"},
                      {"parts", std::move(parts)}};
    if (said.contains("送达")) body["delivery"] = said["送达"];
    if (said.contains("牵头")) body["lead_item_id"] = entry_of(city, scenario, said["牵头"]);
    if (said.contains("申请人")) body["applicant_id"] = person_called(city, said["申请人"]);
    auto answer =
        city.ask(Method::Post, "/api/joint-cases", account, {.body = json::serialize(body)});
    if (answer.status >= 400) return {std::move(answer), {}};
    city.remember("joint", text_at(answer.body, "joint_case_id"));
    city.remember("opener", account);
    const auto shown = city.ask(Method::Get, joint_path(city), account);
    return {std::move(answer), standing_in(shown.body)};
}

/// 看分件 乙: from now on the scenario is about this part. → the state, and the due day
Played look_at_part(City& city, const Scenario&, const ScenarioLine& line) {
    const auto entry = city.entry_id(line.argument);
    const auto shown = city.ask(Method::Get, joint_path(city), city.recall("opener"));
    for (const auto& part : shown.body.at("parts").as_array()) {
        if (text_at(part.at("item"), "entry_id") != entry) continue;
        city.remember("case", text_at(part, "case_id"));
        city.remember("entry", entry);
    }
    auto answer = read_case(city, account_of(line.person));
    auto outcome = answer.status < 400 ? state_in(answer.body) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// 看联办: → how the whole stands
Played look_at_whole(City& city, const Scenario&, const ScenarioLine& line) {
    return with_standing(city.ask(Method::Get, joint_path(city), account_of(line.person)));
}

/// 看不提交的原因: → of the parts that were laid aside
Played look_at_reason(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, joint_path(city), account_of(line.person));
    std::vector<std::string> reasons;
    if (answer.status < 400) {
        for (const auto& part : answer.body.at("parts").as_array()) {
            auto reason = text_at(part, "ended_because");
            if (!reason.empty()) reasons.push_back(std::move(reason));
        }
    }
    auto outcome = joined(reasons, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 共用填报 {"org.name":"…"} [材料=…]: said once for all parts. → how the whole stands
Played share(City& city, const Scenario&, const ScenarioLine& line) {
    const auto account = account_of(line.person);
    const auto space = line.argument.find(' ');
    json::object body{{"elements", json::parse(line.argument.substr(0, space))}};
    if (space != std::string::npos) {
        const auto text = said_in(line.argument.substr(space + 1)).at("材料");
        body["materials"] =
            text == "没有的"
                ? json::array{{{"key", text}, {"handing", "paper"}, {"files", json::array{}}}}
                : handed(city, account, text);
    }
    return with_standing(city.ask(Method::Put, joint_path(city, "/shared"), account,
                                  {.body = json::serialize(body)}));
}

/// 联办提交: → how the whole stands
Played submit_jointly(City& city, const Scenario&, const ScenarioLine& line) {
    return with_standing(city.ask(Method::Post, joint_path(city, "/submit"),
                                  account_of(line.person), {.body = "{}"}));
}

/// 联办告知 甲=material:words;… 乙=…: what is missing in several parts. → how the whole stands
Played ask_jointly(City& city, const Scenario&, const ScenarioLine& line) {
    const auto account = account_of(line.person);
    const auto shown = city.ask(Method::Get, joint_path(city), account);
    json::array parts;
    for (const auto& [key, gaps] : said_in(line.argument)) {
        const auto entry = city.entry_id(key);
        for (const auto& part : shown.body.at("parts").as_array()) {
            if (text_at(part.at("item"), "entry_id") != entry) continue;
            parts.push_back({{"case_id", part.at("case_id")},
                             {"version", part.at("version")},
                             {"gaps", gaps_in(gaps)}});
        }
    }
    const json::object body{{"parts", std::move(parts)}};
    return with_standing(city.ask(Method::Post, joint_path(city, "/ask-supplement"), account,
                                  {.body = json::serialize(body)}));
}

}  // namespace

std::map<std::string, PlayAct> joint_acts() {
    return {{"联办申请", open_jointly}, {"看分件", look_at_part},
            {"看联办", look_at_whole},  {"看不提交的原因", look_at_reason},
            {"共用填报", share},        {"联办提交", submit_jointly},
            {"联办告知", ask_jointly}};
}

}  // namespace yimen::test
