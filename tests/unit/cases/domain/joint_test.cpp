#include "cases/domain/joint.h"

#include <gtest/gtest.h>

namespace yimen::cases {
namespace {

std::string code_of(const std::vector<JointWish>& wishes, const std::string& lead = {}) {
    std::string codes;
    for (const auto& fault : find_joint_faults(wishes, lead)) {
        codes += fault.pointer + ' ' + fault.code + ';';
    }
    return codes;
}

TEST(JointWishesTest, are_several_items_that_do_not_wait_for_one_another) {
    EXPECT_EQ(code_of({{"shop", {}}, {"drugs", {"shop"}}, {"food", {"shop", "drugs"}}}), "");
    EXPECT_EQ(code_of({{"shop", {"food"}}, {"drugs", {"shop"}}, {"food", {"drugs"}}}),
              "/parts joint-circle;");
    EXPECT_EQ(code_of({{"shop", {"shop"}}, {"drugs", {}}}), "/parts joint-circle;");
    EXPECT_EQ(code_of({{"shop", {}}}), "/parts joint-parts-count;");
    EXPECT_EQ(
        code_of(std::vector<JointWish>(kJointPartsMost + 1, JointWish{"shop", {}})).substr(0, 24),
        "/parts joint-parts-count");
    EXPECT_EQ(code_of({{"shop", {}}, {"shop", {}}}), "/parts/1/item_id joint-item-twice;");
    EXPECT_EQ(code_of({{"shop", {}}, {"drugs", {"car"}}}, "food"),
              "/parts/1/needs/0 joint-item-unknown;/lead_item_id joint-item-unknown;");
    EXPECT_EQ(code_of({{"shop", {}}, {"drugs", {}}}, "drugs"), "");
}

Case case_in(State state, bool granted = false) {
    Case filed;
    filed.state = state;
    filed.granted = granted;
    return filed;
}

TEST(AwaitedTest, is_what_others_can_count_on) {
    EXPECT_EQ(awaited_of(case_in(State::Accepted)), Awaited::Open);
    EXPECT_EQ(awaited_of(case_in(State::Draft)), Awaited::Open);
    EXPECT_EQ(awaited_of(case_in(State::Granted, true)), Awaited::Given);
    EXPECT_EQ(awaited_of(case_in(State::Completed, true)), Awaited::Given);
    EXPECT_EQ(awaited_of(case_in(State::NotRequired)), Awaited::Given);
    for (const auto state :
         {State::Denied, State::Delivered, State::Completed, State::Withdrawn, State::Declined,
          State::Lapsed, State::Terminated, State::Revoked, State::Discarded}) {
        EXPECT_EQ(awaited_of(case_in(state)), Awaited::Failed) << row_of(state).name;
    }
    EXPECT_EQ(awaited_of(std::vector<Awaited>{}), Awaited::Given);
    EXPECT_EQ(awaited_of(std::vector{Awaited::Given, Awaited::Open}), Awaited::Open);
    EXPECT_EQ(awaited_of(std::vector{Awaited::Open, Awaited::Failed}), Awaited::Failed);
}

JointCase filed_joint() {
    JointCase joint;
    joint.filed_on = Day{2026, 3, 2};
    return joint;
}

TEST(JointStandingTest, is_told_by_the_parts) {
    const PartNow slow{case_in(State::Accepted), Day{2026, 3, 20}};
    const PartNow quick{case_in(State::Accepted), Day{2026, 3, 9}};
    const PartNow waits{case_in(State::Draft), {}, Awaited::Open};
    const auto standing = standing_of(filed_joint(), {slow, quick, waits});
    EXPECT_EQ(standing.state, JointState::Handling);
    EXPECT_EQ(standing.due_on, (Day{2026, 3, 20}));
    EXPECT_TRUE(standing.provisional);
    EXPECT_EQ(standing.waiting, 1);
    EXPECT_EQ(standing.decided, 0);
    EXPECT_FALSE(standing_of(filed_joint(), {slow, quick}).provisional);
    EXPECT_EQ(standing_of({}, {waits}).state, JointState::Draft);

    const PartNow lacks{case_in(State::AwaitingSupplement), Day{2026, 3, 9}};
    EXPECT_EQ(standing_of(filed_joint(), {slow, lacks}).state, JointState::AwaitingSupplement);

    const PartNow granted{case_in(State::Granted, true), Day{2026, 3, 16}};
    const PartNow over{case_in(State::Withdrawn), {}};
    const auto decided = standing_of(filed_joint(), {granted, over});
    EXPECT_EQ(decided.state, JointState::Decided);
    EXPECT_EQ(decided.decided, 2);
    EXPECT_EQ(decided.granted, 1);
    EXPECT_EQ(decided.ended, 1);
    EXPECT_EQ(standing_of(filed_joint(), {over, over}).state, JointState::Ended);
}

}  // namespace
}  // namespace yimen::cases
