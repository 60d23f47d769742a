#include "core/recent.h"

#include <gtest/gtest.h>

namespace yimen {
namespace {

TEST(RecentTest, brings_what_was_kept_and_nothing_else) {
    Recent<int> recent{100};
    recent.keep("one", 1, 10);
    EXPECT_EQ(recent.find("one"), 1);
    EXPECT_EQ(recent.find("two"), std::nullopt);
    recent.drop("one");
    recent.drop("two");
    EXPECT_EQ(recent.find("one"), std::nullopt);
}

TEST(RecentTest, replaces_what_stands_under_the_key) {
    Recent<int> recent{30};
    recent.keep("one", 1, 30);
    recent.keep("one", 2, 10);
    recent.keep("two", 3, 20);
    EXPECT_EQ(recent.find("one"), 2);
    EXPECT_EQ(recent.find("two"), 3);
}

TEST(RecentTest, forgets_what_was_not_asked_for_longest) {
    Recent<int> recent{30};
    recent.keep("one", 1, 10);
    recent.keep("two", 2, 10);
    recent.keep("three", 3, 10);
    EXPECT_EQ(recent.find("one"), 1);
    recent.keep("four", 4, 15);
    EXPECT_EQ(recent.find("one"), 1);
    EXPECT_EQ(recent.find("two"), std::nullopt);
    EXPECT_EQ(recent.find("three"), std::nullopt);
    EXPECT_EQ(recent.find("four"), 4);
}

TEST(RecentTest, keeps_nothing_larger_than_it_may_and_nothing_old_in_its_place) {
    Recent<int> recent{30};
    recent.keep("one", 1, 30);
    recent.keep("one", 2, 31);
    EXPECT_EQ(recent.find("one"), std::nullopt);
    recent.keep("two", 3, 30);
    EXPECT_EQ(recent.find("two"), 3);
}

}  // namespace
}  // namespace yimen
