#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>
#include <utility>

#include <boost/json.hpp>

#include "cases/actions/sweep_statute.h"
#include "cases/domain/lifecycle.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/case_looks.h"
#include "scenarios/play/case_papers.h"
#include "scenarios/play/entry_answers.h"
#include "scenarios/play/whole_form.h"
#include "support/sample_files.h"

#include "platform/crypto/encoding.h"

namespace yimen::test {

std::map<std::string, std::string> said_in(const std::string& argument) {
    std::istringstream stream{argument};
    std::map<std::string, std::string> said;
    for (std::string word; stream >> word;) {
        const auto sign = word.find('=');
        if (sign == std::string::npos) throw std::runtime_error{"名=值 expected: " + word};
        said[word.substr(0, sign)] = word.substr(sign + 1);
    }
    return said;
}

namespace {

namespace json = boost::json;
using http::Method;

json::array texts_in(const std::string& text) {
    json::array texts;
    for (const auto& part : parts_of(text, ',')) texts.push_back(json::string{part});
    return texts;
}

/// Which members the body of an act has, with what is sent when nothing is said.
json::object empty_body_of(cases::Act act) {
    using cases::Act;
    switch (act) {
        case Act::Accept:
        case Act::AcceptDeferred:
        case Act::AcceptCommitted:
            return {{"ticked", json::array{}}};
        case Act::AskSupplement:
        case Act::ForceSupplement:
            return {{"gaps", json::array{}}};
        case Act::PassStep:
        case Act::SendBack:
        case Act::HandOver:
        case Act::Assign:
            return {{"step", 0}};
        case Act::AskOpinion:
        case Act::GiveOpinion:
            return {{"unit_id", ""}, {"reason", ""}};
        case Act::BeginProcedure:
        case Act::EndProcedure:
            return {{"procedure", ""}};
        case Act::Extend:
            return {{"days", 0}, {"reason", ""}};
        case Act::NotifyFee:
            return {{"amount_fen", 0}};
        case Act::RecordPayment:
        case Act::Certify:
            return {{"number", ""}};
        case Act::Deliver:
            return {{"way", ""}};
        case Act::CheckCommitment:
        case Act::InspectDecision:
            return {{"outcome", ""}, {"reason", ""}};
        case Act::NameInterested:
            return {{"parties", json::array{}}};
        case Act::ArrangeHearing:
            return {{"day", "2026-01-01"}, {"hour", ""}, {"place", ""}, {"chair", ""}};
        case Act::RecordHearing:
            return {
                {"attendants", json::array{}}, {"office_opinion", ""}, {"applicant_opinion", ""}};
        case Act::RequestHearing:
        case Act::WaiveHearing:
        case Act::Submit:
        case Act::Receive:
        case Act::Supplement:
        case Act::SupplyDeferred:
        case Act::Withdraw:
        case Act::Discard:
        case Act::Restore:
        case Act::Complete:
        case Act::TakeMaterials:
        case Act::TakeResult:
            return {};
        default:
            return {{"reason", ""}};
    }
}

/// The version that is sent: the one somebody saw, or `旧` one before it, or none with `无`.
std::string take_version(std::map<std::string, std::string>& said, const std::string& seen) {
    const auto found = said.find("版本");
    if (found == said.end()) return seen;
    const auto version = found->second == "无" ? std::string{} : std::string{"\"0\""};
    said.erase(found);
    return version;
}

/// 李四/110101199003078670/妹妹
json::object collector_in(const std::string& text) {
    const auto first = text.find('/');
    const auto second = text.find('/', first + 1);
    return {{"name", text.substr(0, first)},
            {"document_type", "citizen-id"},
            {"document_number", text.substr(first + 1, second - first - 1)},
            {"relation", text.substr(second + 1)}};
}

/// 李四/post/相邻药店,王五/phone/… : name, way and interest of each.
json::array parties_in(const std::string& text) {
    json::array parties;
    for (const auto& one : parts_of(text, ',')) {
        const auto first = one.find('/');
        const auto second = one.find('/', first + 1);
        parties.push_back(json::object{{"name", one.substr(0, first)},
                                       {"way", one.substr(first + 1, second - first - 1)},
                                       {"interest", one.substr(second + 1)}});
    }
    return parties;
}

/// 好, 太大 (wider than a pad), 不是图.
std::string picture_called(const std::string& name) {
    if (name == "好") return crypto::to_base64(sample_png(300, 100));
    if (name == "太大") return crypto::to_base64(sample_png(601, 100));
    if (name == "不是图") return crypto::to_base64(sample_pdf(1));
    throw std::runtime_error{"no picture is called " + name};
}

void say(City& city, const std::string& account, json::object& body, const std::string& word,
         const std::string& text) {
    static const std::map<std::string, std::string> texts = {{"理由", "reason"},
                                                             {"依据", "basis"},
                                                             {"单位", "unit_id"},
                                                             {"程序", "procedure"},
                                                             {"号码", "number"},
                                                             {"方式", "way"},
                                                             {"签署", "signature"},
                                                             {"结论", "outcome"},
                                                             {"绿色", "green_channel"},
                                                             {"过错", "fault"},
                                                             {"听证日", "day"},
                                                             {"时间", "hour"},
                                                             {"地点", "place"},
                                                             {"机关意见", "office_opinion"},
                                                             {"申请人意见", "applicant_opinion"}};
    static const std::map<std::string, std::string> numbers = {
        {"天数", "days"}, {"金额", "amount_fen"}, {"利害关系人", "party"}};
    if (const auto found = texts.find(word); found != texts.end()) {
        body[found->second] = text;
    } else if (const auto number = numbers.find(word); number != numbers.end()) {
        body[number->second] = std::stoll(text);
    } else if (word == "环节") {
        body["step"] = std::stoll(text) - 1;
    } else if (word == "材料") {
        body["materials"] = handed(city, account, text);
    } else if (word == "要点") {
        body["ticked"] = ticked(city, text);
    } else if (word == "缺漏") {
        body["gaps"] = gaps_in(text);
    } else if (word == "人员") {
        body["persons"] = texts_in(text);
    } else if (word == "预审") {
        body["pre_review"] = text == "是";
    } else if (word == "参加" || word == "拒签") {
        body[word == "参加" ? "attendants" : "refused_by"] = texts_in(text);
    } else if (word == "涉及") {
        body["parties"] = parties_in(text);
    } else if (word == "主持") {
        body["chair"] = text == "查无此人" ? text : city.account_id(account_of(text));
    } else if (word == "代领") {
        body["collector"] = collector_in(text);
    } else if (word == "签名") {
        body["signature_picture"] = picture_called(text);
    } else if (word == "交给") {
        body["account_id"] = text == "查无此人" ? text : city.account_id(account_of(text));
    } else if (word == "答案") {
        body["answers"] = answers_in(city, city.recall("entry"), text);
    } else {
        throw std::runtime_error{"nothing is called " + word};
    }
}

Played with_state(Answer answer) {
    auto outcome = answer.status < 400 ? state_in(answer.body) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// Any act of the table, by its own word: 受理 要点=全部. → the state, and the due day
Played act_on_case(City& city, const Scenario&, const ScenarioLine& line) {
    const auto row =
        std::find_if(cases::kActs.begin(), cases::kActs.end(),
                     [&](const cases::ActRow& one) { return one.chinese == line.act; });
    const auto account = account_of(line.person);
    auto said = said_in(line.argument);
    const auto version = take_version(said, read_case(city, city.recall("opener")).etag);
    auto body = empty_body_of(row->act);
    for (const auto& [word, text] : said) say(city, account, body, word, text);
    return with_state(city.ask(Method::Post, path_of(city, "/" + std::string{row->name}), account,
                               {.body = json::serialize(body), .if_match = version}));
}

/// 开案 张三 [事项=…] [渠道=…] [复制=是]: somebody begins a case for the person, with no
/// appointment and no online draft; for themself without a name. A copy is one of the case before
/// it.
Played open_case(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto account = account_of(line.person);
    const auto first = line.argument.substr(0, line.argument.find(' '));
    const auto name = first.find('=') == std::string::npos ? first : std::string{};
    auto said = said_in(line.argument.substr(name.size()));
    const auto key = said.contains("事项") ? said["事项"] : scenario.items.at(0);
    const auto entry = key == "没有的" ? "no-such-item" : city.entry_id(key);
    const auto usual = account.starts_with("window") ? "窗口" : "网上";
    json::object body{{"item_id", entry},
                      {"channel", said.contains("渠道") ? said["渠道"] : usual}};
    if (!name.empty()) body["applicant_id"] = person_called(city, name);
    if (said.contains("复制")) body["copy_of"] = city.recall("case");
    auto answer = city.ask(Method::Post, "/api/cases", account, {.body = json::serialize(body)});
    if (answer.status < 400) {
        city.remember("case", text_at(answer.body, "case_id"));
        city.remember("entry", entry);
        city.remember("opener", account);
    }
    return {std::move(answer), "草稿"};
}

/// 保存草稿 材料=全部 答案={…}
Played save_draft(City& city, const Scenario&, const ScenarioLine& line) {
    const auto account = account_of(line.person);
    auto said = said_in(line.argument);
    const auto version = take_version(said, read_case(city, city.recall("opener")).etag);
    json::object body{{"answers", json::object{}}, {"materials", json::array{}}};
    for (const auto& [word, text] : said) say(city, account, body, word, text);
    return with_state(city.ask(Method::Put, path_of(city, "/draft"), account,
                               {.body = json::serialize(body), .if_match = version}));
}

/// 看办件: → the state, and the due day
Played look_at_case(City& city, const Scenario&, const ScenarioLine& line) {
    return with_state(read_case(city, account_of(line.person)));
}

/// 期限到了: the law acts by itself. → how many cases it changed
Played let_the_law_act(City& city, const Scenario&, const ScenarioLine&) {
    const auto changed =
        cases::sweep_statute(city.application().services(), city.application().office());
    return {{.status = 200, .body = nullptr, .text = {}, .etag = {}},
            std::to_string(changed) + " 件"};
}

}  // namespace

std::map<std::string, PlayAct> case_acts() {
    std::map<std::string, PlayAct> together = {{"开案", open_case},
                                               {"保存草稿", save_draft},
                                               {"看办件", look_at_case},
                                               {"期限到了", let_the_law_act}};
    together.merge(case_looks());
    together.merge(case_lists());
    for (const auto& row : cases::kActs) {
        together.emplace(std::string{row.chinese}, act_on_case);
    }
    return together;
}

}  // namespace yimen::test
