#include "cases/domain/lifecycle.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "cases/domain/transitions.h"

namespace yimen::cases {
namespace {

template <class Rows>
void expect_names_once(const Rows& rows) {
    std::set<std::string_view> names;
    std::set<std::string_view> chinese;
    for (const auto& row : rows) {
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        EXPECT_TRUE(chinese.insert(row.chinese).second) << row.chinese;
    }
}

TEST(CaseLifecycleTest, names_everything_once) {
    expect_names_once(kLives);
    expect_names_once(kStates);
    expect_names_once(kActs);
    expect_names_once(kActors);
    expect_names_once(kConditions);
}

TEST(CaseLifecycleTest, finds_rows_by_their_key) {
    for (const auto& row : kConditions) EXPECT_EQ(row_of(row.condition).condition, row.condition);
    for (const auto& row : kActors) EXPECT_EQ(row_of(row.actor).actor, row.actor);
    for (const auto& row : kActs) EXPECT_EQ(find_act(row.name), row.act);
    for (const auto& row : kStates) EXPECT_EQ(find_state(row.name), row.state);
}

TEST(CaseLifecycleTest, lets_every_act_happen_in_some_life) {
    for (const auto& act : kActs) {
        bool found = false;
        for (const auto life : {Life::Permit, Life::Power, Life::Service}) {
            for (const auto& row : transitions_of(life)) found = found || row.act == act.act;
        }
        EXPECT_TRUE(found) << act.name;
    }
}

TEST(CaseLifecycleTest, takes_silence_for_acceptance_of_permits_only) {
    EXPECT_NE(find_transition(Life::Permit, State::Received, Act::DeemAccepted), nullptr);
    EXPECT_EQ(find_transition(Life::Power, State::Received, Act::DeemAccepted), nullptr);
    EXPECT_EQ(find_transition(Life::Service, State::Received, Act::DeemAccepted), nullptr);
}

TEST(CaseLifecycleTest, gives_every_type_of_item_a_life) {
    EXPECT_EQ(life_of("行政许可"), Life::Permit);
    EXPECT_EQ(life_of("公共服务"), Life::Service);
    EXPECT_EQ(life_of("行政确认"), Life::Power);
}

}  // namespace
}  // namespace yimen::cases
