#include "core/logic/value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/logic/number_text.h"
#include "core/logic/utf16.h"

namespace yimen::logic {
namespace {

namespace json = boost::json;

constexpr std::size_t kDeepestValue = 64;

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

[[noreturn]] void stop_too_deep() {
    throw Stopped{{ProblemKind::Invalid,
                   "logic-value-too-deep",
                   {{"limit", std::to_string(kDeepestValue)}},
                   {}}};
}

std::size_t depth_of(const Value& value) {
    if (const auto* array = std::get_if<std::shared_ptr<const MadeArray>>(&value)) {
        return (*array)->depth;
    }
    if (const auto* scope = std::get_if<std::shared_ptr<const ReduceScope>>(&value)) {
        return (*scope)->depth;
    }
    return 0;
}

std::size_t one_deeper(std::size_t depth) {
    if (depth >= kDeepestValue) stop_too_deep();
    return depth + 1;
}

std::string_view view_of(const json::string& text) {
    return {text.data(), text.size()};
}

template <class T>
const T* get_if(const Value& value) {
    return std::get_if<T>(&value);
}

bool is_nullish(const Value& value) {
    return get_if<Undefined>(value) || get_if<Null>(value);
}

bool is_object_type(const Value& value) {
    return is_array(value) || get_if<const json::object*>(value) ||
           get_if<std::shared_ptr<const ReduceScope>>(value);
}

/// Array index of ECMAScript: digits without a leading zero.
std::optional<std::size_t> read_index(std::string_view name) {
    if (name.empty() || name.size() > 9 || (name[0] == '0' && name.size() > 1)) return std::nullopt;
    std::size_t index = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), index);
    if (read.ec != std::errc{} || read.ptr != name.data() + name.size()) return std::nullopt;
    return index;
}

/// Arrays and objects as a primitive, whichever is asked for first: Object.prototype.valueOf gives
/// the object itself, so the string remains.
Value to_primitive(const Value& value, Budget& budget) {
    return is_object_type(value) ? Value{Text{to_text(value, budget)}} : value;
}

std::string text_of_object(const json::object& object) {
    // An own member in the place of the inherited function cannot be called.
    if (object.contains("toString")) stop_not_computable();
    return "[object Object]";
}

json::value number_to_json(double number) {
    if (!std::isfinite(number)) return nullptr;
    constexpr double kSafeInteger = 9007199254740991.0;
    if (number == std::trunc(number) && std::abs(number) <= kSafeInteger) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

json::value copy(const json::value& value, Budget& budget, std::size_t depth);

json::value copy(const json::array& array, Budget& budget, std::size_t depth) {
    if (depth >= kDeepestValue) stop_too_deep();
    json::array copied;
    copied.reserve(array.size());
    for (const auto& value : array) copied.push_back(copy(value, budget, depth + 1));
    return copied;
}

json::value copy(const json::object& object, Budget& budget, std::size_t depth) {
    if (depth >= kDeepestValue) stop_too_deep();
    json::object copied;
    for (const auto& pair : object) copied[pair.key()] = copy(pair.value(), budget, depth + 1);
    return copied;
}

json::value copy(const json::value& value, Budget& budget, std::size_t depth) {
    budget.spend(1);
    if (const auto* array = value.if_array()) return copy(*array, budget, depth);
    if (const auto* object = value.if_object()) return copy(*object, budget, depth);
    if (const auto* text = value.if_string()) budget.spend_on_bytes(text->size());
    return value.is_number() ? number_to_json(value.to_number<double>()) : value;
}

json::value scope_to_json(const ReduceScope& scope, Budget& budget) {
    json::object object;
    if (!get_if<Undefined>(scope.current)) object["current"] = to_json(scope.current, budget);
    if (!get_if<Undefined>(scope.accumulator)) {
        object["accumulator"] = to_json(scope.accumulator, budget);
    }
    return object;
}

Order order_of(double left, double right) {
    if (std::isnan(left) || std::isnan(right)) return Order::None;
    if (left < right) return Order::Less;
    return left > right ? Order::Greater : Order::Equal;
}

std::size_t text_size(const Value& value) {
    const auto* text = get_if<Text>(value);
    return text ? text->view().size() : 0;
}

}  // namespace

