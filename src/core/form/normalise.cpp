#include <algorithm>
#include <initializer_list>

#include <boost/json/array.hpp>

#include "core/form/answers.h"
#include "core/form/values.h"
#include "core/identifiers/characters.h"
#include "core/text/text.h"

namespace yimen::form {

namespace {

namespace json = boost::json;

std::string without(std::string text, std::initializer_list<std::string_view> marks) {
    for (const auto mark : marks) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            text.erase(at, mark.size());
        }
    }
    return text;
}

/// In half-width characters, without the marks and without white space at the ends.
std::string narrowed(std::string_view text, std::initializer_list<std::string_view> marks) {
    return text::strip(without(text::narrow(text), marks));
}

std::string normal_phone(std::string_view text) {
    auto number = narrowed(text, {" "});
    while (number.starts_with("+86")) number = text::strip(number.substr(3));
    if (number.starts_with('1')) number = text::strip(without(std::move(number), {"-"}));
    return number;
}

std::string normal_lines(std::string_view text) {
    std::string lines;
    for (const char character : text::strip(text::compose(text))) {
        const bool second_half = character == '\n' && lines.ends_with('\r');
        if (second_half) lines.pop_back();
        lines.push_back(character);
    }
    std::replace(lines.begin(), lines.end(), '\r', '\n');
    return lines;
}

/// 2026-3-6, 2026/03/06, 2026.3.6, 2026年3月6日 and 20260306 as 2026-03-06.
std::string normal_date(std::string_view given) {
    auto text = narrowed(given, {" "});
    for (const std::string_view mark : {"年", "月", "/", "."}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            text.replace(at, mark.size(), "-");
        }
    }
    if (text.ends_with("日")) text.resize(text.size() - std::string_view{"日"}.size());
    if (text.size() == 8 && identifiers::all_digits(text)) {
        return text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
    }
    const auto first = text.find('-');
    const auto second = first == std::string::npos ? first : text.find('-', first + 1);
    if (second == std::string::npos || first != 4) return text;
    std::string date = text.substr(0, first);
    for (const auto& part : {text.substr(first + 1, second - first - 1), text.substr(second + 1)}) {
        if (part.empty() || part.size() > 2 || !identifiers::all_digits(part)) return text;
        date += part.size() == 1 ? "-0" + part : "-" + part;
    }
    return identifiers::all_digits(date.substr(0, 4)) ? date : text;
}

json::value normal_number(std::string_view given) {
    auto text = narrowed(given, {" ", ","});
    const auto number = read_number(text);
    if (!number) return json::string{text};
    if (text.find('.') == std::string::npos) return static_cast<std::int64_t>(*number);
    return *number;
}

json::value normal_text(const Field& field, std::string_view text) {
    switch (type_of(field)) {
        case FieldType::TextArea:
            return json::string{normal_lines(text)};
        case FieldType::Number:
            return normal_number(text);
        case FieldType::Money:
            return json::string{narrowed(text, {" ", ",", "¥", "￥", "元"})};
        case FieldType::Date:
            return json::string{normal_date(text)};
        case FieldType::Phone:
            return json::string{normal_phone(text)};
        case FieldType::IdCard:
        case FieldType::Uscc:
            return json::string{identifiers::to_upper(narrowed(text, {" "}))};
        case FieldType::BankCard:
            return json::string{narrowed(text, {" ", "-"})};
        case FieldType::Select:
            return json::string{text};
        default:
            break;
    }
    if (field.format == "email" || field.format == "postcode") {
        return json::string{narrowed(text, {" "})};
    }
    return json::string{text::strip(text::compose(text))};
}

json::array normal_choices(const json::array& choices) {
    json::array kept;
    for (const auto& choice : choices) {
        if (std::find(kept.begin(), kept.end(), choice) == kept.end()) kept.push_back(choice);
    }
    return kept;
}

json::object normal_members(std::span<const Field> fields, const std::string* group,
                            const json::object& answers);

json::value normal_answer(std::span<const Field> fields, const Field& field,
                          const json::value& answer) {
    if (const auto* text = answer.if_string()) {
        return normal_text(field, {text->data(), text->size()});
    }
    const auto* list = answer.if_array();
    if (list != nullptr && type_of(field) == FieldType::MultiSelect) return normal_choices(*list);
    if (list == nullptr || type_of(field) != FieldType::Group) return answer;
    json::array rows;
    for (const auto& row : *list) {
        const auto* members = row.if_object();
        rows.push_back(members != nullptr ? normal_members(fields, &field.name, *members) : row);
    }
    return rows;
}

bool is_empty(const json::value& answer) {
    return answer.is_null() || (answer.is_string() && answer.get_string().empty()) ||
           (answer.is_array() && answer.get_array().empty());
}

/// Of the fields of a group, or of those of none.
json::object normal_members(std::span<const Field> fields, const std::string* group,
                            const json::object& answers) {
    json::object kept;
    for (const auto& [name, answer] : answers) {
        const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
            const bool belongs = group != nullptr ? field.group == *group : !field.group;
            return belongs && field.name == std::string_view{name.data(), name.size()};
        });
        auto normal = found != fields.end() ? normal_answer(fields, *found, answer) : answer;
        if (!is_empty(normal)) kept.emplace(name, std::move(normal));
    }
    return kept;
}

}  // namespace

json::object normalise_answers(std::span<const Field> fields, const json::object& answers) {
    return normal_members(fields, nullptr, answers);
}

}  // namespace yimen::form
