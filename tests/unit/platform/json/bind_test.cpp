#include "platform/json/bind.h"

#include <limits>

#include <boost/describe/class.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::json {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Part {
    std::string name;
    std::int64_t days = 0;

    friend bool operator==(const Part&, const Part&) = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, days))

struct Easy {
    using MembersHaveDefaults = void;

    std::string word = "usual";
    std::int64_t number = 7;
};
BOOST_DESCRIBE_STRUCT(Easy, (), (word, number))

struct Whole {
    std::string text;
    bool truth = false;
    double share = 0;
    std::vector<Part> parts;
    std::optional<std::string> remark;
    std::optional<Part> part;

    friend bool operator==(const Whole&, const Whole&) = default;
};
BOOST_DESCRIBE_STRUCT(Whole, (), (text, truth, share, parts, remark, part))

struct Conditional {
    std::optional<logic::Rule> when;
};
BOOST_DESCRIBE_STRUCT(Conditional, (), (when))

/// Got a member after its bodies were in use.
struct Grown {
    std::string name;
    std::optional<std::string> remark;
    std::optional<std::string> later;

    static constexpr std::array<std::string_view, 1> kLaterMembers = {"later"};
};
BOOST_DESCRIBE_STRUCT(Grown, (), (name, remark, later))

/// pointer code, pointer code …
template <class T>
std::vector<std::string> faults_of(std::string_view text) {
    std::vector<std::string> faults;
    const auto value = read<T>(text);
    if (value) return faults;
    for (const auto& field : value.problem().fields) {
        faults.push_back(field.pointer + ' ' + field.code);
        for (const auto& fact : field.facts) faults.back() += ' ' + fact.value;
    }
    if (faults.empty()) faults.push_back(value.problem().code);
    return faults;
}

TEST(BindTest, reads_every_kind_of_member) {
    const auto whole = read<Whole>(std::string_view{
        R"({"text":"一门","truth":true,"share":2,"parts":[{"name":"a","days":-9}],
            "remark":null,"part":{"name":"b","days":9223372036854775807}})"});
    ASSERT_TRUE(whole);
    EXPECT_EQ(*whole, (Whole{.text = "一门",
                             .truth = true,
                             .share = 2,
                             .parts = {{"a", -9}},
                             .remark = std::nullopt,
                             .part = Part{"b", std::numeric_limits<std::int64_t>::max()}}));
}

template <class T>
std::vector<std::string> body_faults_of(std::string_view text, Members members) {
    std::vector<std::string> faults;
    const auto value = read_body<T>(text, members);
    if (value) return faults;
    for (const auto& field : value.problem().fields) {
        faults.push_back(field.pointer + ' ' + field.code);
    }
    return faults;
}

TEST(BindTest, takes_no_defaults_for_what_a_body_leaves_out) {
    EXPECT_THAT(faults_of<Easy>("{}"), IsEmpty());
    EXPECT_THAT(body_faults_of<Easy>("{}", Members::OptionalMayBeMissing),
                ElementsAre("/word json-missing", "/number json-missing"));
}

TEST(BindTest, asks_for_optional_members_of_a_body_where_all_are_wanted) {
    constexpr const char* kBody = R"({"text":"","truth":false,"share":0,"parts":[]})";
    EXPECT_THAT(body_faults_of<Whole>(kBody, Members::OptionalMayBeMissing), IsEmpty());
    EXPECT_THAT(body_faults_of<Whole>(kBody, Members::All),
                ElementsAre("/remark json-missing", "/part json-missing"));
}

TEST(BindTest, neither_asks_for_later_members_nor_writes_empty_ones) {
    EXPECT_THAT(body_faults_of<Grown>(R"({"name":"a","remark":null})", Members::All), IsEmpty());
    EXPECT_THAT(body_faults_of<Grown>(R"({"name":"a","later":1})", Members::All),
                ElementsAre("/remark json-missing", "/later json-type"));
    EXPECT_EQ(write(Grown{.name = "a"}), R"({"name":"a","remark":null})");
    EXPECT_EQ(write(Grown{.name = "a", .later = "b"}), R"({"name":"a","remark":null,"later":"b"})");
}