void stop_not_computable() {
    throw Stopped{{ProblemKind::Invalid, "logic-not-computable", {}, {}}};
}

void Budget::spend(std::size_t steps) {
    if (steps > left_) {
        throw Stopped{{ProblemKind::Invalid,
                       "logic-too-many-steps",
                       {{"limit", std::to_string(limit_)}},
                       {}}};
    }
    left_ -= steps;
}

Value borrow(const json::value& value) {
    switch (value.kind()) {
        case json::kind::null:
            return Null{};
        case json::kind::bool_:
            return value.get_bool();
        case json::kind::string:
            return Text{view_of(value.get_string())};
        case json::kind::array:
            return &value.get_array();
        case json::kind::object:
            return &value.get_object();
        default:
            return value.to_number<double>();
    }
}

Value make_array(std::vector<Value> elements) {
    std::size_t deepest = 0;
    for (const auto& value : elements) deepest = std::max(deepest, depth_of(value));
    return std::make_shared<const MadeArray>(MadeArray{std::move(elements), one_deeper(deepest)});
}

Value make_scope(Value current, Value accumulator) {
    const auto depth = one_deeper(std::max(depth_of(current), depth_of(accumulator)));
    return std::make_shared<const ReduceScope>(
        ReduceScope{std::move(current), std::move(accumulator), depth});
}

bool is_array(const Value& value) {
    return get_if<const json::array*>(value) || get_if<std::shared_ptr<const MadeArray>>(value);
}

std::size_t array_size(const Value& array) {
    if (const auto* borrowed = get_if<const json::array*>(array)) return (*borrowed)->size();
    return std::get<std::shared_ptr<const MadeArray>>(array)->elements.size();
}

Value element(const Value& array, std::size_t at) {
    if (const auto* borrowed = get_if<const json::array*>(array)) return borrow((**borrowed)[at]);
    return std::get<std::shared_ptr<const MadeArray>>(array)->elements[at];
}

Value member(const Value& value, std::string_view name, Budget& budget) {
    if (const auto* object = get_if<const json::object*>(value)) {
        const auto* found = (*object)->if_contains(json::string_view{name.data(), name.size()});
        return found ? borrow(*found) : Value{Undefined{}};
    }
    if (const auto* scope = get_if<std::shared_ptr<const ReduceScope>>(value)) {
        if (name == "current") return (*scope)->current;
        if (name == "accumulator") return (*scope)->accumulator;
        return Undefined{};
    }
    const auto index = read_index(name);
    if (is_array(value)) {
        if (name == "length") return static_cast<double>(array_size(value));
        if (index && *index < array_size(value)) return element(value, *index);
    }
    if (const auto* text = get_if<Text>(value); text && (index || name == "length")) {
        budget.spend_on_bytes(text->view().size());
        const auto size = utf16_length(text->view());
        if (name == "length") return static_cast<double>(size);
        if (*index < size) return Text{utf16_substring(text->view(), *index, 1)};
    }
    return Undefined{};
}

bool is_truthy_in_javascript(const Value& value) {
    return std::visit(Overloaded{
                          [](Undefined) { return false; },
                          [](Null) { return false; },
                          [](bool truth) { return truth; },
                          [](double number) { return number != 0 && !std::isnan(number); },
                          [](const Text& text) { return !text.view().empty(); },
                          [](const auto&) { return true; },
                      },
                      value);
}

bool is_truthy(const Value& value) {
    if (is_array(value) && array_size(value) == 0) return false;
    return is_truthy_in_javascript(value);
}

std::string join(const Value& array, std::string_view separator, Budget& budget) {
    std::string joined;
    for (std::size_t at = 0; at < array_size(array); ++at) {
        budget.spend(1);
        if (at > 0) joined += separator;
        const auto value = element(array, at);
        if (!is_nullish(value)) joined += to_text(value, budget);
    }
    budget.spend_on_bytes(joined.size());
    return joined;
}

