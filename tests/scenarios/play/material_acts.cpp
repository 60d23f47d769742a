#include <algorithm>
#include <chrono>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <boost/json.hpp>

#include "materials/materials.h"
#include "people/people.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/case_looks.h"
#include "support/sample_files.h"

#include "platform/http/problem_json.h"
#include "platform/scan/clamd.h"

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

/// What follows the word, or nothing: 至 2026-12-31.
json::value word_after(const std::vector<std::string>& words, const std::string& word) {
    for (std::size_t place = 0; place + 1 < words.size(); ++place) {
        if (words[place] == word) return json::string{words[place + 1]};
    }
    return nullptr;
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string text_of(const json::value& value) {
    return std::string{value.as_string()};
}

/// The applicant's library as they see it.
json::array library_of(City& city, const std::string& person) {
    const auto answer = city.ask(Method::Get, "/api/materials?limit=50", account_of(person));
    return answer.body.at("materials").as_array();
}

/// The newest material of that title.
json::value material_of(City& city, const std::string& person, const std::string& title) {
    for (const auto& material : library_of(city, person)) {
        if (material.at("title").as_string() == title) return material;
    }
    throw std::runtime_error{person + " has no " + title};
}

std::string if_match_of(const json::value& material) {
    return '"' + std::to_string(material.at("version").as_int64()) + '"';
}

std::string path_of(const json::value& material) {
    return '/' + text_of(material.at("material_id"));
}

Played done(std::string outcome) {
    return {{.status = 200, .body = nullptr, .text = {}, .etag = {}}, std::move(outcome)};
}

/// 开通申请人 张三 11010519491231002X: → 已开通
Played open_applicant(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    city.open_applicant(account_of(words.at(0)), words.at(1), words.at(0));
    return done("已开通");
}

/// 存入 营业执照 我的执照 [自制] [至 2026-12-31]: uploads a file and puts it into the library. → C
Played add(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    auto uploaded = city.ask(Method::Post, "/api/materials/files", account_of(line.person),
                             {.file = SentFile{words.at(1) + ".jpg", sample_jpeg(60, 40)}});
    if (uploaded.status >= 400) return {std::move(uploaded), {}};
    const json::value body = {{"kind", words.at(0)},
                              {"title", words.at(1)},
                              {"self_made", holds(words, "自制")},
                              {"issuer", ""},
                              {"valid_to", word_after(words, "至")},
                              {"file_ids", json::array{uploaded.body.at("file_id")}}};
    auto answer = city.ask(Method::Post, "/api/materials", account_of(line.person),
                           {.body = json::serialize(body)});
    auto outcome = answer.status < 400 ? text_of(answer.body.at("trust")) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// 核验原件 张三 我的执照: → B
Played verify(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    const auto material = material_of(city, words.at(0), words.at(1));
    auto answer =
        city.ask(Method::Post, "/api/desk/materials" + path_of(material) + "/verification",
                 account_of(line.person), {.if_match = if_match_of(material)});
    auto outcome = answer.status < 400 ? text_of(answer.body.at("trust")) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// 免交 营业执照: what need not be handed in again. → 我的执照（B） or 无
Played reusable(City& city, const Scenario&, const ScenarioLine& line) {
    auto answer = city.ask(Method::Get, "/api/materials/reusable?kind=" + line.argument,
                           account_of(line.person));
    if (answer.status >= 400) return {std::move(answer), {}};
    std::string outcome;
    for (const auto& material : answer.body.at("materials").as_array()) {
        outcome += (outcome.empty() ? "" : "、") + text_of(material.at("title")) + "（" +
                   text_of(material.at("trust")) + "）";
    }
    return {std::move(answer), outcome.empty() ? "无" : outcome};
}

std::string unit_id_of(City& city, const std::string& name) {
    return city.database().read([&](db::Transaction& transaction) {
        for (const auto& unit : people::list_units(transaction)) {
            if (unit.name == name) return unit.id;
        }
        throw std::runtime_error{"no unit is called " + name};
    });
}

/// 用于办件 我的执照 2026001 食品经营许可 揭阳市揭东区市场监督管理局: what a case will do when it
/// is filed. → 已记录
Played use(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    const auto material = material_of(city, line.person, words.at(0));
    const auto unit_id = unit_id_of(city, words.at(3));
    auto& application = city.application();
    const auto used = city.database().write([&](db::Transaction& transaction) {
        return materials::use_material(transaction,
                                       {.material_id = text_of(material.at("material_id")),
                                        .owner_id = text_of(material.at("owner_id")),
                                        .unit_id = unit_id,
                                        .case_id = words.at(1),
                                        .case_number = words.at(1),
                                        .item_id = words.at(2),
                                        .item_name = words.at(2),
                                        .purpose = "申请材料",
                                        .by = {}},
                                       application.services(), application.archive());
    });
    if (used) return done("已记录");
    const auto refusal = http::to_response(used.problem(), {});
    return {{.status = refusal.status,
             .body = json::parse(refusal.body),
             .text = refusal.body,
             .etag = {}},
            {}};
}

/// 撤回资料 我的执照, 取消撤回 我的执照: → 已撤回, 在库
Played withdraw(City& city, const Scenario&, const ScenarioLine& line) {
    const auto material = material_of(city, line.person, line.argument);
    const auto method = line.act == "撤回资料" ? Method::Post : Method::Delete;
    auto answer = city.ask(method, "/api/materials" + path_of(material) + "/withdrawal",
                           account_of(line.person), {.if_match = if_match_of(material)});
    return {std::move(answer), line.act == "撤回资料" ? "已撤回" : "在库"};
}

/// 查看材料 张三 我的执照: → 带使用标记的副本
Played read_copy(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    const auto material = material_of(city, words.at(0), words.at(1));
    auto answer = city.ask(Method::Get,
                           "/api/desk/materials" + path_of(material) + "/files/" +
                               text_of(material.at_pointer("/files/0/file_id")),
                           account_of(line.person));
    const bool copied = answer.text.starts_with("%PDF-");
    return {std::move(answer), copied ? "带使用标记的副本" : "原件"};
}

/// 使用记录 我的执照: → 揭阳市揭东区市场监督管理局 2026001
Played list_uses(City& city, const Scenario&, const ScenarioLine& line) {
    const auto material = material_of(city, line.person, line.argument);
    auto answer = city.ask(Method::Get, "/api/materials" + path_of(material) + "/uses",
                           account_of(line.person));
    std::string outcome;
    for (const auto& use : answer.body.at("uses").as_array()) {
        outcome += (outcome.empty() ? "" : "、") + text_of(use.at("unit_name")) + ' ' +
                   text_of(use.at("case_number"));
    }
    return {std::move(answer), outcome.empty() ? "无" : outcome};
}

/// 签发证照 business-licence 揭阳市揭东区市场监督管理局: the body that issues it puts a certificate
/// into the elder's library; the next one handed in as a certificate is this one. → A
Played issue(City& city, const Scenario&, const ScenarioLine& line) {
    const auto words = words_of(line.argument);
    auto& application = city.application();
    const auto unit_id = unit_id_of(city, words.at(1));
    const auto owner_id = person_called(city, "老人");
    const auto added = city.database().write([&](db::Transaction& transaction) {
        return materials::add_material(transaction,
                                       {.owner_id = owner_id,
                                        .kind = words.at(0),
                                        .title = words.at(0),
                                        .trust = materials::TrustLevel::A,
                                        .issuer = words.at(1),
                                        .number = "粤揭〔2024〕1号",
                                        .valid_from = {},
                                        .valid_to = {},
                                        .unit_id = unit_id,
                                        .file_ids = {},
                                        .by = {}},
                                       application.services(), application.archive());
    });
    if (!added) throw std::runtime_error{added.problem().code};
    city.remember("issued", added->id);
    return done("A");
}

/// 病毒扫描停了: what is uploaded from now on waits for the scanner. → 已停
Played lose_the_scanner(City& city, const Scenario&, const ScenarioLine&) {
    city.restart([](app::ApplicationOptions& options) {
        options.virus_scanner = std::make_shared<const scan::Clamd>(
            scan::UnixSocket{"/nowhere/clamd.ctl"}, std::chrono::seconds{1});
    });
    return done("已停");
}

}  // namespace

std::map<std::string, PlayAct> material_acts() {
    return {
        {"开通申请人", open_applicant},
        {"存入", add},
        {"核验原件", verify},
        {"免交", reusable},
        {"用于办件", use},
        {"撤回资料", withdraw},
        {"取消撤回", withdraw},
        {"查看材料", read_copy},
        {"使用记录", list_uses},
        {"签发证照", issue},
        {"病毒扫描停了", lose_the_scanner},
    };
}

}  // namespace yimen::test
