#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>

#include <boost/json.hpp>

#include "cases/actions/sweep_statute.h"
#include "cases/domain/lifecycle.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/case_looks.h"
#include "scenarios/play/entry_answers.h"
#include "support/sample_files.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

/// `理由=材料不实 材料=缺:a,b`: what is said, by its words.
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

std::vector<std::string> parts_of(const std::string& text, char sign) {
    std::vector<std::string> parts;
    std::istringstream stream{text};
    for (std::string part; std::getline(stream, part, sign);) parts.push_back(part);
    return parts;
}

/// The case as the clerk sees it: `材料=` counts from what it needs.
json::array materials_of(City& city) {
    return read_case(city, "window").body.at("materials").as_array();
}

/// How a material is handed in: on paper, or as the word before it says.
struct Handing {
    std::string name;
    std::string account;  ///< whose library it comes from
};

/// From the library of who hands it in, where it is put first.
std::string keep_material(City& city, const std::string& account, const std::string& kind) {
    auto uploaded = city.ask(Method::Post, "/api/materials/files", account,
                             {.file = SentFile{kind + ".jpg", sample_jpeg(60, 40)}});
    const json::object material{{"kind", kind},
                                {"title", kind},
                                {"self_made", false},
                                {"issuer", ""},
                                {"file_ids", json::array{uploaded.body.at("file_id")}}};
    const auto kept =
        city.ask(Method::Post, "/api/materials", account, {.body = json::serialize(material)});
    return text_at(kept.body, "material_id");
}

json::object handed_one(City& city, const json::value& material, const Handing& handing) {
    json::object one{
        {"key", material.at("key")}, {"handing", handing.name}, {"files", json::array{}}};
    if (handing.name == "upload") {
        one["reference"] = keep_material(city, handing.account, text_at(material, "kind"));
    } else if (handing.name == "number" ||
               (handing.name == "paper" && material.at("own_issued").as_bool())) {
        one["handing"] = "number";
        one["reference"] = "粤揭〔2024〕1号";
    } else if (handing.name == "original") {
        one["handing"] = "paper";
    }
    return one;
}

/// `全部`, `缺:a,b`, `a,b`: handed in on paper (what the office issued itself by its number), or
/// `电子:…`, `原件:…`, `承诺:…`, `编号:…`.
json::array handed(City& city, const std::string& account, std::string text) {
    static const std::map<std::string, std::string> words = {
        {"电子:", "upload"}, {"原件:", "original"}, {"承诺:", "commitment"}, {"编号:", "number"}};
    Handing handing{"paper", account};
    for (const auto& [word, name] : words) {
        if (!text.starts_with(word)) continue;
        handing.name = name;
        text = text.substr(word.size());
    }
    const bool lacking = text.starts_with("缺:");
    const auto named = parts_of(lacking ? text.substr(std::string{"缺:"}.size()) : text, ',');
    json::array materials;
    for (const auto& material : materials_of(city)) {
        const std::string key{material.at("key").as_string()};
        const bool is_named = std::find(named.begin(), named.end(), key) != named.end();
        const bool wanted = text == "全部" ? material.at("required").as_bool()
                            : lacking      ? material.at("required").as_bool() && !is_named
                                           : is_named;
        if (wanted) materials.push_back(handed_one(city, material, handing));
    }
    return materials;
}

/// `全部`, or all but one point: `缺:key/1`.
json::array ticked(City& city, const std::string& text) {
    const auto left_out = text.starts_with("缺:") ? text.substr(std::string{"缺:"}.size()) : "";
    json::array points;
    for (const auto& material : materials_of(city)) {
        const std::string key{material.at("key").as_string()};
        const auto count = material.at("review_points").as_array().size();
        for (std::size_t at = 0; at < count; ++at) {
            const auto point = key + "/" + std::to_string(at);
            if (point != left_out) points.push_back(json::string{point});
        }
    }
    return points;
}

