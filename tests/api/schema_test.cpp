#include "api/schema.h"

#include <stdexcept>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::test {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> faults_of(const std::string& value, const std::string& schema,
                                   const std::string& document = "{}") {
    const auto rules = json::parse(schema);
    const auto whole = json::parse(document);
    return Schema{rules, whole}.find_faults(json::parse(value));
}

TEST(SchemaTest, takes_what_has_one_of_the_types) {
    EXPECT_THAT(faults_of("null", R"({"type":["integer","null"]})"), IsEmpty());
    EXPECT_THAT(faults_of("7", R"({"type":["integer","null"]})"), IsEmpty());
    EXPECT_THAT(faults_of("7.5", R"({"type":"number"})"), IsEmpty());
    EXPECT_THAT(faults_of("7.5", R"({"type":["integer","null"]})"),
                ElementsAre(R"(the whole is no ["integer","null"])"));
    EXPECT_THAT(faults_of("{}", "{}"), IsEmpty());
}

TEST(SchemaTest, finds_what_is_missing_and_what_is_unknown) {
    const std::string schema = R"({"type":"object","additionalProperties":false,
        "required":["a","b"],"properties":{"a":{"type":"string"},"b":{}}})";
    EXPECT_THAT(faults_of(R"({"a":"x","b":1})", schema), IsEmpty());
    EXPECT_THAT(faults_of(R"({"a":1,"c/d":1})", schema),
                ElementsAre("/b is missing", R"(/a is no "string")", "/c~1d is unknown"));
}

TEST(SchemaTest, holds_further_members_against_their_own_schema) {
    const std::string schema = R"({"type":"object","additionalProperties":{"type":"string"}})";
    EXPECT_THAT(faults_of(R"({"a":"x"})", schema), IsEmpty());
    EXPECT_THAT(faults_of(R"({"a":1})", schema), ElementsAre(R"(/a is no "string")"));
}

TEST(SchemaTest, examines_every_element_of_a_list) {
    EXPECT_THAT(faults_of(R"([1,"x",2,"y"])", R"({"type":"array","items":{"type":"integer"}})"),
                ElementsAre(R"(/1 is no "integer")", R"(/3 is no "integer")"));
}

TEST(SchemaTest, wants_exactly_one_choice_to_fit) {
    const std::string schema = R"({"oneOf":[{"type":"integer"},{"type":"null"}]})";
    EXPECT_THAT(faults_of("null", schema), IsEmpty());
    EXPECT_THAT(faults_of(R"("x")", schema), testing::SizeIs(3));
    EXPECT_THAT(faults_of("1", R"({"oneOf":[{"type":"integer"},{"type":"number"}]})"),
                ElementsAre("the whole fits 2 choices of oneOf"));
}

TEST(SchemaTest, knows_words_lengths_and_ranges) {
    EXPECT_THAT(faults_of(R"("a")", R"({"enum":["a","b"]})"), IsEmpty());
    EXPECT_THAT(faults_of(R"("c")", R"({"enum":["a","b"]})"), testing::SizeIs(1));
    EXPECT_THAT(faults_of(R"("一门")", R"({"type":"string","maxLength":2})"), IsEmpty());
    EXPECT_THAT(faults_of(R"("一门网")", R"({"type":"string","maxLength":2})"),
                ElementsAre("the whole is too long"));
    EXPECT_THAT(faults_of("[1,2]", R"({"type":"array","items":{},"maxItems":2})"), IsEmpty());
    EXPECT_THAT(faults_of("[1,2,3]", R"({"type":"array","items":{},"maxItems":2})"),
                ElementsAre("the whole has too many items"));
    const std::string range = R"({"type":"integer","minimum":1,"maximum":3})";
    EXPECT_THAT(faults_of("1", range), IsEmpty());
    EXPECT_THAT(faults_of("3", range), IsEmpty());
    EXPECT_THAT(faults_of("0", range), testing::SizeIs(1));
    EXPECT_THAT(faults_of("4", range), testing::SizeIs(1));
}

TEST(SchemaTest, takes_real_days_and_moments_alone) {
    const std::string date = R"({"type":"string","format":"date"})";
    EXPECT_THAT(faults_of(R"("2026-03-06")", date), IsEmpty());
    EXPECT_THAT(faults_of(R"("2026-02-30")", date), ElementsAre("the whole is no date"));
    const std::string moment = R"({"type":["string","null"],"format":"date-time"})";
    EXPECT_THAT(faults_of("null", moment), IsEmpty());
    EXPECT_THAT(faults_of(R"("2026-03-06T09:30:00.000+08:00")", moment), IsEmpty());
    EXPECT_THAT(faults_of(R"("2026-03-06T09:30:00Z")", moment), IsEmpty());
    for (const auto* wrong :
         {R"("2026-03-06")", R"("2026-03-06 09:30:00Z")", R"("2026-03-06T24:30:00Z")",
          R"("2026-02-30T09:30:00Z")", R"("2026-03-06T09:30:00")"}) {
        EXPECT_THAT(faults_of(wrong, moment), ElementsAre("the whole is no date-time")) << wrong;
    }
}

TEST(SchemaTest, follows_references_through_references) {
    const std::string document = R"({"a":{"$ref":"#/b/c"},"b":{"c":{"type":"string"}}})";
    EXPECT_THAT(faults_of(R"("x")", R"({"$ref":"#/a"})", document), IsEmpty());
    EXPECT_THAT(faults_of("1", R"({"$ref":"#/a"})", document), testing::SizeIs(1));
}

TEST(SchemaTest, refuses_schemas_that_it_does_not_understand) {
    for (const auto* schema :
         {R"({"pattern":"a+"})", R"({"type":"text"})", R"({"type":"string","format":"uuid"})",
          R"({"items":{"minLength":1}})", R"({"properties":{"a":{"allOf":[]}}})",
          R"({"oneOf":[{"not":{}}]})", R"({"additionalProperties":{"const":1}})"}) {
        EXPECT_THROW(faults_of("1", schema), std::logic_error) << schema;
    }
}

}  // namespace
}  // namespace yimen::test
