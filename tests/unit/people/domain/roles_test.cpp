#include "people/domain/roles.h"

#include <gtest/gtest.h>

namespace yimen::people {
namespace {

Appointment from_to(Day from, std::optional<Day> to) {
    return {.id = {}, .account_id = {}, .unit_id = {}, .role = {}, .from = from, .to = to};
}

Person holder_of(std::vector<Right> rights) {
    Post post{.unit_id = "unit-1",
              .unit_name = {},
              .division_code = "445200",
              .role = {},
              .role_name = {},
              .rights = std::move(rights)};
    return {.account_id = {},
            .login_name = {},
            .display_name = {},
            .posts = {std::move(post)},
            .presence = {}};
}

TEST(FoundingRolesTest, join_no_duties_that_must_be_separate) {
    for (const auto& role : founding_roles()) {
        EXPECT_EQ(find_joined_duties(role.rights, {}), std::nullopt) << role.id;
    }
}

TEST(SeparateDutiesTest, are_found_in_one_hand_whichever_post_carries_which) {
    const std::vector<Right> people{{"people.manage", Scope::Own}};
    const std::vector<Right> audit{{"catalog.edit", Scope::Own}, {"audit.read", Scope::All}};
    const std::vector<Right> system{{"system.manage", Scope::All}};
    EXPECT_TRUE(find_joined_duties(people, audit));
    EXPECT_TRUE(find_joined_duties(audit, people));
    EXPECT_TRUE(find_joined_duties(system, people));
    EXPECT_TRUE(find_joined_duties(audit, system));
    EXPECT_FALSE(find_joined_duties(people, people));
    EXPECT_FALSE(find_joined_duties(audit, {}));
}

TEST(OverlapTest, counts_first_and_last_day) {
    const auto march = from_to({2026, 3, 1}, Day{2026, 3, 31});
    EXPECT_TRUE(overlap(march, from_to({2026, 3, 31}, std::nullopt)));
    EXPECT_TRUE(overlap(from_to({2026, 1, 1}, Day{2026, 3, 1}), march));
    EXPECT_TRUE(overlap(march, from_to({2026, 3, 10}, Day{2026, 3, 12})));
    EXPECT_FALSE(overlap(march, from_to({2026, 4, 1}, std::nullopt)));
    EXPECT_FALSE(overlap(march, from_to({2026, 1, 1}, Day{2026, 2, 28})));
}

TEST(OverlapTest, is_none_with_a_post_that_was_removed_on_its_first_day) {
    const auto removed = from_to({2026, 3, 10}, Day{2026, 3, 9});
    EXPECT_FALSE(overlap(removed, from_to({2026, 3, 1}, std::nullopt)));
    EXPECT_FALSE(overlap(from_to({2026, 3, 1}, std::nullopt), removed));
}

TEST(ReachTest, goes_by_the_scope_of_the_right) {
    const Responsibility own{"unit-1", "445200"};
    const Responsibility county_below{"unit-2", "445203"};
    const Responsibility elsewhere{"unit-3", "440100"};
    const auto in_unit = holder_of({{"act", Scope::Own}});
    EXPECT_TRUE(find_reach(in_unit, "act", own));
    EXPECT_FALSE(find_reach(in_unit, "act", county_below));
    const auto below = holder_of({{"act", Scope::Below}});
    EXPECT_TRUE(find_reach(below, "act", county_below));
    EXPECT_FALSE(find_reach(below, "act", elsewhere));
    EXPECT_EQ(find_reach(holder_of({{"act", Scope::All}}), "act", elsewhere), Scope::All);
    EXPECT_FALSE(find_reach(below, "another", own));
}

TEST(ReachTest, is_the_widest_of_all_posts) {
    auto person = holder_of({{"act", Scope::Own}});
    person.posts.push_back(holder_of({{"act", Scope::Below}}).posts.front());
    EXPECT_EQ(find_reach(person, "act", {"unit-1", "445200"}), Scope::Below);
}

TEST(ReachTest, lets_nobody_give_more_than_they_have) {
    const std::vector<Right> wide{{"catalog.edit", Scope::Own}, {"catalog.review", Scope::Below}};
    EXPECT_TRUE(reaches_beyond(wide, Scope::Own));
    EXPECT_FALSE(reaches_beyond(wide, Scope::Below));
    EXPECT_FALSE(reaches_beyond({}, Scope::Own));
}

}  // namespace
}  // namespace yimen::people
