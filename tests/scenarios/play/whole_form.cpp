#include "scenarios/play/whole_form.h"

#include <map>

#include <boost/json.hpp>

#include "scenarios/play/entry_answers.h"

namespace yimen::test {

namespace {

namespace json = boost::json;

json::value answer_to(const json::value& field) {
    static const std::map<std::string, json::value> answers = {
        {"number", 1},
        {"money", "100.00"},
        {"date", "2000-01-01"},
        {"bool", false},
        {"phone", "13800138000"},
        {"idcard", "11010519491231002X"},
        {"uscc", "91350100M000100Y43"},
        {"bankcard", "6222000000000000004"},
        {"address", "揭东区曲溪街道金溪大道1号"}};
    const auto type = text_at(field, "type");
    if (const auto found = answers.find(type); found != answers.end()) return found->second;
    const auto* options = field.at("options").if_array();
    if (options == nullptr || options->empty()) return "演示";
    if (type == "multiselect") return json::array{options->front()};
    return options->front();
}

}  // namespace

json::object whole_form(City& city, const std::string& entry_id) {
    const auto guide = city.ask(http::Method::Get, "/api/items/" + entry_id);
    json::object answers;
    for (const auto& field : guide.body.at("item").at("form").as_array()) {
        if (field.at("required").as_bool()) answers[text_at(field, "name")] = answer_to(field);
    }
    return answers;
}

json::object answers_in(City& city, const std::string& entry_id, const std::string& text) {
    static const std::string kWhole = "齐全";
    if (!text.starts_with(kWhole)) return json::parse(text).as_object();
    auto answers = whole_form(city, entry_id);
    const auto rest = text.substr(kWhole.size());
    if (rest.empty()) return answers;
    const auto otherwise = json::parse(rest).as_object();
    for (const auto& [name, answer] : otherwise) answers[name] = answer;
    return answers;
}

}  // namespace yimen::test
