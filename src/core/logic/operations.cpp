#include "core/logic/operations.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <boost/json/object.hpp>

#include "core/logic/number_text.h"
#include "core/logic/utf16.h"

namespace yimen::logic {
namespace {

namespace json = boost::json;
using Operands = std::span<const Value>;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// What is not given is undefined, as in any call of JavaScript.
Value operand(Operands operands, std::size_t at) {
    return at < operands.size() ? operands[at] : Value{Undefined{}};
}

bool is_undefined(const Value& value) {
    return std::holds_alternative<Undefined>(value);
}
bool is_null(const Value& value) {
    return std::holds_alternative<Null>(value);
}

bool is_empty_text(const Value& value) {
    const auto* text = std::get_if<Text>(&value);
    return text != nullptr && text->view().empty();
}

/// Whether the object has this own member, in the way of what JavaScript would inherit.
bool has_own(const Value& value, std::string_view name) {
    const auto* object = std::get_if<const json::object*>(&value);
    return object != nullptr && (*object)->contains(json::string_view{name.data(), name.size()});
}

Value read_variable(const Value& name, const Value& otherwise, const Value& data, Budget& budget) {
    if (is_undefined(name) || is_null(name) || is_empty_text(name)) return data;
    const auto not_found = is_undefined(otherwise) ? Value{Null{}} : otherwise;
    const auto path = to_text(name, budget);
    Value found = data;
    for (std::size_t from = 0; from <= path.size();) {
        budget.spend(1);
        const auto to = std::min(path.find('.', from), path.size());
        if (is_null(found) || is_undefined(found)) return not_found;
        found = member(found, std::string_view{path}.substr(from, to - from), budget);
        if (is_undefined(found)) return not_found;
        from = to + 1;
    }
    return found;
}

Value find_missing(Operands operands, const Value& data, Budget& budget) {
    std::vector<Value> keys{operands.begin(), operands.end()};
    if (!operands.empty() && is_array(operands[0])) {
        keys.clear();
        for (std::size_t at = 0; at < array_size(operands[0]); ++at) {
            keys.push_back(element(operands[0], at));
        }
    }
    std::vector<Value> missing;
    for (const auto& key : keys) {
        budget.spend(1);
        // A key that is an array is taken for the operands of `var`.
        const bool listed = is_array(key);
        const auto at = [&](std::size_t place) {
            return place < array_size(key) ? element(key, place) : Value{Undefined{}};
        };
        const auto found = listed ? read_variable(at(0), at(1), data, budget)
                                  : read_variable(key, Undefined{}, data, budget);
        if (is_null(found) || is_empty_text(found)) missing.push_back(key);
    }
    return make_array(std::move(missing));
}

double length_of(const Value& options, Budget& budget) {
    if (is_null(options) || is_undefined(options)) stop_not_computable();
    return to_number(member(options, "length", budget), budget);
}

Value find_missing_of_some(Operands operands, const Value& data, Budget& budget) {
    const auto options = operand(operands, 1);
    std::vector<Value> keys{options};
    if (is_array(options)) {
        keys.clear();
        for (std::size_t at = 0; at < array_size(options); ++at) {
            keys.push_back(element(options, at));
        }
    }
    auto missing = find_missing(keys, data, budget);
    const auto present = length_of(options, budget) - static_cast<double>(array_size(missing));
    if (present >= to_number(operand(operands, 0), budget)) return make_array({});
    return missing;
}

bool is_less(const Value& left, const Value& right, Budget& budget) {
    return compare(left, right, budget) == Order::Less;
}

bool is_less_or_equal(const Value& left, const Value& right, Budget& budget) {
    const auto order = compare(left, right, budget);
    return order == Order::Less || order == Order::Equal;
}

template <class Holds>
bool is_ascending(Operands operands, Budget& budget, Holds in_order) {
    const auto first = operand(operands, 0);
    const auto second = operand(operands, 1);
    const auto third = operand(operands, 2);
    if (!in_order(first, second, budget)) return false;
    return is_undefined(third) || in_order(second, third, budget);
}

double leading_number_of(const Value& value, Budget& budget) {
    return leading_number(to_text(value, budget));
}

Value add(Operands operands, Budget& budget) {
    double sum = 0;
    for (const auto& value : operands) sum += leading_number_of(value, budget);
    return sum;
}

Value multiply(Operands operands, Budget& budget) {
    if (operands.empty()) stop_not_computable();
    Value product = operands[0];
    for (const auto& value : operands.subspan(1)) {
        product = leading_number_of(product, budget) * leading_number_of(value, budget);
    }
    return product;
}

Value subtract(Operands operands, Budget& budget) {
    const auto subtrahend = operand(operands, 1);
    const auto minuend = to_number(operand(operands, 0), budget);
    if (is_undefined(subtrahend)) return -minuend;
    return minuend - to_number(subtrahend, budget);
}

/// Math.max and Math.min: NaN wins over all, and 0 is greater than -0.
Value extreme(Operands operands, Operator operation, Budget& budget) {
    const bool greatest = operation == Operator::Max;
    double found = greatest ? -kInfinity : kInfinity;
    for (const auto& value : operands) {
        const auto number = to_number(value, budget);
        if (std::isnan(number) || std::isnan(found)) {
            found = std::nan("");
        } else if (number == found) {
            if (std::signbit(number) != greatest) found = number;
        } else if ((number > found) == greatest) {
            found = number;
        }
    }
    return found;
}

Value merge(Operands operands, Budget& budget) {
    std::vector<Value> merged;
    for (const auto& value : operands) {
        if (!is_array(value)) {
            merged.push_back(value);
            continue;
        }
        budget.spend(array_size(value));
        for (std::size_t at = 0; at < array_size(value); ++at) {
            merged.push_back(element(value, at));
        }
    }
    return make_array(std::move(merged));
}

bool is_in(Operands operands, Budget& budget) {
    const auto sought = operand(operands, 0);
    const auto place = operand(operands, 1);
    if (!is_truthy_in_javascript(place)) return false;
    if (const auto* text = std::get_if<Text>(&place)) {
        budget.spend_on_bytes(text->view().size());
        return text->view().find(to_text(sought, budget)) != std::string_view::npos;
    }
    if (has_own(place, "indexOf")) stop_not_computable();
    if (!is_array(place)) return false;
    for (std::size_t at = 0; at < array_size(place); ++at) {
        budget.spend(1);
        if (are_strictly_equal(element(place, at), sought, budget)) return true;
    }
    return false;
}

Value concatenate(Operands operands, Budget& budget) {
    return Text{join(make_array({operands.begin(), operands.end()}), "", budget)};
}

/// ToIntegerOrInfinity.
double to_integer(const Value& value, Budget& budget) {
    const auto number = to_number(value, budget);
    return std::isnan(number) ? 0 : std::trunc(number);
}

/// String.prototype.substr: a negative start counts from the end.
std::string cut(std::string_view text, double start, double length) {
    const auto size = static_cast<double>(utf16_length(text));
    const double from = start < 0 ? std::max(size + start, 0.0) : std::min(start, size);
    const double count = std::min(std::max(length, 0.0), size - from);
    if (count <= 0) return {};
    return utf16_substring(text, static_cast<std::size_t>(from), static_cast<std::size_t>(count));
}

Value substring(Operands operands, Budget& budget) {
    const auto text = to_text(operand(operands, 0), budget);
    const auto end = operand(operands, 2);
    const auto start = [&] { return to_integer(operand(operands, 1), budget); };
    if (!is_less(end, 0.0, budget)) {
        return Text{cut(text, start(), is_undefined(end) ? kInfinity : to_integer(end, budget))};
    }
    auto rest = cut(text, start(), kInfinity);
    // With a string for a negative end JavaScript joins instead of adding, which is no number.
    if (!std::holds_alternative<double>(end)) return Text{std::string{}};
    const auto kept = static_cast<double>(utf16_length(rest)) + std::get<double>(end);
    return Text{cut(rest, 0, std::trunc(kept))};
}

}  // namespace

Value apply_operation(Operator operation, Operands operands, const Value& data, Budget& budget) {
    const auto left = operand(operands, 0);
    const auto right = operand(operands, 1);
    switch (operation) {
        case Operator::Var:
            return read_variable(left, right, data, budget);
        case Operator::Missing:
            return find_missing(operands, data, budget);
        case Operator::MissingSome:
            return find_missing_of_some(operands, data, budget);
        case Operator::Equal:
            return are_loosely_equal(left, right, budget);
        case Operator::StrictEqual:
            return are_strictly_equal(left, right, budget);
        case Operator::NotEqual:
            return !are_loosely_equal(left, right, budget);
        case Operator::StrictNotEqual:
            return !are_strictly_equal(left, right, budget);
        case Operator::Not:
            return !is_truthy(left);
        case Operator::Truthy:
            return is_truthy(left);
        case Operator::Greater:
            return is_less(right, left, budget);
        case Operator::GreaterOrEqual:
            return is_less_or_equal(right, left, budget);
        case Operator::Less:
            return is_ascending(operands, budget, is_less);
        case Operator::LessOrEqual:
            return is_ascending(operands, budget, is_less_or_equal);
        case Operator::Max:
        case Operator::Min:
            return extreme(operands, operation, budget);
        case Operator::Add:
            return add(operands, budget);
        case Operator::Subtract:
            return subtract(operands, budget);
        case Operator::Multiply:
            return multiply(operands, budget);
        case Operator::Divide:
            return to_number(left, budget) / to_number(right, budget);
        case Operator::Remainder:
            return std::fmod(to_number(left, budget), to_number(right, budget));
        case Operator::Merge:
            return merge(operands, budget);
        case Operator::In:
            return is_in(operands, budget);
        case Operator::Concatenate:
            return concatenate(operands, budget);
        case Operator::Substring:
            return substring(operands, budget);
        case Operator::If:
        case Operator::And:
        case Operator::Or:
        case Operator::Map:
        case Operator::Filter:
        case Operator::Reduce:
        case Operator::All:
        case Operator::None:
        case Operator::Some:
            break;
    }
    return Undefined{};
}

}  // namespace yimen::logic
