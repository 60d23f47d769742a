#include "core/form/schema_conditions.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <boost/json/array.hpp>

#include "core/logic/node.h"

namespace yimen::form {

namespace {

namespace json = boost::json;
using logic::Node;
using logic::NodeKind;
using logic::Operator;

using Schema = std::optional<json::object>;

/// Conditions that take more than these are not written out: chains of conditions, and their parts.
constexpr std::size_t kDeepest = 8;
constexpr std::size_t kMostParts = 500;

json::object negated(json::object schema) {
    return {{"not", std::move(schema)}};
}

json::object all_of(json::array schemas) {
    if (schemas.size() == 1) return schemas[0].as_object();
    return {{"allOf", std::move(schemas)}};
}

Operator turned_round(Operator operation) {
    switch (operation) {
        case Operator::Greater:
            return Operator::Less;
        case Operator::GreaterOrEqual:
            return Operator::LessOrEqual;
        case Operator::Less:
            return Operator::Greater;
        case Operator::LessOrEqual:
            return Operator::GreaterOrEqual;
        default:
            return operation;
    }
}

bool compares(Operator operation, double left, double right) {
    switch (operation) {
        case Operator::Greater:
            return left > right;
        case Operator::GreaterOrEqual:
            return left >= right;
        case Operator::Less:
            return left < right;
        default:
            return left <= right;
    }
}

json::object bound_schema(Operator operation, const json::value& bound) {
    switch (operation) {
        case Operator::Greater:
            return {{"exclusiveMinimum", bound}};
        case Operator::GreaterOrEqual:
            return {{"minimum", bound}};
        case Operator::Less:
            return {{"exclusiveMaximum", bound}};
        default:
            return {{"maximum", bound}};
    }
}

class Writer {
  public:
    Writer(std::span<const Field> fields, std::size_t& parts_left)
        : fields_(fields), parts_left_(parts_left) {}

    Schema asked(const Field& field, std::size_t depth) {
        if (!field.when) return json::object{};
        if (depth >= kDeepest) return std::nullopt;
        reader_group_ = field.group;
        return write(field.when->root(), depth);
    }

  private:
    Schema write(const Node& node, std::size_t depth) {
        if (parts_left_ == 0) return std::nullopt;
        --parts_left_;
        if (node.kind == NodeKind::Literal && node.literal->is_bool()) {
            return node.literal->get_bool() ? json::object{} : negated({});
        }
        if (node.kind != NodeKind::Operation) return std::nullopt;
        const auto& parts = node.children;
        switch (node.operation) {
            case Operator::And:
            case Operator::Or:
                return write_joined(node, depth);
            case Operator::Not:
            case Operator::Truthy:
                return write_truth(node, depth);
            case Operator::Var:
                return write_answer_truth(node, depth);
            case Operator::Equal:
            case Operator::StrictEqual:
                return parts.size() == 2 ? write_equal(parts, depth) : std::nullopt;
            case Operator::NotEqual:
            case Operator::StrictNotEqual: {
                auto equal = parts.size() == 2 ? write_equal(parts, depth) : std::nullopt;
                if (!equal) return std::nullopt;
                return negated(std::move(*equal));
            }
            case Operator::In:
                return parts.size() == 2 ? write_in(parts, depth) : std::nullopt;
            case Operator::Greater:
            case Operator::GreaterOrEqual:
            case Operator::Less:
            case Operator::LessOrEqual:
                return write_comparison(node, depth);
            default:
                return std::nullopt;
        }
    }

    Schema write_joined(const Node& node, std::size_t depth) {
        json::array schemas;
        for (const auto& part : node.children) {
            auto schema = write(part, depth);
            if (!schema) return std::nullopt;
            schemas.push_back(std::move(*schema));
        }
        if (schemas.empty()) return std::nullopt;
        return json::object{
            {node.operation == Operator::And ? "allOf" : "anyOf", std::move(schemas)}};
    }

    Schema write_truth(const Node& node, std::size_t depth) {
        if (node.children.size() != 1) return std::nullopt;
        auto schema = write(node.children[0], depth);
        if (!schema) return std::nullopt;
        if (node.operation == Operator::Truthy) return schema;
        return negated(std::move(*schema));
    }

    /// Only of yes and no: what is truthy of other types is not worth its words.
    Schema write_answer_truth(const Node& node, std::size_t depth) {
        const auto* field = find_read(node);
        if (field == nullptr || type_of(*field) != FieldType::Bool) return std::nullopt;
        return holding(*field, {{"const", true}}, depth);
    }

