#include "platform/json/append.h"

#include <boost/describe/class.hpp>
#include <gtest/gtest.h>

#include "platform/json/day.h"
#include "platform/json/sparse.h"

namespace yimen::json {
namespace {

struct Inner {
    using MembersHaveDefaults = void;

    std::string word;
    std::int64_t number = 0;
    bool truth = false;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (word, number, truth))

struct Silent {
    using MembersHaveDefaults = void;

    std::string word;
    bool truth = false;
};
BOOST_DESCRIBE_STRUCT(Silent, (), (word, truth))

struct Outer {
    using MembersHaveDefaults = void;

    std::string words;
    std::optional<std::string> maybe;
    std::optional<std::string> later;
    std::optional<Inner> inner;
    std::vector<Inner> list;
    Silent silent;
    double fraction = 0;
    Day day;
    boost::json::value anything;
    std::optional<logic::Rule> rule;

    static constexpr std::array<std::string_view, 1> kLaterMembers = {"later"};
};
BOOST_DESCRIBE_STRUCT(Outer, (),
                      (words, maybe, later, inner, list, silent, fraction, day, anything, rule))

Outer sample() {
    Outer outer;
    for (int letter = 1; letter < 128; ++letter) outer.words += static_cast<char>(letter);
    outer.words += "䶮𠮷";
    outer.maybe = "";
    outer.inner = Inner{"a", -5, true};
    outer.list = {{}, {"b", 7, false}};
    outer.fraction = 0.1;
    outer.day = Day{2026, 3, 6};
    outer.anything = boost::json::parse(R"({"a":[1,null,false,{}],"b":null})");
    outer.rule = *logic::Rule::parse(boost::json::parse(R"({"==":[{"var":"a"},1]})"));
    return outer;
}

std::string by_value(const Outer& outer, bool sparse) {
    auto value = to_value(outer);
    if (sparse) prune(value);
    return boost::json::serialize(value);
}

TEST(AppendTest, writes_the_same_bytes_as_by_way_of_a_value) {
    for (const auto& outer : {Outer{}, sample()}) {
        EXPECT_EQ(write_at_once(outer), by_value(outer, false));
        EXPECT_EQ(write_sparse(outer), by_value(outer, true));
    }
}

TEST(AppendTest, reads_what_it_wrote) {
    const Inner inner{"\"\\\n张三", 1LL << 62, true};
    const auto read = read_at_once<Inner>(write_sparse(inner));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->word, inner.word);
    EXPECT_EQ(read->number, inner.number);
    EXPECT_TRUE(read->truth);
    EXPECT_FALSE(read_at_once<Inner>(R"({"number":1,"number":2})"));
    EXPECT_FALSE(read_at_once<Inner>(R"({"word":)"));
}

}  // namespace
}  // namespace yimen::json
