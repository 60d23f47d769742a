#include <sstream>
#include <stdexcept>

#include <boost/json.hpp>

#include "app/demonstration.h"
#include "people/domain/applicant.h"
#include "people/people.h"
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

/// The login name of somebody of the scenarios who is no staff: those of the demonstration city,
/// or whoever registers under that name.
std::string login_name_of(const std::string& person) {
    static const std::map<std::string, std::string> names = {{"老人", "elder"},
                                                             {"女儿", "daughter"},
                                                             {"店主", "owner"},
                                                             {"代理人", "agent"},
                                                             {"新人", "newcomer"}};
    const auto found = names.find(person);
    return found == names.end() ? account_of(person) : found->second;
}

Answer post(City& city, const ScenarioLine& line, const std::string& path,
            const json::value& body) {
    return city.ask(Method::Post, path, login_name_of(line.person),
                    {.body = json::serialize(body)});
}

std::string words_of_state(const Answer& answer) {
    static const std::map<std::string, std::string> words = {{"awaits-acceptance", "待接受"},
                                                             {"coming", "未到期"},
                                                             {"valid", "有效"},
                                                             {"expired", "已到期"},
                                                             {"ended", "已终止"}};
    if (answer.status >= 400) return {};
    return words.at(std::string{answer.body.at("state").as_string()});
}

/// 注册 agent 居民身份证号 姓名: → 已收到
Played register_applicant(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    auto answer = city.ask(
        Method::Post, "/api/registrations", "",
        {.body = json::serialize(json::object{{"login_name", words.at(0)},
                                              {"password", app::kDemonstrationPassword},
                                              {"document_type", "citizen-id"},
                                              {"number", words.at(1)},
                                              {"name", words.at(2)},
                                              {"mobile", "13800138000"},
                                              {"privacy_notice", people::kPrivacyNotice}})});
    return {std::move(answer), "已收到"};
}

/// 登录账号 agent: → 已登录
Played sign_in_applicant(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer =
        city.ask(Method::Post, "/api/session", "",
                 {.body = json::serialize(json::object{
                      {"account", line.argument}, {"password", app::kDemonstrationPassword}})});
    return {std::move(answer), "已登录"};
}

std::optional<people::NaturalPerson> find_person(City& city, const std::string& number) {
    return city.database().read([&](db::Transaction& transaction) {
        return people::find_person_by_document(transaction,
                                               {identifiers::DocumentType::CitizenId, number},
                                               city.application().identity().cipher);
    });
}

std::string person_id_of(City& city, const std::string& number) {
    const auto person = find_person(city, number);
    if (!person) throw std::runtime_error{"nobody has the number " + number};
    return person->id;
}

/// 核实身份 11010519491231002X agent: → 已核实
Played verify(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    auto answer =
        post(city, line,
             "/api/desk/natural-persons/" + person_id_of(city, words.at(0)) + "/verification",
             {{"login_name", words.at(1)}});
    return {std::move(answer), "已核实"};
}

/// 释放账号 11010519491231002X: → 已释放
Played release(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer =
        post(city, line,
             "/api/desk/natural-persons/" + person_id_of(city, line.argument) + "/account-release",
             {{"reason", "本人到窗口，已核对原件"}});
    return {std::move(answer), "已释放"};
}

json::object terms_of(const std::string& kind, const std::vector<std::string>& words) {
    json::object terms{
        {"kind", kind},
        {"agent",
         {{"document_type", "citizen-id"}, {"number", words.at(0)}, {"name", words.at(1)}}},
        {"relation", "child"},
        {"scope",
         {{"everything", words.at(2) == "全部"},
          {"items", json::array{}},
          {"areas", json::array{}}}},
        {"acts", {"view", "file"}},
        {"from", words.at(3)},
        {"to", words.at(4)},
        {"reason", words.size() > 5 ? words[5] : ""}};
    if (words.at(2) != "全部") terms["scope"].as_object()["items"] = json::array{words[2]};
    return terms;
}

/// 授权 number name scope from to [why], 指定亲友 …: → the state
Played grant(City& city, const Scenario&, const ScenarioLine& line) {
    const auto kind = line.act == "指定亲友" ? "relative" : "mandate";
    auto answer = post(city, line, "/api/mandates", terms_of(kind, words_of(line.argument)));
    auto state = words_of_state(answer);
    return {std::move(answer), std::move(state)};
}

json::object legal_of_owner(City& city) {
    const auto session = city.ask(Method::Get, "/api/session", "owner");
    for (const auto& one : session.body.at("applicant").at("acts_for").as_array()) {
        if (one.at("kind").as_string() == "representative") return one.as_object();
    }
    throw std::runtime_error{"the owner represents nobody"};
}

