#include "core/form/json_schema.h"

#include <algorithm>
#include <utility>

#include <boost/json/array.hpp>

#include "core/form/schema_conditions.h"
#include "core/form/values.h"

namespace yimen::form {

namespace {

namespace json = boost::json;

constexpr double kBeyondNumbers = 1e15;

json::array to_array(const std::vector<std::string>& texts) {
    json::array array;
    for (const auto& text : texts) array.push_back(json::string{text});
    return array;
}

json::object text_schema(const Field& field, std::string_view format) {
    return {{"type", "string"},
            {"minLength", 1},
            {"maxLength", length_limit(field)},
            {"format", json::string{format}}};
}

/// Bounds that a validator can compare only when it knows the format.
json::object with_format_bounds(const Field& field, json::object schema) {
    if (field.minimum) schema["formatMinimum"] = *field.minimum;
    if (field.maximum) schema["formatMaximum"] = *field.maximum;
    return schema;
}

json::object number_schema(const Field& field) {
    json::object schema{{"type", field.format == "integer" ? "integer" : "number"},
                        {"exclusiveMinimum", -kBeyondNumbers},
                        {"exclusiveMaximum", kBeyondNumbers}};
    if (field.minimum) {
        if (const auto bound = read_number(*field.minimum)) schema["minimum"] = *bound;
    }
    if (field.maximum) {
        if (const auto bound = read_number(*field.maximum)) schema["maximum"] = *bound;
    }
    return schema;
}

json::object choice_schema(const Field& field) {
    if (!field.options || field.options->empty()) return {{"not", json::object{}}};
    return {{"type", "string"}, {"enum", to_array(*field.options)}};
}

std::string_view text_format(const Field& field) {
    if (field.format == "email" || field.format == "postcode") return *field.format;
    return "line";
}

json::object object_schema(std::span<const Field> fields, const std::string* group);

json::object group_schema(std::span<const Field> fields, const Field& group) {
    const auto rows = rows_of(group);
    return {{"type", "array"},
            {"minItems", std::max<std::int64_t>(rows.minimum_rows, group.required ? 1 : 0)},
            {"maxItems", rows.maximum_rows},
            {"items", object_schema(fields, &group.name)}};
}

/// What an answer of this field must be.
json::object answer_schema(std::span<const Field> fields, const Field& field) {
    switch (type_of(field)) {
        case FieldType::Bool:
            return {{"type", "boolean"}};
        case FieldType::Number:
            return number_schema(field);
        case FieldType::Money:
            return with_format_bounds(field, text_schema(field, "money"));
        case FieldType::Date:
            return with_format_bounds(field, text_schema(field, "date"));
        case FieldType::Select:
            return choice_schema(field);
        case FieldType::MultiSelect:
            return {{"type", "array"},
                    {"minItems", 1},
                    {"uniqueItems", true},
                    {"items", choice_schema(field)}};
        case FieldType::IdCard:
            return text_schema(field, "cn-id-card");
        case FieldType::Uscc:
            return text_schema(field, "uscc");
        case FieldType::Phone:
            return text_schema(field, "phone");
        case FieldType::BankCard:
            return text_schema(field, "bank-card");
        case FieldType::TextArea:
            return text_schema(field, "lines");
        case FieldType::Group:
            return group_schema(fields, field);
        default:
            return text_schema(field, text_format(field));
    }
}

json::object described(const Field& field) {
    json::object schema{
        {"title", field.label}, {"x-type", field.type}, {"x-element", field.element}};
    if (field.help && !field.help->empty()) schema["description"] = *field.help;
    return schema;
}

/// The object of the fields of a group, or of those of none.
json::object object_schema(std::span<const Field> fields, const std::string* group) {
    json::object properties;
    json::array required;
    json::array conditions;
    for (const auto& field : fields) {
        if (group != nullptr ? field.group != *group : field.group.has_value()) continue;
        auto schema = described(field);
        auto answer = answer_schema(fields, field);
        if (!field.when) {
            for (auto& member : answer) schema[member.key()] = std::move(member.value());
            if (field.required) required.push_back(json::string{field.name});
        } else if (auto condition = condition_schema(fields, field)) {
            json::object then{{"properties", {{field.name, std::move(answer)}}}};
            if (field.required) then["required"] = json::array{json::string{field.name}};
            conditions.push_back({{"if", std::move(*condition)}, {"then", std::move(then)}});
        } else {
            schema["x-when"] = field.when->source();
            schema["x-then"] = std::move(answer);
            schema["x-required"] = field.required;
        }
        properties[field.name] = std::move(schema);
    }
    json::object schema{{"type", "object"},
                        {"additionalProperties", false},
                        {"properties", std::move(properties)},
                        {"required", std::move(required)}};
    if (!conditions.empty()) schema["allOf"] = std::move(conditions);
    return schema;
}

}  // namespace

json::object to_json_schema(std::span<const Field> fields, const std::string& title) {
    json::object schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
    for (auto& member : object_schema(fields, nullptr)) {
        schema[member.key()] = member.value();
    }
    return schema;
}

}  // namespace yimen::form
