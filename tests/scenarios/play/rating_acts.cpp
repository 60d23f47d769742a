#include <algorithm>
#include <map>
#include <utility>

#include <boost/json.hpp>

#include "cases/domain/lifecycle.h"
#include "ratings/domain/rating.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/case_looks.h"
#include "scenarios/play/case_papers.h"
#include "scenarios/play/entry_answers.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

constexpr const char* kUnit = "jiedong-market-supervision-bureau";
constexpr const char* kWindowDevice = "test";  ///< as sessions of the city name it
constexpr const char* kWholeCase = "整件";

std::string word_of_act(const json::value& slot) {
    if (!slot.at("act").is_string()) return kWholeCase;
    const auto act = cases::find_act(text_at(slot, "act"));
    return std::string{cases::row_of(act.value()).chinese};
}

std::string channel_called(const std::string& chinese) {
    for (const auto& row : ratings::kChannels) {
        if (row.chinese == chinese) return std::string{row.name};
    }
    return chinese;
}

/// 等级=5 选项=510,511 留言=… 匿名=是 渠道=移动端
json::object said_body(const std::map<std::string, std::string>& said) {
    json::object body{{"level", 0}, {"options", json::array{}}};
    for (const auto& [word, text] : said) {
        if (word == "等级") body["level"] = std::stoll(text);
        if (word == "留言") body["words"] = text;
        if (word == "匿名") body["anonymous"] = text == "是";
        if (word == "渠道") body["channel"] = channel_called(text);
        if (word != "选项") continue;
        for (const auto& code : parts_of(text, ',')) {
            body["options"].as_array().push_back(json::string{code});
        }
    }
    return body;
}

Answer look_at_slots(City& city, const std::string& account) {
    return city.ask(Method::Get, path_of(city, "/rating-slots"), account);
}

/// The last contact by this act; a number that no contact has when there is none.
std::int64_t contact_called(City& city, const std::string& act) {
    std::int64_t found = 999;
    const auto seen = look_at_slots(city, city.recall("opener"));
    for (const auto& slot : seen.body.at("slots").as_array()) {
        if (slot.at("contact").is_int64() && word_of_act(slot) == act) {
            found = slot.at("contact").as_int64();
        }
    }
    return found;
}