TEST(BindTest, refuses_texts_of_a_body_that_nobody_can_see) {
    constexpr const char* kBody = R"({"name":"a\u0007b","days":1})";
    EXPECT_THAT(faults_of<Part>(kBody), IsEmpty());
    EXPECT_THAT(body_faults_of<Part>(kBody, Members::All), ElementsAre("/name text-not-clean"));
    EXPECT_THAT(body_faults_of<Part>(R"({"name":"one\ntwo","days":1})", Members::All), IsEmpty());
}

TEST(BindTest, misses_what_is_not_optional) {
    EXPECT_THAT(faults_of<Part>("{}"), ElementsAre("/name json-missing", "/days json-missing"));
    EXPECT_THAT(faults_of<Whole>(R"({"text":"","truth":false,"share":0,"parts":[]})"), IsEmpty());
}

TEST(BindTest, leaves_defaults_where_a_struct_has_them) {
    const auto easy = read<Easy>(std::string_view{R"({"number":8})"});
    ASSERT_TRUE(easy);
    EXPECT_EQ(easy->word, "usual");
    EXPECT_EQ(easy->number, 8);
    EXPECT_THAT(faults_of<Easy>(R"({"number":null})"), ElementsAre("/number json-type integer"));
}

TEST(BindTest, names_the_type_that_it_expected) {
    EXPECT_THAT(
        faults_of<Whole>(R"({"text":1,"truth":0,"share":"1","parts":{},"remark":1,"part":[]})"),
        ElementsAre("/text json-type string", "/truth json-type true/false",
                    "/share json-type number", "/parts json-type array", "/remark json-type string",
                    "/part json-type object"));
    EXPECT_THAT(faults_of<Part>("[]"), ElementsAre(" json-type object"));
    EXPECT_THAT(faults_of<Part>(R"({"name":"","days":"1"})"),
                ElementsAre("/days json-type integer"));
}

TEST(BindTest, takes_whole_numbers_of_64_bits_alone) {
    for (const auto* number : {"1.5", "1.0", "1e3", "9223372036854775808"}) {
        EXPECT_THAT(faults_of<Part>(std::string{R"({"name":"","days":)"} + number + '}'),
                    ElementsAre("/days json-range"))
            << number;
    }
}

TEST(BindTest, refuses_members_that_are_unknown) {
    EXPECT_THAT(faults_of<Part>(R"({"name":"","days":1,"Days":2})"),
                ElementsAre("/Days json-unknown"));
    EXPECT_THAT(faults_of<Easy>(R"({"other":1})"), ElementsAre("/other json-unknown"));
}

TEST(BindTest, escapes_names_in_pointers) {
    EXPECT_EQ(escape_pointer("~/~1"), "~0~1~01");
    EXPECT_THAT(faults_of<Easy>(R"({"a/b~c":1})"), ElementsAre("/a~1b~0c json-unknown"));
}

TEST(BindTest, tells_all_faults_at_once_each_at_its_place) {
    EXPECT_THAT(faults_of<Whole>(R"({"text":7,"truth":true,
        "parts":[{"name":"a","days":1},{"name":2,"extra":1}],"part":{"days":true},"more":1})"),
                ElementsAre("/text json-type string", "/share json-missing",
                            "/parts/1/name json-type string", "/parts/1/days json-missing",
                            "/parts/1/extra json-unknown", "/part/name json-missing",
                            "/part/days json-type integer", "/more json-unknown"));
}

TEST(BindTest, tells_the_faults_inside_a_condition) {
    EXPECT_THAT(faults_of<Conditional>(R"({"when":{"and":[true,{"dance":[1]}]}})"),
                ElementsAre("/when/and/1/dance logic-unknown-operator dance"));
    EXPECT_THAT(faults_of<Conditional>(R"({"when":null})"), IsEmpty());
}

TEST(BindTest, refuses_names_that_stand_twice_wherever_they_do) {
    for (const auto* text : {R"({"name":"a","days":1,"days":2})", R"([{"a":{"b":1,"b":1}}])",
                             R"({"a":1,"\u0061":1})"}) {
        const auto value = parse(text);
        ASSERT_FALSE(value) << text;
        EXPECT_EQ(value.problem().code, "json-duplicate") << text;
    }
    EXPECT_TRUE(parse(R"([{"a":1},{"a":1},{"b":{"a":1},"a":2}])"));
}