    Schema write_equal(const std::vector<Node>& parts, std::size_t depth) {
        for (const std::size_t place : {std::size_t{0}, std::size_t{1}}) {
            const auto* field = find_read(parts[place]);
            const auto& other = parts[1 - place];
            if (field == nullptr || other.kind != NodeKind::Literal) continue;
            if (!is_of_type(*field, *other.literal)) return std::nullopt;
            return holding(*field, {{"const", *other.literal}}, depth);
        }
        return std::nullopt;
    }

    Schema write_in(const std::vector<Node>& parts, std::size_t depth) {
        if (const auto* list = find_read(parts[1])) {
            const auto* choice = parts[0].kind == NodeKind::Literal ? parts[0].literal : nullptr;
            if (type_of(*list) != FieldType::MultiSelect || choice == nullptr ||
                !choice->is_string()) {
                return std::nullopt;
            }
            return holding(*list, {{"contains", {{"const", *choice}}}}, depth);
        }
        const auto* field = find_read(parts[0]);
        if (field == nullptr || parts[1].kind != NodeKind::Array) return std::nullopt;
        json::array values;
        for (const auto& value : parts[1].children) {
            if (value.kind != NodeKind::Literal || !is_of_type(*field, *value.literal)) {
                return std::nullopt;
            }
            values.push_back(*value.literal);
        }
        if (values.empty()) return std::nullopt;
        return holding(*field, {{"enum", std::move(values)}}, depth);
    }

    /// What has no answer compares as 0, as JavaScript has it.
    Schema write_comparison(const Node& node, std::size_t depth) {
        if (node.children.size() != 2) return std::nullopt;
        const bool turned = node.children[0].kind == NodeKind::Literal;
        const auto& subject = node.children[turned ? 1 : 0];
        const auto& bound = node.children[turned ? 0 : 1];
        const auto operation = turned ? turned_round(node.operation) : node.operation;
        const auto* field = find_read(subject);
        if (field == nullptr || type_of(*field) != FieldType::Number ||
            bound.kind != NodeKind::Literal || !bound.literal->is_number()) {
            return std::nullopt;
        }
        auto within = bound_schema(operation, *bound.literal);
        if (!compares(operation, 0, bound.literal->to_number<double>())) {
            return holding(*field, std::move(within), depth);
        }
        auto beyond = holding(*field, negated(std::move(within)), depth);
        if (!beyond) return std::nullopt;
        return negated(std::move(*beyond));
    }

    /// The field has an answer of this kind and is asked itself.
    Schema holding(const Field& field, json::object answer, std::size_t depth) {
        json::object schema{{"properties", {{field.name, std::move(answer)}}},
                            {"required", json::array{json::string{field.name}}}};
        if (!field.when) return schema;
        auto above = Writer{fields_, parts_left_}.asked(field, depth + 1);
        if (!above) return std::nullopt;
        return all_of({std::move(*above), std::move(schema)});
    }

    /// The field that `{"var": name}` reads, where the same object holds it.
    const Field* find_read(const Node& node) const {
        const bool reads = node.kind == NodeKind::Operation && node.operation == Operator::Var &&
                           node.children.size() == 1 &&
                           node.children[0].kind == NodeKind::Literal &&
                           node.children[0].literal->is_string();
        if (!reads) return nullptr;
        const auto& name = node.children[0].literal->get_string();
        const auto* field = find_field(fields_, {name.data(), name.size()});
        return field != nullptr && field->group == reader_group_ ? field : nullptr;
    }

    /// Whether equal is the same in JSON Schema and in JavaScript.
    static bool is_of_type(const Field& field, const json::value& literal) {
        switch (type_of(field)) {
            case FieldType::Bool:
                return literal.is_bool();
            case FieldType::Number:
                return literal.is_number();
            case FieldType::MultiSelect:
            case FieldType::Group:
                return false;
            default:
                return literal.is_string() && !literal.get_string().empty();
        }
    }

    std::span<const Field> fields_;
    std::size_t& parts_left_;
    std::optional<std::string> reader_group_;
};

}  // namespace

std::optional<json::object> condition_schema(std::span<const Field> fields, const Field& field) {
    auto parts_left = kMostParts;
    return Writer{fields, parts_left}.asked(field, 0);
}

}  // namespace yimen::form