std::string to_text(const Value& value, Budget& budget) {
    if (is_array(value)) return join(value, ",", budget);
    budget.spend_on_bytes(text_size(value));
    return std::visit(Overloaded{
                          [](Undefined) -> std::string { return "undefined"; },
                          [](Null) -> std::string { return "null"; },
                          [](bool truth) -> std::string { return truth ? "true" : "false"; },
                          [](double number) { return number_to_text(number); },
                          [](const Text& text) { return std::string{text.view()}; },
                          [](const json::object* object) { return text_of_object(*object); },
                          [](const auto&) -> std::string { return "[object Object]"; },
                      },
                      value);
}

double to_number(const Value& value, Budget& budget) {
    if (get_if<Undefined>(value)) return std::nan("");
    if (get_if<Null>(value)) return 0;
    if (const auto* truth = get_if<bool>(value)) return *truth ? 1 : 0;
    if (const auto* number = get_if<double>(value)) return *number;
    return text_to_number(to_text(value, budget));
}

bool are_strictly_equal(const Value& left, const Value& right, Budget& budget) {
    if (left.index() != right.index()) return false;
    budget.spend_on_bytes(std::min(text_size(left), text_size(right)));
    return std::visit(
        Overloaded{
            [](Undefined) { return true; },
            [](Null) { return true; },
            [&](const Text& text) { return text.view() == std::get<Text>(right).view(); },
            [&](const auto& same) { return same == std::get<std::decay_t<decltype(same)>>(right); },
        },
        left);
}

bool are_loosely_equal(const Value& left, const Value& right, Budget& budget) {
    if (is_nullish(left) || is_nullish(right)) return is_nullish(left) && is_nullish(right);
    const bool left_is_object = is_object_type(left);
    if (left.index() == right.index() || (left_is_object && is_object_type(right))) {
        return are_strictly_equal(left, right, budget);
    }
    const bool has_truth = get_if<bool>(left) || get_if<bool>(right);
    if (!has_truth && (left_is_object || is_object_type(right))) {
        return are_loosely_equal(to_primitive(left, budget), to_primitive(right, budget), budget);
    }
    return to_number(left, budget) == to_number(right, budget);
}

Order compare(const Value& left, const Value& right, Budget& budget) {
    const auto first = to_primitive(left, budget);
    const auto second = to_primitive(right, budget);
    const auto* first_text = get_if<Text>(first);
    const auto* second_text = get_if<Text>(second);
    if (first_text && second_text) {
        budget.spend_on_bytes(std::min(first_text->view().size(), second_text->view().size()));
        const int order = utf16_compare(first_text->view(), second_text->view());
        if (order == 0) return Order::Equal;
        return order < 0 ? Order::Less : Order::Greater;
    }
    return order_of(to_number(first, budget), to_number(second, budget));
}

json::value to_json(const Value& value, Budget& budget) {
    budget.spend(1);
    if (is_array(value)) {
        if (const auto* borrowed = get_if<const json::array*>(value)) {
            return copy(**borrowed, budget, 0);
        }
        json::array array;
        array.reserve(array_size(value));
        for (std::size_t at = 0; at < array_size(value); ++at) {
            array.push_back(to_json(element(value, at), budget));
        }
        return array;
    }
    budget.spend_on_bytes(text_size(value));
    return std::visit(Overloaded{
                          [](bool truth) -> json::value { return truth; },
                          [](double number) { return number_to_json(number); },
                          [](const Text& text) -> json::value {
                              return json::string(text.view().data(), text.view().size());
                          },
                          [&](const json::object* object) { return copy(*object, budget, 0); },
                          [&](const std::shared_ptr<const ReduceScope>& scope) {
                              return scope_to_json(*scope, budget);
                          },
                          [](const auto&) -> json::value { return nullptr; },
                      },
                      value);
}

}  // namespace yimen::logic
