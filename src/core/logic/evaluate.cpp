#include "core/logic/evaluate.h"

#include <utility>
#include <vector>

#include "core/logic/node.h"
#include "core/logic/operations.h"
#include "core/logic/value.h"

namespace yimen::logic {
namespace {

namespace json = boost::json;

class Evaluation {
  public:
    explicit Evaluation(std::size_t most_steps) : budget_(most_steps) {}

    Budget& budget() { return budget_; }

    Value evaluate(const Node& node, const Value& data) {
        budget_.spend(1);
        switch (node.kind) {
            case NodeKind::Literal:
                return borrow(*node.literal);
            case NodeKind::Array:
                return make_array(evaluate_all(node.children, data));
            case NodeKind::Operation:
                break;
        }
        const auto& operands = node.children;
        switch (node.operation) {
            case Operator::If:
                return choose(operands, data);
            case Operator::And:
                return find_first(operands, data, Sought::Falsy);
            case Operator::Or:
                return find_first(operands, data, Sought::Truthy);
            case Operator::Map:
                return map(operands, data);
            case Operator::Filter:
                return filter(operands, data);
            case Operator::Reduce:
                return reduce(operands, data);
            case Operator::All:
                return all(operands, data);
            case Operator::None:
                return !some(operands, data);
            case Operator::Some:
                return some(operands, data);
            default:
                return apply_operation(node.operation, evaluate_all(operands, data), data, budget_);
        }
    }

  private:
    using Operands = std::vector<Node>;
    enum class Sought { Truthy, Falsy };

    std::vector<Value> evaluate_all(const Operands& operands, const Value& data) {
        std::vector<Value> values;
        values.reserve(operands.size());
        for (const auto& operand : operands) values.push_back(evaluate(operand, data));
        return values;
    }

    /// An operand that is not there is undefined.
    Value evaluate_at(const Operands& operands, std::size_t at, const Value& data) {
        return at < operands.size() ? evaluate(operands[at], data) : Value{Undefined{}};
    }

    /// The body of map, filter … over one element.
    Value evaluate_body(const Operands& operands, const Value& current) {
        budget_.spend(1);
        return evaluate_at(operands, 1, current);
    }

    Value choose(const Operands& operands, const Value& data) {
        std::size_t at = 0;
        for (; at + 1 < operands.size(); at += 2) {
            if (is_truthy(evaluate(operands[at], data))) return evaluate(operands[at + 1], data);
        }
        return at < operands.size() ? evaluate(operands[at], data) : Value{Null{}};
    }

    Value find_first(const Operands& operands, const Value& data, Sought sought) {
        Value current = Undefined{};
        for (const auto& operand : operands) {
            current = evaluate(operand, data);
            if (is_truthy(current) == (sought == Sought::Truthy)) break;
        }
        return current;
    }

    Value map(const Operands& operands, const Value& data) {
        const auto array = evaluate_at(operands, 0, data);
        std::vector<Value> mapped;
        if (is_array(array)) {
            for (std::size_t at = 0; at < array_size(array); ++at) {
                mapped.push_back(evaluate_body(operands, element(array, at)));
            }
        }
        return make_array(std::move(mapped));
    }

    Value filter(const Operands& operands, const Value& data) {
        const auto array = evaluate_at(operands, 0, data);
        std::vector<Value> kept;
        if (is_array(array)) {
            for (std::size_t at = 0; at < array_size(array); ++at) {
                auto current = element(array, at);
                if (is_truthy(evaluate_body(operands, current))) kept.push_back(std::move(current));
            }
        }
        return make_array(std::move(kept));
    }

    Value reduce(const Operands& operands, const Value& data) {
        const auto array = evaluate_at(operands, 0, data);
        Value accumulator = operands.size() > 2 ? evaluate(operands[2], data) : Value{Null{}};
        if (!is_array(array)) return accumulator;
        for (std::size_t at = 0; at < array_size(array); ++at) {
            accumulator =
                evaluate_body(operands, make_scope(element(array, at), std::move(accumulator)));
        }
        return accumulator;
    }

    bool all(const Operands& operands, const Value& data) {
        const auto array = evaluate_at(operands, 0, data);
        // All of nothing is false in JSONLogic.
        if (!is_array(array) || array_size(array) == 0) return false;
        for (std::size_t at = 0; at < array_size(array); ++at) {
            if (!is_truthy(evaluate_body(operands, element(array, at)))) return false;
        }
        return true;
    }

    bool some(const Operands& operands, const Value& data) {
        const auto array = evaluate_at(operands, 0, data);
        if (!is_array(array)) return false;
        for (std::size_t at = 0; at < array_size(array); ++at) {
            if (is_truthy(evaluate_body(operands, element(array, at)))) return true;
        }
        return false;
    }

    Budget budget_;
};

/// Runs `finish(value, budget)` on the value of the rule; Stopped ends here.
template <class Finish>
auto run(const Rule& rule, const json::value& data, std::size_t most_steps, Finish finish)
    -> Result<decltype(finish(std::declval<Value>(), std::declval<Budget&>()))> {
    try {
        Evaluation evaluation{most_steps};
        return finish(evaluation.evaluate(rule.root(), borrow(data)), evaluation.budget());
    } catch (const Stopped& stopped) {
        return stopped.problem;
    }
}

}  // namespace

Result<json::value> evaluate(const Rule& rule, const json::value& data, std::size_t most_steps) {
    return run(rule, data, most_steps,
               [](const Value& value, Budget& budget) { return to_json(value, budget); });
}

Result<bool> holds(const Rule& rule, const json::value& data, std::size_t most_steps) {
    return run(rule, data, most_steps,
               [](const Value& value, Budget&) { return is_truthy(value); });
}

}  // namespace yimen::logic
