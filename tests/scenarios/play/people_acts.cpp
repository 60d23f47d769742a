#include <sstream>
#include <stdexcept>

#include <boost/json.hpp>

#include "app/demonstration.h"
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

/// 居民身份证 …: the type of a document as an official names it.
std::string document_type_of(const std::string& name) {
    static const std::map<std::string, std::string> types = {
        {"居民身份证", "citizen-id"},
        {"港澳台居民居住证", "residence-permit"},
        {"港澳居民来往内地通行证", "hong-kong-macao-permit"},
        {"台湾居民来往大陆通行证", "taiwan-permit"},
        {"外国护照", "foreign-passport"},
    };
    return types.at(name);
}

Answer post(City& city, const ScenarioLine& line, const std::string& path,
            const json::value& body) {
    return city.ask(Method::Post, path, account_of(line.person), {.body = json::serialize(body)});
}

Played registered(Answer answer) {
    std::string outcome;
    if (answer.status < 400) outcome = answer.body.at("known").as_bool() ? "同一人" : "新登记";
    return {std::move(answer), std::move(outcome)};
}

/// 登记 居民身份证 11010519491231002X 张三 [已核对]: → 新登记, 同一人
Played register_person(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    return registered(post(city, line, "/api/desk/natural-persons",
                           {{"document_type", document_type_of(words.at(0))},
                            {"number", words.at(1)},
                            {"name", words.at(2)},
                            {"compared", words.size() > 3}}));
}

/// 登记法人 91350100M000100Y43 某公司: → 新登记, 同一人
Played register_legal_person(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    return registered(
        post(city, line, "/api/desk/legal-persons",
             {{"credit_code", words.at(0)}, {"name", words.at(1)}, {"kind", "enterprise"}}));
}

/// 查人 居民身份证 11010519491231002X: → the name as it is shown
Played find_person(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    auto answer = post(city, line, "/api/desk/natural-persons/search",
                       {{"document_type", document_type_of(words.at(0))}, {"number", words.at(1)}});
    std::string outcome;
    if (answer.status < 400) outcome = std::string{answer.body.at("name").as_string()};
    return {std::move(answer), std::move(outcome)};
}

/// 登录: → 已登录
Played sign_in(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(
        Method::Post, "/api/session", "",
        {.body = json::serialize(json::object{{"account", account_of(line.person)},
                                              {"password", app::kDemonstrationPassword}})});
    return {std::move(answer), "已登录"};
}

/// 停用本地登录, 恢复本地登录: the configuration of the server, not an act over HTTP.
Played configure(City& city, const Scenario&, const ScenarioLine& line) {
    const auto local_sign_in =
        line.act == "停用本地登录" ? people::LocalSignIn::Off : people::LocalSignIn::Allowed;
    city.restart([&](app::ApplicationOptions& options) { options.local_sign_in = local_sign_in; });
    return {{.status = 200, .body = nullptr, .text = {}, .etag = {}}, "已重启"};
}

}  // namespace

std::map<std::string, PlayAct> people_acts() {
    return {
        {"登记", register_person}, {"登记法人", register_legal_person}, {"查人", find_person},
        {"登录", sign_in},         {"停用本地登录", configure},         {"恢复本地登录", configure},
    };
}

}  // namespace yimen::test
