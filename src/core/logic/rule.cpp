#include "core/logic/rule.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "core/json_pointer.h"
#include "core/logic/node.h"
#include "core/logic/number_text.h"
#include "core/text/text.h"

namespace yimen::logic {
namespace {

namespace json = boost::json;

struct NamedOperator {
    std::string_view name;
    Operator operation;
};

constexpr std::array kOperators{
    NamedOperator{"var", Operator::Var},
    NamedOperator{"missing", Operator::Missing},
    NamedOperator{"missing_some", Operator::MissingSome},
    NamedOperator{"if", Operator::If},
    NamedOperator{"?:", Operator::If},
    NamedOperator{"and", Operator::And},
    NamedOperator{"or", Operator::Or},
    NamedOperator{"==", Operator::Equal},
    NamedOperator{"===", Operator::StrictEqual},
    NamedOperator{"!=", Operator::NotEqual},
    NamedOperator{"!==", Operator::StrictNotEqual},
    NamedOperator{"!", Operator::Not},
    NamedOperator{"!!", Operator::Truthy},
    NamedOperator{">", Operator::Greater},
    NamedOperator{">=", Operator::GreaterOrEqual},
    NamedOperator{"<", Operator::Less},
    NamedOperator{"<=", Operator::LessOrEqual},
    NamedOperator{"max", Operator::Max},
    NamedOperator{"min", Operator::Min},
    NamedOperator{"+", Operator::Add},
    NamedOperator{"-", Operator::Subtract},
    NamedOperator{"*", Operator::Multiply},
    NamedOperator{"/", Operator::Divide},
    NamedOperator{"%", Operator::Remainder},
    NamedOperator{"map", Operator::Map},
    NamedOperator{"filter", Operator::Filter},
    NamedOperator{"reduce", Operator::Reduce},
    NamedOperator{"all", Operator::All},
    NamedOperator{"none", Operator::None},
    NamedOperator{"some", Operator::Some},
    NamedOperator{"merge", Operator::Merge},
    NamedOperator{"in", Operator::In},
    NamedOperator{"cat", Operator::Concatenate},
    NamedOperator{"substr", Operator::Substring},
};

constexpr std::size_t kLongestShownOperator = 40;

bool has_too_many_values(const json::value& root) {
    // Not by recursion: the depth is not checked yet.
    std::vector<const json::value*> waiting{&root};
    std::size_t met = 1;
    while (!waiting.empty()) {
        const auto* value = waiting.back();
        waiting.pop_back();
        const auto* array = value->if_array();
        const auto* object = value->if_object();
        met += array ? array->size() : object ? object->size() : 0;
        if (met > kMostRuleNodes) return true;
        if (array) {
            for (const auto& element : *array) waiting.push_back(&element);
        } else if (object) {
            for (const auto& member : *object) waiting.push_back(&member.value());
        }
    }
    return false;
}

class Reader {
  public:
    Node read(const json::value& value, const std::string& pointer, std::size_t depth) {
        const bool nests = value.is_array() || value.is_object();
        if (nests && depth >= kDeepestRule) {
            refuse(pointer, "logic-too-deep", {{"limit", std::to_string(kDeepestRule)}});
            return {};
        }
        if (const auto* array = value.if_array()) {
            Node node{NodeKind::Array, {}, nullptr, {}};
            node.children = read_all(*array, pointer, depth + 1);
            return node;
        }
        const auto* object = value.if_object();
        if (object == nullptr || object->size() != 1) {
            return {NodeKind::Literal, {}, &value, {}};
        }
        return read_operation(*object->begin(), pointer, depth + 1);
    }

    std::vector<FieldProblem> take_problems() { return std::move(problems_); }

  private:
    std::vector<Node> read_all(const json::array& array, const std::string& pointer,
                               std::size_t depth) {
        std::vector<Node> nodes;
        nodes.reserve(array.size());
        for (std::size_t at = 0; at < array.size(); ++at) {
            nodes.push_back(read(array[at], pointer + "/" + std::to_string(at), depth));
        }
        return nodes;
    }

