#include "core/form/values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include <boost/json/array.hpp>

#include "core/identifiers/bank_account.h"
#include "core/identifiers/characters.h"
#include "core/identifiers/contact.h"
#include "core/identifiers/credit_code.h"
#include "core/identifiers/id_number.h"
#include "core/text/text.h"

namespace yimen::form {

namespace {

namespace json = boost::json;

using Fault = std::optional<ValueFault>;

constexpr std::size_t kIdNumberLength = 18;
constexpr double kBeyondNumbers = 1e15;

Fault fault(std::string code, Facts facts = {}) {
    return ValueFault{std::move(code), std::move(facts)};
}

Fault wrong_shape(std::string_view expected) {
    return fault("answer-shape", {{"expected", std::string{expected}}});
}

std::string_view view(const json::string& text) {
    return {text.data(), text.size()};
}

Fault find_text_fault(const Field& field, std::string_view text) {
    const auto type = type_of(field);
    const bool many =
        type == FieldType::TextArea || type == FieldType::Select || type == FieldType::MultiSelect;
    const auto lines = many ? text::Lines::Many : text::Lines::One;
    if (!text::is_clean_input(text, lines)) return fault("text-not-clean");
    const auto limit = length_limit(field);
    if (text::length(text) > limit) {
        return fault("text-too-long", {{"limit", std::to_string(limit)}});
    }
    return std::nullopt;
}

Fault find_text_shape_fault(const Field& field, const json::value& answer) {
    const auto* text = answer.if_string();
    if (text == nullptr) return wrong_shape("string");
    return find_text_fault(field, view(*text));
}

Fault find_list_shape_fault(const Field& field, const json::value& answer) {
    const auto* list = answer.if_array();
    if (list == nullptr) return wrong_shape("array");
    for (const auto& element : *list) {
        if (auto found = find_text_shape_fault(field, element)) return found;
    }
    return std::nullopt;
}

Fault find_number_shape_fault(const Field& field, const json::value& answer) {
    if (!answer.is_number()) return find_text_shape_fault(field, answer);
    return std::abs(answer.to_number<double>()) < kBeyondNumbers ? std::nullopt
                                                                 : wrong_shape("number");
}

/// Where a bound cannot be read it does not bind: find_definition_faults says so to the editor.
template <class Value, class Read>
Fault find_bound_fault(const Field& field, const Value& value, Read read) {
    if (field.minimum) {
        const auto bound = read(*field.minimum);
        if (bound && value < *bound) {
            return fault("answer-below-minimum", {{"limit", *field.minimum}});
        }
    }
    if (field.maximum) {
        const auto bound = read(*field.maximum);
        if (bound && *bound < value) {
            return fault("answer-above-maximum", {{"limit", *field.maximum}});
        }
    }
    return std::nullopt;
}

Fault find_number_fault(const Field& field, const json::value& answer) {
    if (!answer.is_number()) return wrong_shape("number");
    const auto number = answer.to_number<double>();
    if (field.format == "integer" && number != std::floor(number)) return fault("number-not-whole");
    return find_bound_fault(field, number, read_number);
}

Fault find_money_fault(const Field& field, std::string_view text) {
    const auto money = read_money(text);
    if (!money) return fault("money-malformed");
    return find_bound_fault(field, *money, read_money);
}

Fault find_date_fault(const Field& field, std::string_view text) {
    const auto day = Day::parse(text);
    if (!day) return fault("date-malformed");
    return find_bound_fault(field, *day, &Day::parse);
}

bool is_offered(const Field& field, std::string_view choice) {
    return field.options &&
           std::find(field.options->begin(), field.options->end(), choice) != field.options->end();
}

Fault find_choices_fault(const Field& field, const json::array& choices) {
    if (choices.empty()) return fault("answer-missing", {{"label", field.label}});
    std::set<std::string_view> seen;
    for (const auto& choice : choices) {
        const auto text = view(choice.get_string());
        if (!is_offered(field, text)) return fault("answer-not-offered");
        if (!seen.insert(text).second) return fault("answer-twice");
    }
    return std::nullopt;
}

template <class Checked>
Fault taken_from(const Result<Checked>& checked) {
    if (checked) return std::nullopt;
    return fault(checked.problem().code, checked.problem().facts);
}

Fault find_id_number_fault(std::string_view number, Day today) {
    // Numbers of 15 digits stand on no card that is still valid (居民身份证法 art. 23).
    if (number.size() != kIdNumberLength) return fault("id-number-length");
    return taken_from(identifiers::check_citizen_id(number, today));
}

Fault find_format_fault(const Field& field, std::string_view text) {
    if (field.format == "email") return taken_from(identifiers::check_email(text));
    if (field.format == "postcode") return taken_from(identifiers::check_postcode(text));
    return std::nullopt;
}

Fault find_typed_fault(const Field& field, std::string_view text, Day today) {
    if (text::is_blank(text)) return fault("answer-missing", {{"label", field.label}});
    switch (type_of(field)) {
        case FieldType::Money:
            return find_money_fault(field, text);
        case FieldType::Date:
            return find_date_fault(field, text);
        case FieldType::Select:
            return is_offered(field, text) ? std::nullopt : fault("answer-not-offered");
        case FieldType::IdCard:
            return find_id_number_fault(text, today);
        case FieldType::Uscc:
            return taken_from(identifiers::check_credit_code(text));
        case FieldType::Phone:
            return taken_from(identifiers::check_phone(text));
        case FieldType::BankCard:
            return taken_from(identifiers::check_bank_account(text));
        default:
            return find_format_fault(field, text);
    }
}

/// All digits up to the point, and those behind it.
struct Decimal {
    std::string_view whole;
    std::string_view fraction;
};

std::optional<Decimal> read_decimal(std::string_view text, std::size_t whole_most,
                                    std::size_t fraction_most) {
    const auto point = text.find('.');
    const Decimal parts{text.substr(0, point),
                        point == std::string_view::npos ? "" : text.substr(point + 1)};
    const bool right_whole = !parts.whole.empty() && parts.whole.size() <= whole_most &&
                             identifiers::all_digits(parts.whole) &&
                             (parts.whole.size() == 1 || parts.whole[0] != '0');
    const bool right_fraction =
        point == std::string_view::npos ||
        (!parts.fraction.empty() && parts.fraction.size() <= fraction_most &&
         identifiers::all_digits(parts.fraction));
    if (!right_whole || !right_fraction) return std::nullopt;
    return parts;
}

}  // namespace

std::optional<ValueFault> find_shape_fault(const Field& field, const json::value& answer) {
    switch (type_of(field)) {
        case FieldType::Bool:
            return answer.is_bool() ? std::nullopt : wrong_shape("true/false");
        case FieldType::Number:
            return find_number_shape_fault(field, answer);
        case FieldType::MultiSelect:
            return find_list_shape_fault(field, answer);
        case FieldType::Group:
            return answer.is_array() ? std::nullopt : wrong_shape("array");
        default:
            return find_text_shape_fault(field, answer);
    }
}

std::optional<ValueFault> find_value_fault(const Field& field, const json::value& answer,
                                           Day today) {
    if (auto found = find_shape_fault(field, answer)) return found;
    switch (type_of(field)) {
        case FieldType::Bool:
        case FieldType::Group:
            return std::nullopt;
        case FieldType::Number:
            return find_number_fault(field, answer);
        case FieldType::MultiSelect:
            return find_choices_fault(field, answer.get_array());
        default:
            return find_typed_fault(field, view(answer.get_string()), today);
    }
}

std::optional<std::int64_t> read_money(std::string_view text) {
    constexpr std::size_t kMostDigits = 13;
    const auto parts = read_decimal(text, kMostDigits, 2);
    if (!parts) return std::nullopt;
    std::int64_t hundredths = 0;
    for (const char digit : parts->whole) hundredths = hundredths * 10 + (digit - '0');
    for (std::size_t place = 0; place < 2; ++place) {
        const char digit = place < parts->fraction.size() ? parts->fraction[place] : '0';
        hundredths = hundredths * 10 + (digit - '0');
    }
    return hundredths;
}

std::optional<double> read_number(std::string_view text) {
    constexpr std::size_t kMostDigits = 15;
    constexpr std::size_t kMostDecimals = 6;
    const bool negative = text.starts_with('-');
    if (!read_decimal(text.substr(negative ? 1 : 0), kMostDigits, kMostDecimals)) {
        return std::nullopt;
    }
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace yimen::form
