#include "core/form/definition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/core/form/forms.h"

namespace yimen::form {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> words_of(const std::vector<FieldProblem>& problems) {
    std::vector<std::string> words;
    for (const auto& problem : problems) words.push_back(problem.pointer + " " + problem.code);
    return words;
}

std::vector<std::string> field_faults(const std::vector<Field>& fields) {
    return words_of(find_field_faults(fields));
}

TEST(FieldFaultsTest, are_none_in_a_sound_form) {
    auto seats = field("seats", "number");
    seats.minimum = "0";
    seats.maximum = "12.5";
    seats.format = "integer";
    auto group = field("partners", "group");
    group.repeats = Repeats{1, 5};
    EXPECT_THAT(field_faults({seats, choice("kind", {"甲"}), group,
                              in_group(field("partner_1"), "partners")}),
                IsEmpty());
}

TEST(FieldFaultsTest, tell_names_that_cannot_be_used) {
    EXPECT_THAT(field_faults({field("Name"), field("check"), field(""), field("a.b"), field("ok"),
                              field("ok"), field(std::string(61, 'a'))}),
                ElementsAre("/form/0/name form-name-malformed", "/form/1/name form-name-malformed",
                            "/form/2/name form-name-malformed", "/form/3/name form-name-malformed",
                            "/form/5/name form-name-twice", "/form/6/name form-name-malformed"));
}

TEST(FieldFaultsTest, tell_what_a_type_cannot_have) {
    auto text = field("text");
    text.minimum = "1";
    text.format = "integer";
    auto fee = field("fee", "money");
    fee.minimum = "-1";
    fee.maximum = "1.234";
    auto day = field("day", "date");
    day.maximum = "2026-02-30";
    auto note = field("note");
    note.maximum_length = 0;
    EXPECT_THAT(
        field_faults({text, fee, day, note, field("kind", "select")}),
        ElementsAre("/form/0/minimum form-bound-malformed", "/form/0/format form-format-unknown",
                    "/form/1/minimum form-bound-malformed", "/form/1/maximum form-bound-malformed",
                    "/form/2/maximum form-bound-malformed",
                    "/form/3/maximum_length form-bound-malformed",
                    "/form/4/options form-options-missing"));
}

TEST(FieldFaultsTest, tell_groups_that_are_none) {
    auto rows = field("rows");
    rows.repeats = Repeats{0, 3};
    auto outer = field("outer", "group");
    outer.repeats = Repeats{3, 2};
    const auto inner = in_group(field("inner", "group"), "outer");
    EXPECT_THAT(
        field_faults({rows, outer, inner, in_group(field("lost"), "nowhere"),
                      in_group(field("odd"), "rows")}),
        ElementsAre("/form/0/repeats form-group-malformed", "/form/1/repeats form-group-malformed",
                    "/form/2/group form-group-malformed", "/form/3/group form-group-malformed",
                    "/form/4/group form-group-malformed"));
}

TEST(ConditionFaultsTest, tell_names_that_nobody_answers) {
    const std::vector<Field> form = {
        field("rows", "group"),
        in_group(field("inside"), "rows"),
        in_group(asked_when(field("beside"), R"({"var":"inside"})"), "rows"),
        asked_when(field("outside"), R"({"var":"inside"})"),
        asked_when(field("lost"), R"({"var":"nobody.x"})"),
        asked_when(field("checked"), R"({"var":"check.minor"})"),
        asked_when(field("whole"), R"({"var":""})"),
        asked_when(field("bare"), R"({"var":"check"})"),
    };
    const auto found = find_condition_faults(form);
    EXPECT_THAT(words_of(found), ElementsAre("/form/3/when form-condition-unknown-field",
                                             "/form/4/when form-condition-unknown-field",
                                             "/form/6/when form-condition-unknown-field",
                                             "/form/7/when form-condition-unknown-field"));
    EXPECT_THAT(found[1].facts, ElementsAre(Fact{"name", "nobody"}));
    EXPECT_EQ(find_unknown_name(form, rule(R"({"var":"inside"})")), "inside");
    EXPECT_EQ(find_unknown_name(form, rule(R"({"var":"outside"})")), std::nullopt);
}

TEST(ConditionFaultsTest, tell_circles) {
    EXPECT_THAT(
        words_of(find_condition_faults({
            std::vector{asked_when(field("one"), R"({"var":"two"})"),
                        asked_when(field("two"), R"({"var":"one"})")},
        })),
        ElementsAre("/form/0/when form-condition-cycle", "/form/1/when form-condition-cycle"));
}

}  // namespace
}  // namespace yimen::form
