#include "core/form/answers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/core/form/forms.h"

namespace yimen::form {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<Field> kForm = {
    required(field("name")),
    field("by_agent", "bool"),
    asked_when(required(field("agent_phone", "phone")), R"({"==":[{"var":"by_agent"},true]})"),
    field("note", "textarea"),
};

TEST(CheckAnswersTest, finds_nothing_in_a_form_that_is_filled_in) {
    EXPECT_THAT(faults(kForm, R"({"name":"张三","by_agent":true,"agent_phone":"13800000000"})"),
                IsEmpty());
    EXPECT_THAT(faults(kForm, R"({"name":"张三"})"), IsEmpty());
}

TEST(CheckAnswersTest, tells_all_at_once_in_the_order_of_the_form_and_then_what_is_unknown) {
    EXPECT_THAT(faults(kForm, R"({"zodiac":"兔","by_agent":true,"note":5,"a/b":1})"),
                ElementsAre("/answers/name answer-missing", "/answers/agent_phone answer-missing",
                            "/answers/note answer-shape", "/answers/zodiac answer-unknown",
                            "/answers/a~1b answer-unknown"));
}

TEST(CheckAnswersTest, names_the_label_of_what_is_missing_and_no_answer) {
    const auto problems = check_answers(kForm, {}, on_day(), AnswersFor::Submission);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_THAT(problems[0].facts, ElementsAre(Fact{"label", "name"}));
}

TEST(CheckAnswersTest, requires_only_where_the_condition_holds) {
    EXPECT_THAT(faults(kForm, R"({"name":"张三","by_agent":false})"), IsEmpty());
    EXPECT_THAT(faults(kForm, R"({"name":"张三","by_agent":true})"),
                ElementsAre("/answers/agent_phone answer-missing"));
}

TEST(CheckAnswersTest, does_not_judge_what_is_not_asked) {
    EXPECT_THAT(faults(kForm, R"({"name":"张三","by_agent":false,"agent_phone":"12"})"), IsEmpty());
    EXPECT_THAT(faults(kForm, R"({"name":"张三","by_agent":true,"agent_phone":"12"})"),
                ElementsAre("/answers/agent_phone phone-form"));
}

TEST(CheckAnswersTest, lets_a_draft_hold_what_is_half_typed) {
    const std::vector<Field> form = {required(field("name")), field("card", "idcard"),
                                     field("area", "number"), choice("kind", {"甲", "乙"})};
    EXPECT_THAT(faults(form, R"({"card":"4405","area":"8a","kind":"丙"})", AnswersFor::Draft),
                IsEmpty());
    EXPECT_THAT(faults(form, R"({"card":4405,"area":true,"kind":[],"more":1})", AnswersFor::Draft),
                ElementsAre("/answers/card answer-shape", "/answers/area answer-shape",
                            "/answers/kind answer-shape", "/answers/more answer-unknown"));
}

TEST(CheckAnswersTest, judges_a_draft_of_what_is_not_asked_by_its_shape) {
    EXPECT_THAT(faults(kForm, R"({"by_agent":false,"agent_phone":5})", AnswersFor::Draft),
                ElementsAre("/answers/agent_phone answer-shape"));
}

TEST(CheckAnswersTest, refuses_control_characters_and_length) {
    auto form = kForm;
    form[0].maximum_length = 2;
    EXPECT_THAT(faults(form, R"({"name":"张\u0007三"})"),
                ElementsAre("/answers/name text-not-clean"));
    EXPECT_THAT(faults(form, R"({"name":"张三丰"})"), ElementsAre("/answers/name text-too-long"));
    EXPECT_THAT(faults(form, R"({"name":"张\n三"})"), ElementsAre("/answers/name text-not-clean"));
    EXPECT_THAT(faults(kForm, R"({"name":"张三","note":"一\n二"})"), IsEmpty());
}

std::vector<Field> partners() {
    auto group = field("partners", "group");
    group.repeats = Repeats{1, 2};
    return {
        field("foreign", "bool"),
        group,
        in_group(required(field("partner")), "partners"),
        in_group(field("company", "bool"), "partners"),
        in_group(asked_when(required(field("code", "uscc")), R"({"var":"company"})"), "partners"),
        in_group(asked_when(field("passport"), R"({"var":"foreign"})"), "partners"),
    };
}

TEST(CheckAnswersTest, reads_the_rows_of_a_group) {
    EXPECT_THAT(faults(partners(), R"({"partners":[{"partner":"甲"},{"company":true,"age":3}]})"),
                ElementsAre("/answers/partners/1/partner answer-missing",
                            "/answers/partners/1/code answer-missing",
                            "/answers/partners/1/age answer-unknown"));
    EXPECT_THAT(faults(partners(), R"({"partner":"甲","partners":["甲"]})"),
                ElementsAre("/answers/partners/0 answer-shape", "/answers/partner answer-unknown"));
}

TEST(CheckAnswersTest, counts_the_rows) {
    EXPECT_THAT(faults(partners(), R"({"partners":[]})"),
                ElementsAre("/answers/partners answer-too-few-rows"));
    EXPECT_THAT(faults(partners(), R"({"partners":[{},{},{}]})"),
                ElementsAre("/answers/partners answer-too-many-rows"));
    EXPECT_THAT(faults(partners(), R"({"partners":[{},{},{}]})", AnswersFor::Draft),
                ElementsAre("/answers/partners answer-too-many-rows"));
    EXPECT_THAT(faults(partners(), "{}"), IsEmpty());
    auto form = partners();
    form[1].required = true;
    EXPECT_THAT(faults(form, "{}"), ElementsAre("/answers/partners answer-missing"));
}

TEST(FindAskedTest, sees_the_row_and_what_stands_above_it) {
    const auto asked = find_asked(
        partners(), answers(R"({"foreign":true,"partners":[{"company":true},{}]})"), on_day());
    EXPECT_THAT(asked,
                ElementsAre("/answers/foreign", "/answers/partners", "/answers/partners/0/code",
                            "/answers/partners/0/company", "/answers/partners/0/partner",
                            "/answers/partners/0/passport", "/answers/partners/1/company",
                            "/answers/partners/1/partner", "/answers/partners/1/passport"));
}

TEST(FindAskedTest, does_not_see_answers_to_what_is_not_asked_itself) {
    const std::vector<Field> form = {
        asked_when(field("third"), R"({"==":[{"var":"second"},"x"]})"),
        asked_when(field("second"), R"({"==":[{"var":"first"},"x"]})"),
        field("first"),
    };
    EXPECT_THAT(find_asked(form, answers(R"({"second":"x"})"), on_day()),
                ElementsAre("/answers/first"));
    EXPECT_THAT(find_asked(form, answers(R"({"first":"x","second":"x"})"), on_day()),
                ElementsAre("/answers/first", "/answers/second", "/answers/third"));
}

TEST(FindAskedTest, reads_what_the_house_found_out) {
    const std::vector<Field> form = {
        asked_when(field("guardian"), R"({"==":[{"var":"check.needs_guardian"},true]})")};
    auto facts = on_day();
    EXPECT_THAT(find_asked(form, {}, facts), IsEmpty());
    facts.checks = answers(R"({"needs_guardian":true})");
    EXPECT_THAT(find_asked(form, {}, facts), ElementsAre("/answers/guardian"));
}

TEST(FindAskedTest, takes_a_condition_that_cannot_be_computed_or_goes_in_a_circle_as_not_held) {
    const std::vector<Field> form = {
        asked_when(field("one"), R"({"!":[{"var":"two"}]})"),
        asked_when(field("two"), R"({"!":[{"var":"one"}]})"),
        asked_when(field("behind"), R"({"!":[{"var":"one"}]})"),
        asked_when(field("no_text"), R"({"+":[{"toString":1,"x":2},1]})"),
    };
    EXPECT_THAT(find_asked(form, {}, on_day()), IsEmpty());
}

TEST(DropUnaskedTest, says_what_was_dropped) {
    const auto kept = drop_unasked(
        partners(),
        answers(R"({"partners":[{"partner":"甲","passport":"E1","code":"x"},{"partner":"乙"}]})"),
        on_day());
    EXPECT_EQ(boost::json::serialize(kept.answers),
              R"({"partners":[{"partner":"甲"},{"partner":"乙"}]})");
    EXPECT_THAT(kept.dropped,
                ElementsAre("/answers/partners/0/code", "/answers/partners/0/passport"));
}

TEST(NamesReadTest, are_fields_by_their_first_name_and_checks_whole) {
    EXPECT_THAT(names_read(rule(R"({"and":[{"var":"list.0.a"},{"var":"check.x"},{"var":""}]})")),
                ElementsAre("", "check.x", "list"));
}

TEST(ConditionCyclesTest, are_the_fields_on_the_cycle_not_those_behind_it) {
    const std::vector<Field> form = {
        field("free"),
        asked_when(field("one"), R"({"var":"two"})"),
        asked_when(field("two"), R"({"var":"one"})"),
        asked_when(field("behind"), R"({"var":"two"})"),
        asked_when(field("self"), R"({"var":"self"})"),
        asked_when(field("before"), R"({"var":"free"})"),
    };
    EXPECT_THAT(find_condition_cycles(form), ElementsAre(1U, 2U, 4U));
    EXPECT_THAT(condition_order(form), ElementsAre(0U, 5U));
}

}  // namespace
}  // namespace yimen::form