/// 指定经办人 number name scope from to: → the state
Played appoint_staff(City& city, const Scenario&, const ScenarioLine& line) {
    auto terms = terms_of("staff", words_of(line.argument));
    terms["legal_person_id"] = legal_of_owner(city).at("principal_id");
    auto answer = post(city, line, "/api/mandates", terms);
    auto state = words_of_state(answer);
    return {std::move(answer), std::move(state)};
}

/// The newest mandate that this person sees on that side.
std::string newest(City& city, const std::string& person, const std::string& side) {
    const auto own = city.ask(Method::Get, "/api/mandates", login_name_of(person));
    if (own.status >= 400) return "unknown";
    const auto& all = own.body.at(side).as_array();
    return all.empty() ? "unknown" : std::string{all.front().at("mandate_id").as_string()};
}

/// 收回, 接受, 辞去: the newest one → the state
Played act_on_newest(City& city, const Scenario&, const ScenarioLine& line) {
    static const std::map<std::string, std::pair<std::string, std::string>> acts = {
        {"收回", {"given", "revocation"}},
        {"接受", {"received", "acceptance"}},
        {"辞去", {"received", "renunciation"}}};
    const auto& [side, act] = acts.at(line.act);
    auto answer =
        city.ask(Method::Post, "/api/mandates/" + newest(city, line.person, side) + '/' + act,
                 login_name_of(line.person));
    auto state = words_of_state(answer);
    return {std::move(answer), std::move(state)};
}

/// 登记监护人 ward guardian name: → the state
Played record_guardian(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    auto answer = post(
        city, line, "/api/desk/natural-persons/" + person_id_of(city, words.at(0)) + "/guardians",
        {{"guardian",
          {{"document_type", "citizen-id"}, {"number", words.at(1)}, {"name", words.at(2)}}},
         {"basis", "minor"},
         {"paper", "户口簿"}});
    auto state = words_of_state(answer);
    return {std::move(answer), std::move(state)};
}

/// The person of an account as the gate would find them today.
people::Person signed_in(City& city, const std::string& login_name, const std::string& number) {
    const auto session = city.ask(Method::Get, "/api/session", login_name);
    const auto& applicant = session.body.at("applicant");
    people::Person person;
    person.login_name = login_name;
    person.person_id = person_id_of(city, number);
    person.assurance = *people::find_assurance(std::string{applicant.at("assurance").as_string()});
    return person;
}

/// 代办资格 doer-number principal-number item act: what a case would be told → 本人, 法定代表人 …
/// It asks people.h as cases do.
Played ask_standing(City& city, const Scenario&, const ScenarioLine& line) {
    static const std::map<std::string, std::string> words_of_kind = {
        {"self", "本人"},     {"representative", "法定代表人"},
        {"staff", "经办人"},  {"mandate", "代理人"},
        {"relative", "亲友"}, {"guardian", "监护人"}};
    const auto words = words_of(line.argument);
    const auto doer = signed_in(city, login_name_of(line.person), words.at(0));
    people::Principal principal{people::PrincipalType::LegalPerson, {}};
    if (words.at(1) == "店") {
        principal.id = std::string{legal_of_owner(city).at("principal_id").as_string()};
    } else {
        principal = {people::PrincipalType::NaturalPerson, person_id_of(city, words[1])};
    }
    const auto standing = city.database().read([&](db::Transaction& transaction) {
        return people::find_standing(transaction, doer, principal, {words.at(2)}, words.at(3),
                                     city.today());
    });
    Answer answer{.status = 200, .body = nullptr, .text = {}, .etag = {}};
    if (!standing) {
        answer.status = 403;
        answer.text = standing.problem().code;
        answer.body = json::object{{"code", standing.problem().code}};
        return {std::move(answer), {}};
    }
    return {std::move(answer), words_of_kind.at(std::string{people::name_of(standing->kind)})};
}

}  // namespace

std::map<std::string, PlayAct> applicant_acts() {
    return {
        {"注册", register_applicant},
        {"登录账号", sign_in_applicant},
        {"核实身份", verify},
        {"释放账号", release},
        {"授权", grant},
        {"指定亲友", grant},
        {"指定经办人", appoint_staff},
        {"收回", act_on_newest},
        {"接受", act_on_newest},
        {"辞去", act_on_newest},
        {"登记监护人", record_guardian},
        {"代办资格", ask_standing},
    };
}

}  // namespace yimen::test
