#include <fstream>
#include <iterator>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/source_folder.h"

#include "core/logic/evaluate.h"
#include "core/logic/rule.h"

namespace yimen::logic {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::IsEmpty;

Rule rule(std::string_view text) {
    auto parsed = Rule::parse(json::parse(json::string_view{text.data(), text.size()}));
    EXPECT_TRUE(parsed) << text;
    return *parsed;
}

std::vector<FieldProblem> problems_of(const json::value& source) {
    const auto parsed = Rule::parse(source);
    return parsed ? std::vector<FieldProblem>{} : parsed.problem().fields;
}

json::value value_of(std::string_view rule_text, const json::value& data = nullptr) {
    auto value = evaluate(rule(rule_text), data);
    EXPECT_TRUE(value) << rule_text;
    return value ? *value : json::value{};
}

std::string refusal_of(std::string_view rule_text, const json::value& data = nullptr,
                       std::size_t most_steps = kMostSteps) {
    const auto value = evaluate(rule(rule_text), data, most_steps);
    return value ? "" : value.problem().code;
}

/// `levels` arrays around a number.
json::value nested(std::size_t levels) {
    json::value value = 1;
    for (std::size_t level = 0; level < levels; ++level) {
        json::array around;
        around.push_back(std::move(value));
        value = std::move(around);
    }
    return value;
}

TEST(LogicTest, gives_the_documented_values) {
    std::ifstream file{test::source_folder() / "tests/unit/core/logic/cases.json"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto groups = json::parse(text);
    std::size_t count = 0;
    for (const auto& [title, cases] : groups.as_object()) {
        for (const auto& row : cases.as_array()) {
            const auto parsed = Rule::parse(row.at(0));
            ASSERT_TRUE(parsed) << row;
            const auto value = evaluate(*parsed, row.at(1));
            ASSERT_TRUE(value) << row;
            // Numbers are written as text, so that 1 and 1.0 are one.
            EXPECT_EQ(json::serialize(*value), json::serialize(row.at(2))) << title << row;
            ++count;
        }
    }
    EXPECT_GT(count, 350U);
}

TEST(LogicTest, writes_null_for_what_json_cannot_say) {
    EXPECT_EQ(value_of(R"({"/": [1, 0]})"), json::value{});
    EXPECT_EQ(value_of(R"({"-": ["a"]})"), json::value{});
    EXPECT_EQ(value_of(R"({"and": []})"), json::value{});
    EXPECT_EQ(value_of(R"([{"or": []}, {"max": []}])"), json::value(json::array(2, nullptr)));
}

TEST(LogicTest, counts_strings_in_the_units_of_javascript) {
    EXPECT_EQ(value_of(R"({"var": "name.length"})", {{"name", "𠮷野"}}), json::value(3));
    EXPECT_EQ(value_of(R"({"substr": ["𠮷野", 2]})"), json::value("野"));
    EXPECT_EQ(value_of(R"({"substr": ["𠮷野", 1]})"), json::value("\xEF\xBF\xBD野"));
}

TEST(LogicTest, knows_no_members_that_javascript_inherits) {
    EXPECT_EQ(value_of(R"({"var": ["constructor", "none"]})", json::object{}), json::value("none"));
    EXPECT_EQ(value_of(R"({"var": ["__proto__", "none"]})", json::object{}), json::value("none"));
}

TEST(LogicTest, never_runs_data_as_a_rule) {
    const json::value data{{"keys", {json::object{{"var", "name"}}}}, {"name", "张三"}};
    EXPECT_EQ(value_of(R"({"missing": {"var": "keys"}})", data), data.at("keys"));
}

TEST(LogicTest, refuses_where_javascript_throws) {
    for (const auto* text :
         {R"({"*": []})", R"({"missing_some": [1, null]})", R"({"missing_some": [1]})"}) {
        EXPECT_EQ(refusal_of(text), "logic-not-computable") << text;
    }
    const json::value data{{"odd", {{"toString", 1}, {"indexOf", 1}}}};
    EXPECT_EQ(refusal_of(R"({"cat": [{"var": "odd"}]})", data), "logic-not-computable");
    EXPECT_EQ(refusal_of(R"({"in": [1, {"var": "odd"}]})", data), "logic-not-computable");
}

TEST(LogicTest, spends_no_more_steps_than_it_is_given) {
    EXPECT_EQ(refusal_of(R"({"+": [1, 2]})", nullptr, 2), "logic-too-many-steps");
    EXPECT_EQ(refusal_of(R"({"+": [1, 2]})", nullptr, 100), "");
}

TEST(LogicTest, does_not_let_a_small_rule_grow_without_end) {
    json::array many(200, 1);
    const json::value data = many;
    const auto* doubled_text =
        R"({"reduce": [{"var": ""}, {"cat": [{"var": "accumulator"}, {"var": "accumulator"}]}, "ab"]})";
    EXPECT_EQ(refusal_of(doubled_text, data), "logic-too-many-steps");
    const auto* doubled_list =
        R"({"reduce": [{"var": ""}, {"merge": [{"var": "accumulator"}, {"var": "accumulator"}]}, [1]]})";
    EXPECT_EQ(refusal_of(doubled_list, data), "logic-too-many-steps");
    const auto* tree =
        R"({"reduce": [{"var": ""}, [{"var": "accumulator"}, {"var": "accumulator"}], 1]})";
    EXPECT_EQ(refusal_of(tree, data), "logic-value-too-deep");
    const auto* small_tree =
        R"({"reduce": [{"filter": [{"var": ""}, true]}, [{"var": "accumulator"}, {"var": "accumulator"}], 1]})";
    EXPECT_EQ(refusal_of(small_tree, json::array(40, 1)), "logic-too-many-steps");
}

TEST(LogicTest, tells_truthy_from_falsy_as_jsonlogic_does) {
    for (const auto* text : {"false", "null", "0", R"("")", "[]", R"({"/": [0, 0]})"}) {
        EXPECT_FALSE(*holds(rule(text), nullptr)) << text;
    }
    for (const auto* text : {"true", "1", R"("0")", "[0]", "{}", R"("false")"}) {
        EXPECT_TRUE(*holds(rule(text), nullptr)) << text;
    }
}

TEST(RuleTest, names_every_unknown_operator_with_its_place) {
    const auto problems = problems_of(json::parse(
        R"({"and": [{"log": "x"}, {"if": [true, {"a/b~c": 1}, {"var.length": []}]}]})"));
    ASSERT_EQ(problems.size(), 3U);
    EXPECT_EQ(problems[0],
              (FieldProblem{"/and/0/log", "logic-unknown-operator", {{"operator", "log"}}}));
    EXPECT_EQ(problems[1].pointer, "/and/1/if/1/a~1b~0c");
    EXPECT_EQ(problems[2].pointer, "/and/1/if/2/var.length");
}

TEST(RuleTest, shows_no_more_than_the_beginning_of_a_long_name) {
    const auto problems = problems_of(json::object{{std::string(1000, 'x'), 1}});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_LE(problems[0].facts[0].value.size(), 50U);
}

TEST(RuleTest, is_no_deeper_than_32_levels) {
    EXPECT_THAT(problems_of(nested(32)), IsEmpty());
    const auto problems = problems_of(nested(33));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "logic-too-deep");
    EXPECT_EQ(problems_of(json::object{{"!", nested(32)}})[0].code, "logic-too-deep");
    EXPECT_THAT(problems_of(json::object{{"!", nested(31)}}), IsEmpty());
}

TEST(RuleTest, has_no_more_than_10000_values) {
    EXPECT_THAT(problems_of(json::array(9'999, 1)), IsEmpty());
    EXPECT_THAT(problems_of(json::array(10'000, 1)),
                ElementsAre(FieldProblem{"", "logic-too-many-nodes", {{"limit", "10000"}}}));
    EXPECT_THAT(problems_of(json::array(1'000'000, 1)), testing::SizeIs(1));
}

TEST(RuleTest, keeps_its_source_and_is_equal_to_what_says_the_same) {
    const auto left = rule(R"({"==": [{"var": "a"}, {"x": 1, "y": 2}]})");
    const auto right = rule(R"({"==": [{"var": "a"}, {"y": 2, "x": 1}]})");
    EXPECT_EQ(left, right);
    EXPECT_NE(left, rule(R"({"==": [{"x": 1, "y": 2}, {"var": "a"}]})"));
    EXPECT_EQ(json::serialize(left.source()), R"({"==":[{"var":"a"},{"x":1,"y":2}]})");
}

TEST(RuleTest, outlives_the_rule_it_was_copied_from) {
    auto first = std::make_unique<Rule>(rule(R"({"cat": ["a", {"var": "b"}]})"));
    const Rule copy = *first;
    first.reset();
    EXPECT_EQ(*evaluate(copy, {{"b", "c"}}), json::value("ac"));
}

TEST(RuleTest, lists_the_variables_it_reads) {
    EXPECT_THAT(
        variables_of(rule(R"({"and": [{"<": [{"var": "age"}, 18]}, {"var": ["address.city", "x"]},
        {"missing": ["a", "b"]}, {"missing_some": [1, ["c", 4]]}, [{"var": "age"}]]})")),
        ElementsAre("4", "a", "address.city", "age", "b", "c"));
}

TEST(RuleTest, lists_both_branches_of_a_chosen_name_and_no_condition) {
    EXPECT_THAT(
        variables_of(rule(
            R"({"missing": {"merge": ["vin", {"if": [{"var": "financing"}, ["apr", "term"], "cash"]}]}})")),
        ElementsAre("apr", "cash", "financing", "term", "vin"));
}

TEST(RuleTest, lists_no_variables_of_elements_and_none_that_are_computed) {
    EXPECT_THAT(
        variables_of(rule(
            R"({"reduce": [{"var": "pies"}, {"+": [{"var": "current.price"}, 1]}, {"var": "start"}]})")),
        ElementsAre("pies", "start"));
    EXPECT_THAT(variables_of(rule(R"({"var": {"cat": ["a", "b"]}})")), IsEmpty());
    EXPECT_THAT(variables_of(rule(R"({"var": {"var": "name"}})")), ElementsAre("name"));
    EXPECT_THAT(variables_of(rule(R"({"!": {"var": ""}})")), ElementsAre(""));
    EXPECT_THAT(variables_of(rule(R"({"var": []})")), ElementsAre(""));
    EXPECT_THAT(variables_of(rule(R"({"a": {"var": "x"}, "b": 1})")), IsEmpty());
}

}  // namespace
}  // namespace yimen::logic