/// `key:words;纸质key:words`
json::array gaps_in(const std::string& text) {
    static const std::string on_paper = "纸质";
    json::array gaps;
    for (const auto& part : parts_of(text, ';')) {
        const auto sign = part.find(':');
        const auto key = part.substr(0, sign);
        const bool paper = key.starts_with(on_paper);
        gaps.push_back({{"material", paper ? key.substr(on_paper.size()) : key},
                        {"words", sign == std::string::npos ? "" : part.substr(sign + 1)},
                        {"on_paper", paper}});
    }
    return gaps;
}

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
        case Act::Rate:
            return {{"level", 0}, {"options", json::array{}}};
        case Act::CheckCommitment:
            return {{"outcome", ""}, {"reason", ""}};
        case Act::Submit:
        case Act::Receive:
        case Act::Supplement:
        case Act::SupplyDeferred:
        case Act::Withdraw:
        case Act::Discard:
        case Act::Restore:
        case Act::Complete:
            return {};
        default:
            return {{"reason", ""}};
    }
}

void say(City& city, const std::string& account, json::object& body, const std::string& word,
         const std::string& text) {
    static const std::map<std::string, std::string> texts = {
        {"理由", "reason"}, {"依据", "basis"},        {"单位", "unit_id"},   {"程序", "procedure"},
        {"号码", "number"}, {"方式", "way"},          {"签署", "signature"}, {"结论", "outcome"},
        {"留言", "words"},  {"绿色", "green_channel"}};
    static const std::map<std::string, std::string> numbers = {
        {"天数", "days"}, {"金额", "amount_fen"}, {"等级", "level"}};
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
    } else if (word == "选项") {
        body["options"] = texts_in(text);
    } else if (word == "预审") {
        body["pre_review"] = text == "是";
    } else if (word == "交给") {
        body["account_id"] = city.account_id(account_of(text));
    } else if (word == "答案") {
        body["answers"] = json::parse(text);
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
    auto body = empty_body_of(row->act);
    for (const auto& [word, text] : said_in(line.argument))
        say(city, account_of(line.person), body, word, text);
    return with_state(
        city.ask(Method::Post, path_of(city, "/" + std::string{row->name}), account_of(line.person),
                 {.body = json::serialize(body), .if_match = read_case(city, "window").etag}));
}

/// The record of somebody with whom the window has to do.
std::string person_called(City& city, const std::string& name) {
    static const std::map<std::string, std::pair<std::string, std::string>> known = {
        {"张三", {"11010519491231002X", "张三"}},
        {"李四", {"110101199003078670", "李四"}},
        {"老人", {"445203195003129010", "演示老人"}}};
    const auto& [number, real_name] = known.at(name);
    const json::object person{{"document_type", "citizen-id"},
                              {"number", number},
                              {"name", real_name},
                              {"compared", true}};
    const auto registered = city.ask(Method::Post, "/api/desk/natural-persons", "window",
                                     {.body = json::serialize(person)});
    return text_at(registered.body.at("person"), "person_id");
}

/// 开案 张三: somebody begins a case for the person, with no appointment and no online draft; for
/// themself without a name.
Played open_case(City& city, const Scenario& scenario, const ScenarioLine& line) {
    json::object body{{"item_id", entry_of(city, scenario)},
                      {"channel", account_of(line.person).starts_with("window") ? "窗口" : "网上"}};
    if (!line.argument.empty()) body["applicant_id"] = person_called(city, line.argument);
    auto answer = city.ask(Method::Post, "/api/cases", account_of(line.person),
                           {.body = json::serialize(body)});
    if (answer.status < 400) city.remember("case", text_at(answer.body, "case_id"));
    return {std::move(answer), "草稿"};
}

/// 保存草稿 材料=全部 答案={…}
Played save_draft(City& city, const Scenario&, const ScenarioLine& line) {
    json::object body{{"answers", json::object{}}, {"materials", json::array{}}};
    for (const auto& [word, text] : said_in(line.argument))
        say(city, account_of(line.person), body, word, text);
    const auto account = account_of(line.person);
    return with_state(
        city.ask(Method::Put, path_of(city, "/draft"), account,
                 {.body = json::serialize(body), .if_match = read_case(city, account).etag}));
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
    for (const auto& row : cases::kActs) {
        together.emplace(std::string{row.chinese}, act_on_case);
    }
    return together;
}

}  // namespace yimen::test