/// How the case is now, as who opened it sees it.
Played with_case(City& city, Answer answer) {
    auto outcome =
        answer.status < 400 ? state_in(read_case(city, city.recall("opener")).body) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// 评价 等级=5 选项=510 留言=… 匿名=是 接触=受理: of the case as a whole without a contact.
Played rate(City& city, const Scenario&, const ScenarioLine& line) {
    auto said = said_in(line.argument);
    const auto account = account_of(line.person);
    const auto body = json::serialize(said_body(said));
    if (said.contains("接触")) {
        const auto contact = std::to_string(contact_called(city, said["接触"]));
        return with_case(
            city, city.ask(Method::Post, path_of(city, "/contacts/" + contact + "/rate"), account,
                           {.body = body}));
    }
    auto version = read_case(city, city.recall("opener")).etag;
    if (said.contains("版本")) version = said["版本"] == "无" ? "" : "\"0\"";
    return with_case(city, city.ask(Method::Post, path_of(city, "/rate"), account,
                                    {.body = body, .if_match = version}));
}

json::object code_body(City& city, std::map<std::string, std::string>& said) {
    const auto seen = read_case(city, city.recall("opener"));
    const bool other = said.contains("查询码");
    return {{"number", seen.body.at("number")},
            {"query_code", other ? said["查询码"] : text_at(seen.body, "query_code")}};
}

/// 凭码评价 等级=5 接触=受理 查询码=… 设备=窗口: with the number and the code of the receipt, on a
/// device on which the window is signed in
Played rate_by_code(City& city, const Scenario&, const ScenarioLine& line) {
    auto said = said_in(line.argument);
    auto body = said_body(said);
    for (auto& [name, value] : code_body(city, said)) body[name] = value;
    if (said.contains("接触")) body["contact"] = contact_called(city, said["接触"]);
    Sent sent{.body = json::serialize(body), .if_match = {}};
    if (said["设备"] == "窗口") sent.headers.add("user-agent", kWindowDevice);
    return with_case(city, city.ask(Method::Post, "/api/ratings", account_of(line.person), sent));
}

/// What is still to be rated: 整件、受理
Played with_slots(Answer answer) {
    std::vector<std::string> open;
    if (answer.status < 400) {
        for (const auto& slot : answer.body.at("slots").as_array()) {
            if (slot.at("open").as_bool()) open.push_back(word_of_act(slot));
        }
    }
    auto outcome = joined(open, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 看可评
Played list_slots(City& city, const Scenario&, const ScenarioLine& line) {
    return with_slots(look_at_slots(city, account_of(line.person)));
}

/// 凭码看可评 查询码=…
Played find_slots(City& city, const Scenario&, const ScenarioLine& line) {
    auto said = said_in(line.argument);
    return with_slots(city.ask(Method::Post, "/api/rating-slots", account_of(line.person),
                               {.body = json::serialize(code_body(city, said))}));
}

/// 5整件2026-03-03, and 匿名 or the number
std::string rating_text(const json::value& rating) {
    auto text = std::to_string(rating.at("level").as_int64());
    text += word_of_act(rating);
    text += text_at(rating, "when");
    if (rating.at("anonymous").as_bool()) text += "匿名";
    text += rating.at("case_number").is_string() ? "有编号" : "无编号";
    return text;
}

Played with_ratings(Answer answer) {
    std::vector<std::string> ratings;
    if (answer.status < 400) {
        for (const auto& rating : answer.body.at("ratings").as_array()) {
            ratings.push_back(rating_text(rating));
        }
    }
    auto outcome = joined(ratings, "没有");
    return {std::move(answer), std::move(outcome)};
}

/// 看评价 地区=445203 等级=1 渠道=移动端 内容=慢 编号=是: of the market supervision of 揭东
/// without a place; by the number of the case
Played list_ratings(City& city, const Scenario&, const ScenarioLine& line) {
    auto said = said_in(line.argument);
    std::string query = "?";
    if (said.contains("地区")) {
        query += "division=" + said["地区"];
    } else {
        query += "unit=" + (said.contains("单位") ? said["单位"] : std::string{kUnit});
    }
    if (said.contains("等级")) query += "&level=" + said["等级"];
    if (said.contains("渠道")) query += "&channel=" + channel_called(said["渠道"]);
    if (said.contains("内容")) query += "&text=" + said["内容"];
    if (said.contains("编号")) {
        query += "&text=" + text_at(read_case(city, city.recall("opener")).body, "number");
    }
    return with_ratings(
        city.ask(Method::Get, "/api/desk/ratings" + query, account_of(line.person)));
}

/// 看办件评价
Played list_of_case(City& city, const Scenario&, const ScenarioLine& line) {
    return with_ratings(city.ask(Method::Get, "/api/desk/cases/" + city.recall("case") + "/ratings",
                                 account_of(line.person)));
}

/// 看评价统计: → 办结 2 可评 2 已评 1 接触 0 匿名 1
Played look_at_figures(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get,
                           "/api/desk/rating-figures?unit=" +
                               (line.argument.empty() ? std::string{kUnit} : line.argument),
                           account_of(line.person));
    std::string outcome;
    if (answer.status < 400) {
        const auto count = [&](const char* name) {
            return std::to_string(answer.body.at(name).as_int64());
        };
        outcome = "办结 " + count("ended") + " 可评 " + count("offered") + " 已评 " +
                  count("rated") + " 接触 " + count("contacts") + " 匿名 " + count("anonymous");
    }
    return {std::move(answer), std::move(outcome)};
}

}  // namespace

std::map<std::string, PlayAct> rating_acts() {
    return {{"评价", rate},
            {"凭码评价", rate_by_code},
            {"看可评", list_slots},
            {"凭码看可评", find_slots},
            {"看评价", list_ratings},
            {"看办件评价", list_of_case},
            {"看评价统计", look_at_figures}};
}

}  // namespace yimen::test
