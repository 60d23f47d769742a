#include "scenarios/play/entry_answers.h"

#include <boost/json.hpp>

#include "catalog/domain/entry_lifecycle.h"

namespace yimen::test {

namespace json = boost::json;
using http::Method;

std::string text_at(const json::value& value, const std::string& member) {
    const auto& text = value.at(member).as_string();
    return {text.data(), text.size()};
}

std::string entry_of(City& city, const Scenario& scenario) {
    return city.entry_id(scenario.items.at(0));
}

std::string joined(const std::vector<std::string>& words, const std::string& none) {
    std::string text;
    for (const auto& word : words) text += text.empty() ? word : ", " + word;
    return text.empty() ? none : text;
}

Answer act_on_entry(City& city, const Scenario& scenario, const ScenarioLine& line,
                    const std::string& act, const json::value& body) {
    const auto path = "/api/desk/entries/" + entry_of(city, scenario);
    const auto entry = city.ask(Method::Get, path, account_of(line.person));
    if (entry.status >= 400) return entry;
    return city.ask(Method::Post, path + act, account_of(line.person),
                    {.body = json::serialize(body), .if_match = entry.etag});
}

Played drafted(Answer answer) {
    std::string outcome;
    if (answer.status < 400) {
        const auto state = catalog::find_state(text_at(answer.body.at("summary"), "state"));
        outcome = catalog::chinese_name_of(*state);
    }
    return {std::move(answer), std::move(outcome)};
}

}  // namespace yimen::test
