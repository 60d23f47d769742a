#include "catalog/actions/compare_versions.h"

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::catalog {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::IsEmpty;

/// pointer before after; what is not there is nothing
std::vector<std::string> differences_of(std::string_view before, std::string_view after) {
    std::vector<std::string> words;
    for (const auto& one : find_differences(json::parse(before), json::parse(after))) {
        const auto told = [](bool is_there, const json::value& value) {
            return is_there ? json::serialize(value) : std::string{"nothing"};
        };
        words.push_back(one.pointer + ' ' + told(one.change != Change::Added, one.before) + ' ' +
                        told(one.change != Change::Removed, one.after));
    }
    return words;
}

TEST(CompareVersionsTest, finds_nothing_between_equal_values) {
    EXPECT_THAT(differences_of(R"({"a":[1,{"b":null}],"c":1})", R"({"c":1,"a":[1,{"b":null}]})"),
                IsEmpty());
}

TEST(CompareVersionsTest, names_the_innermost_place_that_differs) {
    EXPECT_THAT(differences_of(R"({"a":{"b":[1,2]},"c":3})", R"({"a":{"b":[1,5]},"c":3})"),
                ElementsAre("/a/b/1 2 5"));
    EXPECT_THAT(differences_of("1", "2"), ElementsAre(" 1 2"));
    EXPECT_THAT(differences_of(R"({"a":{"b":1}})", R"({"a":[1]})"),
                ElementsAre(R"(/a {"b":1} [1])"));
}

TEST(CompareVersionsTest, goes_by_the_order_of_the_new_value_and_then_by_what_is_gone) {
    EXPECT_THAT(differences_of(R"({"x":1,"a":1,"b":2})", R"({"b":3,"a":4,"y":5})"),
                ElementsAre("/b 2 3", "/a 1 4", "/y nothing 5", "/x 1 nothing"));
}

TEST(CompareVersionsTest, compares_lists_place_by_place) {
    EXPECT_THAT(differences_of("[1,2,3]", "[1,4]"), ElementsAre("/1 2 4", "/2 3 nothing"));
    EXPECT_THAT(differences_of("[]", R"(["a","b"])"),
                ElementsAre(R"(/0 nothing "a")", R"(/1 nothing "b")"));
}

TEST(CompareVersionsTest, tells_null_from_what_is_not_there) {
    EXPECT_THAT(differences_of(R"({"a":null})", "{}"), ElementsAre("/a null nothing"));
    EXPECT_THAT(differences_of("{}", R"({"a":null})"), ElementsAre("/a nothing null"));
    EXPECT_THAT(differences_of("[1]", "[1,null]"), ElementsAre("/1 nothing null"));
}

TEST(CompareVersionsTest, escapes_names_in_pointers) {
    EXPECT_THAT(differences_of(R"({"a/b":{"~":1}})", R"({"a/b":{"~":2}})"),
                ElementsAre("/a~1b/~0 1 2"));
}

json::value make_document(int depth);

/// Some of four members whose names must be escaped, or not.
json::object make_object(int depth) {
    json::object object;
    for (const auto* name : {"a", "b/c", "~d", ""}) {
        if (*rc::gen::arbitrary<bool>()) object[name] = make_document(depth);
    }
    return object;
}

json::value make_document(int depth) {
    switch (depth == 0 ? *rc::gen::element(0, 1) : *rc::gen::element(0, 1, 2, 3, 2, 3)) {
        case 0:
            return *rc::gen::element<json::value>(nullptr, 1, 2);
        case 1:
            return json::string{*rc::gen::element<std::string>("", "a", "一")};
        case 2: {
            json::array list;
            for (int left = *rc::gen::element(0, 1, 2, 3); left > 0; --left) {
                list.push_back(make_document(depth - 1));
            }
            return list;
        }
        default:
            return make_object(depth - 1);
    }
}

std::string unescape(std::string name) {
    for (const auto& [from, to] : {std::pair{"~1", "/"}, std::pair{"~0", "~"}}) {
        for (auto at = name.find(from); at != std::string::npos; at = name.find(from, at + 1)) {
            name.replace(at, 2, to);
        }
    }
    return name;
}

/// The place below `value` that a pointer names, made when it is not there.
json::value& place_in(json::value& value, const std::string& pointer) {
    if (pointer.empty()) return value;
    const auto last = pointer.rfind('/');
    auto& holder = place_in(value, pointer.substr(0, last));
    const auto name = pointer.substr(last + 1);
    if (auto* object = holder.if_object()) return (*object)[unescape(name)];
    auto& list = holder.as_array();
    const auto index = std::stoul(name);
    if (index == list.size()) list.push_back(nullptr);
    return list.at(index);
}

void remove(json::value& value, const std::string& pointer) {
    const auto last = pointer.rfind('/');
    auto& holder = place_in(value, pointer.substr(0, last));
    const auto name = unescape(pointer.substr(last + 1));
    if (auto* list = holder.if_array()) {
        list->erase(list->begin() + std::stol(name));
    } else {
        holder.as_object().erase(name);
    }
}

RC_GTEST_PROP(CompareVersionsProperty, differences_applied_to_the_old_value_give_the_new_one, ()) {
    json::value value(make_object(2));
    const json::value after(make_object(2));
    const auto differences = find_differences(value, after);
    for (const auto& one : differences) {
        if (one.change == Change::Removed) continue;
        auto& place = place_in(value, one.pointer);
        RC_ASSERT(place == one.before);
        place = one.after;
    }
    // From the end, so that the places of elements before it stay what they are.
    for (auto one = differences.rbegin(); one != differences.rend(); ++one) {
        if (one->change == Change::Removed) remove(value, one->pointer);
    }
    RC_ASSERT(value == after);
}

RC_GTEST_PROP(CompareVersionsProperty, compared_the_other_way_round_swaps_before_and_after, ()) {
    const json::value one(make_object(2));
    const json::value other(make_object(2));
    std::map<std::string, Difference> back;
    for (const auto& difference : find_differences(other, one)) {
        back[difference.pointer] = difference;
    }
    const auto there = find_differences(one, other);
    RC_ASSERT(there.size() == back.size());
    for (const auto& difference : there) {
        RC_ASSERT(back.at(difference.pointer).after == difference.before);
        RC_ASSERT(back.at(difference.pointer).before == difference.after);
    }
}

}  // namespace
}  // namespace yimen::catalog
