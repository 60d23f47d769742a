#include <boost/json.hpp>

#include "cases/domain/outcome.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/case_looks.h"
#include "scenarios/play/entry_answers.h"

namespace yimen::test {

namespace {

using http::Method;

std::string word_of_outcome(const boost::json::value& result) {
    for (const auto& row : cases::kOutcomes) {
        if (row.name == text_at(result, "outcome")) return std::string{row.chinese};
    }
    return {};
}

/// 看公示 部门=… 地区=… 自=… 至=… 名称=… 每页=1: → 张* 准予 2026-03-04, of all pages; of the first
/// item without a department or a place
Played list_results(City& city, const Scenario& scenario, const ScenarioLine& line) {
    static const std::map<std::string, std::string> names = {{"部门", "unit"}, {"地区", "division"},
                                                             {"自", "from"},   {"至", "to"},
                                                             {"名称", "text"}, {"每页", "limit"}};
    auto said = said_in(line.argument);
    std::string query;
    for (const auto& [word, text] : said) query += names.at(word) + "=" + text + "&";
    if (!said.contains("部门") && !said.contains("地区")) {
        query += "item=" + city.entry_id(scenario.items.at(0)) + "&";
    }
    std::vector<std::string> words;
    auto before = std::string{};
    for (;;) {
        auto answer =
            city.ask(Method::Get, "/api/results?" + query + before, account_of(line.person));
        if (answer.status >= 400) return {std::move(answer), {}};
        for (const auto& one : answer.body.at("results").as_array()) {
            words.push_back(text_at(one, "applicant") + " " + word_of_outcome(one) + " " +
                            text_at(one, "decided_on"));
        }
        if (answer.body.at("next").is_null()) return {std::move(answer), joined(words, "没有")};
        before = "before=" + text_at(answer.body, "next");
    }
}

}  // namespace

std::map<std::string, PlayAct> result_acts() {
    return {{"看公示", list_results}};
}

}  // namespace yimen::test
