#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>
#include <utility>

#include <boost/json.hpp>

#include "scenarios/play/acts.h"
#include "scenarios/play/entry_answers.h"
#include "sharing/domain/external_case.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

constexpr const char* kSystem = "部门系统";

/// The system of the market supervision of 揭东, which the security administrator registers when it
/// first asks.
std::string system_of(City& city) {
    if (city.recall("system").empty()) {
        const auto opened = city.ask(
            Method::Post, "/api/desk/clients", "security",
            {.body = R"({"unit_id":"jiedong-market-supervision-bureau","name":"药品审批系统",)"
                     R"("scopes":["submit","receive","report","read"]})"});
        city.remember("system", basic_credentials(text_at(opened.body.at("client"), "client_id"),
                                                  text_at(opened.body, "secret")));
    }
    return city.recall("system");
}

json::object applicant_called(const std::string& name) {
    static const std::map<std::string, std::string> numbers = {{"张三", "11010519491231002X"},
                                                               {"老人", "445203195003129010"}};
    return {{"kind", "natural-person"},
            {"document_type", "citizen-id"},
            {"number", numbers.at(name)},
            {"name", name == "老人" ? "演示老人" : name}};
}

template <class Rows>
std::string name_called(const Rows& rows, const std::string& chinese) {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const auto& row) { return row.chinese == chinese; });
    return found == rows.end() ? chinese : std::string{found->name};
}

/// 受理 日=2026-03-03 环节=初审 结果=准予 理由=… 证号=…
json::object report_in(std::istringstream& stream, Day today) {
    static const std::map<std::string, std::string> members = {
        {"环节", "step"},   {"经办", "officer"}, {"理由", "words"}, {"证号", "certificate_number"},
        {"截止", "due_on"}, {"日", "on"}};
    std::string kind;
    stream >> kind;
    json::object report{{"kind", name_called(sharing::kReportKinds, kind)}, {"on", today.iso()}};
    for (std::string word; stream >> word && word != "；";) {
        const auto sign = word.find('=');
        const auto text = sign == std::string::npos ? "" : word.substr(sign + 1);
        if (word.starts_with("结果=")) {
            report["outcome"] = name_called(sharing::kOutcomes, text);
        } else {
            report[members.at(word.substr(0, sign))] = text;
        }
    }
    return report;
}

std::string stage_in(const json::value& body) {
    const auto stage = sharing::find_stage(text_at(body, "stage"));
    std::string outcome{sharing::row_of(stage.value()).chinese};
    if (const auto& due = body.at("due_on"); due.is_string()) {
        outcome += " 截止 " + std::string{due.as_string()};
    }
    const auto* flagged = body.as_object().if_contains("flagged");
    if (flagged != nullptr && flagged->as_bool()) outcome += " 已告知监督";
    return outcome;
}

Played with_stage(Answer answer) {
    auto outcome = answer.status < 400 ? stage_in(answer.body) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// The same again, with the same key: whoever sends it twice means it once.
Answer send_once(City& city, const std::string& path, const std::string& body) {
    const auto key = path + body;
    return city.ask(Method::Post, path, system_of(city),
                    {.body = body,
                     .idempotency_key = std::to_string(key.size()) + "-" +
                                        std::to_string(std::hash<std::string>{}(key))});
}

/// Whoever is no system enters it by hand, having looked at the case.
Answer enter(City& city, const ScenarioLine& line, const std::string& below,
             const std::string& body) {
    const std::string at = "/api/desk/external-cases";
    const auto account = account_of(line.person);
    const auto seen = below.empty()
                          ? Answer{}
                          : city.ask(Method::Get, at + "/" + city.recall("external"), account);
    return city.ask(Method::Post, at + below, account, {.body = body, .if_match = seen.etag});
}

/// 登记办件 张三 编号=… 收件=2026-03-02 ； 受理 日=… ； 办结 结果=准予: what the department's own
/// system received, with what it reports at once; the window enters the same by hand
Played register_case(City& city, const Scenario& scenario, const ScenarioLine& line) {
    std::istringstream stream{line.argument};
    std::string name;
    stream >> name;
    json::object body{{"item_id", entry_of(city, scenario)},
                      {"applicant", applicant_called(name)},
                      {"received_on", line.day.iso()},
                      {"reports", json::array{}}};
    for (std::string word; stream >> word;) {
        if (word == "；") {
            while (stream) body["reports"].as_array().push_back(report_in(stream, line.day));
            break;
        }
        const auto sign = word.find('=');
        if (sign == std::string::npos) throw std::runtime_error{"名=值 expected: " + word};
        body[word.starts_with("编号=") ? "number" : "received_on"] = word.substr(sign + 1);
    }
    auto answer = line.person == kSystem ? send_once(city, "/api/open/cases", json::serialize(body))
                                         : enter(city, line, {}, json::serialize(body));
    if (answer.status < 400) {
        city.remember("external", text_at(answer.body, "case_id"));
        city.remember("external-number", text_at(answer.body, "number"));
        city.remember("external-code", text_at(answer.body, "query_code"));
    }
    return with_stage(std::move(answer));
}

/// 报送 受理 日=2026-03-03
Played report_case(City& city, const Scenario&, const ScenarioLine& line) {
    std::istringstream stream{line.argument};
    const auto body = json::serialize(report_in(stream, line.day));
    const auto below = "/" + city.recall("external") + "/reports";
    return with_stage(line.person == kSystem ? send_once(city, "/api/open/cases" + below, body)
                                             : enter(city, line, below, body));
}

/// 看外部办件, 看外部办件 本单位: → number, stage and due day of those of the place or of the unit,
/// newest first
Played look_at_register(City& city, const Scenario&, const ScenarioLine& line) {
    const std::string of =
        line.argument.empty() ? "division=445203" : "unit=jiedong-market-supervision-bureau";
    auto answer = city.ask(Method::Get, "/api/desk/external-cases?" + of, account_of(line.person));
    std::vector<std::string> lines;
    if (answer.status < 400) {
        for (const auto& one : answer.body.at("cases").as_array()) {
            lines.push_back(text_at(one, "number") + " " + stage_in(one));
        }
    }
    auto outcome = joined(lines, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 看自己的外部办件: → the same, as the applicant sees them
Played look_at_own(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/external-cases", account_of(line.person));
    std::vector<std::string> lines;
    if (answer.status < 400) {
        for (const auto& one : answer.body.at("cases").as_array()) {
            lines.push_back(text_at(one, "number") + " " + stage_in(one));
        }
    }
    auto outcome = joined(lines, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 查外部进度: with the number and the code that the applicant was given
Played find_progress(City& city, const Scenario&, const ScenarioLine& line) {
    const json::object query{
        {"number", city.recall("external-number")},
        {"query_code", line.argument.empty() ? city.recall("external-code") : line.argument}};
    return with_stage(city.ask(Method::Post, "/api/external-case-progress", account_of(line.person),
                               {.body = json::serialize(query)}));
}

}  // namespace

std::map<std::string, PlayAct> sharing_acts() {
    return {{"登记办件", register_case},
            {"报送", report_case},
            {"看外部办件", look_at_register},
            {"看自己的外部办件", look_at_own},
            {"查外部进度", find_progress}};
}

}  // namespace yimen::test