TEST(BindTest, refuses_what_is_nested_too_deep) {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    EXPECT_TRUE(parse(nested(kDepthMax)));
    const auto deeper = parse(nested(kDepthMax + 1));
    ASSERT_FALSE(deeper);
    EXPECT_EQ(deeper.problem().code, "json-syntax");
}

TEST(BindTest, says_where_the_text_is_no_json) {
    for (const auto* text : {"", " ", "{", "{}{}", R"({"a":})", "[1,]", "nul", "\"\xff\"",
                             R"({'a':1})", "// words\n1", "NaN"}) {
        const auto value = parse(text);
        ASSERT_FALSE(value) << text;
        EXPECT_EQ(value.problem().code, "json-syntax") << text;
    }
    EXPECT_EQ(parse(R"({"a":})").problem().facts, (Facts{{"offset", "5"}}));
}

TEST(BindTest, refuses_numbers_that_no_double_holds) {
    for (const auto* text : {"1e400", "-0.1e3051615"}) {
        const auto given = std::string{R"({"deep/down":[1,)"} + text + "]}";
        const auto value = parse(given);
        ASSERT_FALSE(value) << text;
        ASSERT_EQ(value.problem().fields.size(), 1U);
        EXPECT_EQ(value.problem().fields[0].pointer, "/deep~1down/1");
        EXPECT_EQ(value.problem().fields[0].code, "json-number-too-large");
    }
    EXPECT_TRUE(parse("[1.7976931348623157e308,5e-324,1e-400]"));
}

TEST(BindTest, writes_members_in_the_order_of_the_struct) {
    EXPECT_EQ(write(Whole{.text = "a\"",
                          .truth = true,
                          .share = 0.5,
                          .parts = {{"b", 1}},
                          .remark = std::nullopt,
                          .part = Part{"c", 2}}),
              R"({"text":"a\"","truth":true,"share":5E-1,"parts":[{"name":"b","days":1}],)"
              R"("remark":null,"part":{"name":"c","days":2}})");
}

TEST(BindTest, writes_nested_values_on_lines_of_their_own) {
    const auto value = parse(R"({"a":[1,{"b":[]}],"c":{},"d":"\n"})");
    ASSERT_TRUE(value);
    EXPECT_EQ(write_pretty(*value),
              "{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ],\n"
              "  \"c\": {},\n  \"d\": \"\\n\"\n}\n");
}

rc::Gen<std::string> clean_text() {
    return rc::gen::container<std::string>(rc::gen::oneOf(
        rc::gen::inRange<char>(0, 127), rc::gen::elementOf(std::string{"\"\\/\n\t{}[]:,"})));
}

RC_GTEST_PROP(BindProperty, what_is_written_reads_as_the_same_and_writes_the_same_bytes, ()) {
    Whole whole{.text = *clean_text(),
                .truth = *rc::gen::arbitrary<bool>(),
                .share = *rc::gen::map(rc::gen::arbitrary<std::int32_t>(),
                                       [](std::int32_t number) { return number / 8.0; }),
                .parts = {},
                .remark = *rc::gen::arbitrary<bool>() ? std::optional{*clean_text()} : std::nullopt,
                .part = std::nullopt};
    const auto count = *rc::gen::inRange(0, 4);
    for (int index = 0; index < count; ++index) {
        whole.parts.push_back({*clean_text(), *rc::gen::arbitrary<std::int64_t>()});
    }
    if (count > 1) whole.part = whole.parts.front();

    const auto bytes = write(whole);
    const auto again = read<Whole>(std::string_view{bytes});
    RC_ASSERT(static_cast<bool>(again));
    RC_ASSERT(*again == whole);
    RC_ASSERT(write(*again) == bytes);
    const auto pretty = parse(write_pretty(to_value(whole)));
    RC_ASSERT(static_cast<bool>(pretty));
    RC_ASSERT(*pretty == to_value(whole));
}

}  // namespace
}  // namespace yimen::json