    Node read_operation(const json::key_value_pair& member, const std::string& pointer,
                        std::size_t depth) {
        const std::string_view name{member.key().data(), member.key().size()};
        const auto inside = pointer + "/" + escape_pointer_token(name);
        Node node{NodeKind::Operation, {}, nullptr, {}};
        if (const auto operation = find_operator(name)) {
            node.operation = *operation;
        } else {
            refuse(inside, "logic-unknown-operator",
                   {{"operator", text::shorten(name, kLongestShownOperator)}});
        }
        if (const auto* operands = member.value().if_array()) {
            if (depth >= kDeepestRule) {
                refuse(inside, "logic-too-deep", {{"limit", std::to_string(kDeepestRule)}});
            } else {
                node.children = read_all(*operands, inside, depth + 1);
            }
        } else {
            node.children.push_back(read(member.value(), inside, depth));
        }
        return node;
    }

    void refuse(std::string pointer, std::string code, Facts facts) {
        problems_.push_back({std::move(pointer), std::move(code), std::move(facts)});
    }

    std::vector<FieldProblem> problems_;
};

/// The names that this operand can stand for, as far as the text tells.
void collect_names(const Node& node, std::set<std::string>& names) {
    if (node.kind == NodeKind::Literal) {
        if (const auto* name = node.literal->if_string()) {
            names.emplace(name->data(), name->size());
        } else if (node.literal->is_number()) {
            names.insert(number_to_text(node.literal->to_number<double>()));
        }
        return;
    }
    const bool chooses = node.kind == NodeKind::Operation && node.operation == Operator::If;
    const bool gathers = node.kind == NodeKind::Array || node.operation == Operator::Merge;
    if (!chooses && !gathers) return;
    for (std::size_t at = 0; at < node.children.size(); ++at) {
        const bool is_condition = chooses && at % 2 == 0 && at + 1 < node.children.size();
        if (!is_condition) collect_names(node.children[at], names);
    }
}

bool is_scoped(Operator operation) {
    return operation == Operator::Map || operation == Operator::Filter ||
           operation == Operator::Reduce || operation == Operator::All ||
           operation == Operator::None || operation == Operator::Some;
}

void collect(const Node& node, std::set<std::string>& names) {
    for (std::size_t at = 0; at < node.children.size(); ++at) {
        const bool of_elements =
            node.kind == NodeKind::Operation && is_scoped(node.operation) && at == 1;
        if (!of_elements) collect(node.children[at], names);
    }
    if (node.kind != NodeKind::Operation) return;

    const auto& operands = node.children;
    if (node.operation == Operator::Missing) {
        for (const auto& operand : operands) collect_names(operand, names);
    } else if (node.operation == Operator::MissingSome && operands.size() > 1) {
        collect_names(operands[1], names);
    } else if (node.operation == Operator::Var) {
        const bool whole = operands.empty() || (operands[0].kind == NodeKind::Literal &&
                                                operands[0].literal->is_null());
        if (whole) {
            names.emplace();
        } else {
            collect_names(operands[0], names);
        }
    }
}

}  // namespace

std::optional<Operator> find_operator(std::string_view name) {
    const auto* const found =
        std::find_if(kOperators.begin(), kOperators.end(),
                     [name](const NamedOperator& row) { return row.name == name; });
    if (found == kOperators.end()) return std::nullopt;
    return found->operation;
}

Rule::Rule(std::shared_ptr<const json::value> source, std::shared_ptr<const Node> root)
    : source_(std::move(source)), root_(std::move(root)) {}

Result<Rule> Rule::parse(json::value source) {
    auto kept = std::make_shared<const json::value>(std::move(source));
    if (has_too_many_values(*kept)) {
        return invalid_input(
            {{"", "logic-too-many-nodes", {{"limit", std::to_string(kMostRuleNodes)}}}});
    }
    Reader reader;
    auto root = std::make_shared<const Node>(reader.read(*kept, "", 0));
    if (auto problems = reader.take_problems(); !problems.empty()) {
        return invalid_input(std::move(problems));
    }
    return Rule{std::move(kept), std::move(root)};
}

std::set<std::string> variables_of(const Rule& rule) {
    std::set<std::string> names;
    collect(rule.root(), names);
    return names;
}

}  // namespace yimen::logic
