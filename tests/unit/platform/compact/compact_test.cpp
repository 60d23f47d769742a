#include "platform/compact/compact.h"

#include <array>
#include <limits>

#include <boost/describe/class.hpp>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/crypto/encoding.h"

namespace yimen::compact {

namespace {

enum class Colour : std::uint8_t { Red, Green };

struct Leaf {
    std::string name;
    std::int64_t weight = 0;
    std::optional<Day> on;
    friend bool operator==(const Leaf&, const Leaf&) = default;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (name, weight, on))

struct Tree {
    std::string name;
    bool tall = false;
    Colour colour = Colour::Red;
    Day since;
    Leaf crown;
    std::vector<Leaf> leaves;
    std::vector<std::string> words;
    std::optional<std::int64_t> rings;
    std::optional<Leaf> fallen;
    friend bool operator==(const Tree&, const Tree&) = default;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (name, tall, colour, since, crown, leaves, words, rings, fallen))

struct YoungTree {
    std::string name;
    bool tall = false;
};
BOOST_DESCRIBE_STRUCT(YoungTree, (), (name, tall))

}  // namespace

template <>
inline constexpr std::uint64_t kValuesOf<Colour> = 2;

namespace {

constexpr std::array<std::string_view, 2> kKnown = {"unit-of-the-row", ""};

std::string any_text() {
    return *rc::gen::oneOf(
        rc::gen::arbitrary<std::string>(),
        rc::gen::element<std::string>("", "a", "unit-of-the-row", "01M8CJ9FQ7ZP9QDT65N978B51K",
                                      "81M8CJ9FQ7ZP9QDT65N978B51K", "01M8CJ9FQ7ZP9QDT65N978B51L",
                                      "7ZZZZZZZZZZZZZZZZZZZZZZZZZ", "00000000000000000000000000",
                                      "deadbeef", "DEADBEEF", "deadbee", "44520319900101123X"));
}

Leaf any_leaf() {
    Leaf leaf{any_text(), *rc::gen::arbitrary<std::int64_t>(), {}};
    if (*rc::gen::arbitrary<bool>()) {
        leaf.on = add_days(Day{2020, 1, 1}, *rc::gen::inRange(-700'000, 2'900'000));
    }
    return leaf;
}

RC_GTEST_PROP(CompactTest, comes_back_as_it_was, ()) {
    Tree tree{.name = any_text(),
              .tall = *rc::gen::arbitrary<bool>(),
              .colour = *rc::gen::element(Colour::Red, Colour::Green),
              .since = *rc::gen::element(Day{}, Day{1, 1, 1}, Day{9999, 12, 31}, Day{2026, 3, 6}),
              .crown = any_leaf(),
              .leaves = {},
              .words = {},
              .rings = {},
              .fallen = {}};
    for (auto left = *rc::gen::inRange(0, 5); left > 0; --left) tree.leaves.push_back(any_leaf());
    for (auto left = *rc::gen::inRange(0, 5); left > 0; --left) tree.words.push_back(any_text());
    if (*rc::gen::arbitrary<bool>()) tree.rings = *rc::gen::arbitrary<std::int64_t>();
    if (*rc::gen::arbitrary<bool>()) tree.fallen = any_leaf();
    const auto kept = write(tree, kKnown);
    RC_ASSERT(read<Tree>(kept, kKnown) == tree);
    RC_ASSERT((read_only<Tree, &Tree::words, &Tree::crown>(kept, kKnown) ==
               std::tuple{tree.words, tree.crown}));
    RC_ASSERT((read_only<Tree, &Tree::fallen>(kept, kKnown) == std::tuple{tree.fallen}));
}

// The form is kept for ever: other bytes for the same value would be another mark.
TEST(CompactTest, has_these_bytes) {
    const Tree tree{.name = "松",
                    .tall = true,
                    .colour = Colour::Green,
                    .since = Day{2020, 1, 2},
                    .crown = {},
                    .leaves = {{"松", -1, Day{2019, 12, 31}}, {}},
                    .words = {"cafe", "unit-of-the-row", "00000000000000000000000001"},
                    .rings = 300,
                    .fallen = Leaf{}};
    EXPECT_EQ(crypto::to_hex(write(tree, kKnown)),
              "02"          // mark
              "010ce69dbe"  // name, 3 bytes
              "0201"        // tall
              "0301"        // green
              "0402"        // the day after the first of 2020
              "0602"        // two leaves
              "0109"
              "0201"
              "0301"
              "00"  // 松 again, the third text that was known; -1; a day before
              "00"  // a leaf as it begins
              "0703"
              "0acafe"
              "01"  // three words: two bytes in hexadecimal; the first known text
              "0300000000000000000000000000000001"  // an identifier
              "08d804"                              // 300
              "0900"                                // a leaf that is there
              "00");
}

TEST(CompactTest, takes_nothing_for_what_says_nothing) {
    EXPECT_EQ(crypto::to_hex(write(Tree{})), "0200");
    EXPECT_EQ(read<Tree>(write(Tree{})), Tree{});
}

TEST(CompactTest, reads_what_was_kept_before_members_were_added) {
    const auto tree = read<Tree>(write(YoungTree{"松", true}));
    EXPECT_EQ(tree.name, "松");
    EXPECT_TRUE(tree.tall);
    EXPECT_TRUE(tree.words.empty());
}

TEST(CompactTest, refuses_members_that_are_not_known) {
    Tree tree;
    tree.rings = 1;
    EXPECT_THROW(read<YoungTree>(write(tree)), std::runtime_error);
}

TEST(CompactTest, refuses_every_beginning_and_what_is_no_record) {
    const auto whole =
        write(Tree{.name = "松", .tall = true, .leaves = {{"01M8CJ9FQ7ZP9QDT65N978B51K", 5, {}}}});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_THROW(read<Tree>(whole.substr(0, size)), std::runtime_error) << size;
        EXPECT_THROW((read_only<Tree, &Tree::tall>(whole.substr(0, size))), std::runtime_error)
            << size;
    }
    EXPECT_THROW(read<Tree>(whole + '\0'), std::runtime_error);
    EXPECT_THROW((read_only<Tree, &Tree::tall>(whole + '\0')), std::runtime_error);
    EXPECT_THROW(read<Tree>(R"({"name":"a"})"), std::runtime_error);
    EXPECT_THROW(read<Tree>("\x02\x03\x02"), std::runtime_error);
    EXPECT_THROW(read<Tree>("\x02\x07\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), std::runtime_error);
    EXPECT_THROW(read<Tree>("\x02\x01\x15"), std::runtime_error);
    EXPECT_THROW(read<Tree>("\x02\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"),
                 std::runtime_error);
}

TEST(IdentifierBytesTest, are_sixteen_and_lead_back) {
    const std::string id = "01K8Z3V5QW9TN4M7XRBCD0EFGH";
    const auto bytes = identifier_bytes(id);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(bytes->size(), 16U);
    EXPECT_EQ(identifier_text(*bytes), id);
    EXPECT_LT(*identifier_bytes("01K8Z3V5QW9TN4M7XRBCD0EFGG"), *bytes) << "in the same order";
    EXPECT_FALSE(identifier_bytes("case-1"));
    EXPECT_FALSE(identifier_bytes("81K8Z3V5QW9TN4M7XRBCD0EFGH")) << "more than 128 bits";
    EXPECT_THROW(identifier_text("short"), std::runtime_error);
}

}  // namespace

}  // namespace yimen::compact
