#include <map>
#include <stdexcept>

#include <boost/json.hpp>

#include "scenarios/play/acts.h"
#include "scenarios/play/case_looks.h"
#include "scenarios/play/case_papers.h"
#include "scenarios/play/entry_answers.h"
#include "scenarios/play/whole_form.h"

namespace yimen::test {

namespace {

namespace json = boost::json;
using http::Method;

/// For whom the owner of the shop acts: `self` or `representative`.
std::string principal_of_owner(City& city, std::string_view kind) {
    const auto session = city.ask(Method::Get, "/api/session", "owner");
    for (const auto& one : session.body.at("applicant").at("acts_for").as_array()) {
        if (text_at(one, "kind") == kind) return text_at(one, "principal_id");
    }
    throw std::runtime_error{"the owner acts for nobody"};
}

json::object uploaded(const std::string& key, const std::string& reference) {
    return {
        {"key", key}, {"handing", "upload"}, {"files", json::array{}}, {"reference", reference}};
}

/// `齐全{…}`, or with a material that is in nobody's library: `齐全{…}+key`.
json::object row_in(City& city, const std::string& entry_id, const std::string& text) {
    const auto plus = text.find('+');
    json::object row{{"answers", answers_in(city, entry_id, text.substr(0, plus))}};
    if (plus != std::string::npos) {
        row["materials"] = json::array{uploaded(text.substr(plus + 1), "nowhere")};
    }
    return row;
}

json::array rows_in(City& city, const std::string& entry_id,
                    const std::map<std::string, std::string>& said) {
    json::array rows;
    if (const auto found = said.find("行"); found != said.end()) {
        for (const auto& text : parts_of(found->second, '|')) {
            rows.push_back(row_in(city, entry_id, text));
        }
    }
    if (const auto count = said.find("空行"); count != said.end()) {
        for (auto left = std::stoi(count->second); left > 0; --left) {
            rows.push_back(json::object{{"answers", json::object{}}});
        }
    }
    return rows;
}

/// `已提交`, `草稿 缺 query_letter`, `退回 material-not-in-library`, one after the other.
std::string outcome_of(const json::value& body) {
    std::vector<std::string> words;
    for (const auto& row : body.at("rows").as_array()) {
        if (row.at("problem").is_object()) {
            const auto& errors = row.at("problem").at("errors").as_array();
            words.push_back("退回 " +
                            text_at(errors.empty() ? row.at("problem") : errors.at(0), "code"));
            continue;
        }
        const auto& filed = row.at("filed");
        auto word = std::string{text_at(filed, "number").empty() ? "草稿" : "已提交"};
        for (const auto& lacking : filed.at("lacking").as_array()) {
            word += " 缺 " + text_at(lacking, "key");
        }
        words.push_back(std::move(word));
    }
    return joined(words, "没有");
}

Answer send(City& city, const std::string& account, const std::string& body,
            const std::string& key) {
    return city.ask(Method::Post, "/api/cases/rows", account,
                    {.body = body, .if_match = {}, .idempotency_key = key});
}

Played with_outcome(Answer answer) {
    auto outcome = answer.status < 400 ? outcome_of(answer.body) : std::string{};
    return {std::move(answer), std::move(outcome)};
}

/// 批量申报 行=齐全{…}|齐全{…}+key [材料=a,b] [草稿=是] [申请人=本人] [空行=201]: for the shop of
/// the owner, the materials from one's own library for all rows. The first row that was done is the
/// case of the scenario from now on. → what became of each row
Played file_rows(City& city, const Scenario& scenario, const ScenarioLine& line) {
    const auto account = account_of(line.person);
    auto said = said_in(line.argument);
    const auto entry =
        said.contains("事项") ? std::string{"no-such-item"} : city.entry_id(scenario.items.at(0));
    json::array materials;
    for (const auto& key : parts_of(said["材料"], ',')) {
        materials.push_back(uploaded(key, keep_material(city, account, "其他", "")));
    }
    const json::object body{
        {"item_id", entry},
        {"applicant_id",
         principal_of_owner(city, said.contains("申请人") ? "self" : "representative")},
        {"channel", account.starts_with("window") ? "窗口" : "网上"},
        {"submit", !said.contains("草稿")},
        {"rows", rows_in(city, entry, said)},
        {"materials", std::move(materials)}};
    const auto text = json::serialize(body);
    const auto key = std::to_string(std::hash<std::string>{}(text));
    city.remember("rows", text);
    city.remember("rows-key", key);
    auto answer = send(city, account, text, key);
    if (answer.status < 400) {
        for (const auto& row : answer.body.at("rows").as_array()) {
            if (!row.at("filed").is_object()) continue;
            city.remember("case", text_at(row.at("filed"), "case_id"));
            city.remember("entry", entry);
            city.remember("opener", account);
            break;
        }
    }
    city.remember("rows-answer", answer.text);
    return with_outcome(std::move(answer));
}

/// 重发批量申报 [改动=是]: the same once more with the same key. → `和第一次一样`
Played send_again(City& city, const Scenario&, const ScenarioLine& line) {
    auto text = city.recall("rows");
    if (!line.argument.empty()) text += ' ';
    auto answer = send(city, account_of(line.person), text, city.recall("rows-key"));
    const bool same = answer.text == city.recall("rows-answer");
    if (!same) return with_outcome(std::move(answer));
    return {std::move(answer), "和第一次一样"};
}

}  // namespace

std::map<std::string, PlayAct> row_acts() {
    return {{"批量申报", file_rows}, {"重发批量申报", send_again}};
}

}  // namespace yimen::test
