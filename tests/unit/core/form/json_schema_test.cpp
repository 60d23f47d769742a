#include "core/form/json_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/core/form/forms.h"

namespace yimen::form {
namespace {

namespace json = boost::json;

json::object schema_of(const std::vector<Field>& fields) {
    return to_json_schema(fields, "申请表");
}

TEST(JsonSchemaTest, says_what_each_answer_is) {
    auto seats = field("seats", "number");
    seats.format = "integer";
    seats.minimum = "1";
    seats.help = "含包间";
    const auto schema = schema_of({required(field("card", "idcard")), seats});
    EXPECT_EQ(json::value(schema), json::parse(R"({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "申请表",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "card": {"title": "card", "x-type": "idcard", "x-element": "person.name",
                     "type": "string", "minLength": 1, "maxLength": 200, "format": "cn-id-card"},
            "seats": {"title": "seats", "x-type": "number", "x-element": "person.name",
                      "description": "含包间", "type": "integer", "minimum": 1E0,
                      "exclusiveMinimum": -1E15, "exclusiveMaximum": 1E15}
        },
        "required": ["card"]
    })"));
}

TEST(JsonSchemaTest, asks_by_if_and_then) {
    const auto schema =
        schema_of({field("by_agent", "bool"),
                   asked_when(required(field("agent")), R"({"==":[{"var":"by_agent"},true]})")});
    EXPECT_EQ(schema.at("allOf"), json::parse(R"([{
        "if": {"properties": {"by_agent": {"const": true}}, "required": ["by_agent"]},
        "then": {"properties": {"agent": {"type": "string", "minLength": 1, "maxLength": 200,
                                          "format": "line"}},
                 "required": ["agent"]}
    }])"));
    EXPECT_EQ(schema.at("properties").at("agent"),
              json::parse(R"({"title": "agent", "x-type": "text", "x-element": "person.name"})"));
}

TEST(JsonSchemaTest, leaves_to_jsonlogic_what_it_cannot_say) {
    for (const auto* condition :
         {R"({"==":[{"var":"check.minor"},true]})", R"({"==":[{"var":"name"},5]})",
          R"({"missing":["name"]})", R"({"var":"name"})", R"({"in":["张",{"var":"name"}]})"}) {
        const auto schema = schema_of({field("name"), asked_when(field("more"), condition)});
        EXPECT_FALSE(schema.contains("allOf")) << condition;
        const auto& more = schema.at("properties").at("more");
        EXPECT_EQ(more.at("x-when"), json::parse(condition));
        EXPECT_EQ(more.at("x-then").at("format"), "line");
        EXPECT_EQ(more.at("x-required"), false);
    }
}

TEST(JsonSchemaTest, does_not_follow_conditions_without_end) {
    std::vector<Field> fields = {asked_when(field("one", "bool"), R"({"var":"two"})"),
                                 asked_when(field("two", "bool"), R"({"var":"one"})")};
    EXPECT_FALSE(schema_of(fields).contains("allOf"));

    // Each reads both of the row above: written out, the last one would be thousands of parts long.
    fields = {field("a0", "bool"), field("b0", "bool")};
    for (int row = 1; row < 8; ++row) {
        const auto above = std::to_string(row - 1);
        const auto both = R"({"and":[{"var":"a)" + above + R"("},{"var":"b)" + above + R"("}]})";
        fields.push_back(asked_when(field("a" + std::to_string(row), "bool"), both));
        fields.push_back(asked_when(field("b" + std::to_string(row), "bool"), both));
    }
    EXPECT_LT(json::serialize(schema_of(fields)).size(), 200'000U);
}

TEST(JsonSchemaTest, holds_the_rows_of_a_group) {
    auto group = required(field("rows", "group"));
    group.repeats = Repeats{0, 4};
    const auto schema =
        schema_of({group, in_group(required(field("name")), "rows"),
                   asked_when(in_group(field("more"), "rows"), R"({"==":[{"var":"outside"},"x"]})"),
                   field("outside")});
    const auto& rows = schema.at("properties").at("rows");
    EXPECT_EQ(rows.at("minItems"), 1);
    EXPECT_EQ(rows.at("maxItems"), 4);
    EXPECT_EQ(rows.at("items").at("required"), json::parse(R"(["name"])"));
    EXPECT_TRUE(rows.at("items").at("properties").at("more").as_object().contains("x-when"));
    EXPECT_FALSE(schema.at("properties").as_object().contains("name"));
}

}  // namespace
}  // namespace yimen::form
