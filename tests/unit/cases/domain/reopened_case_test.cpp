#include <gtest/gtest.h>

#include "unit/cases/domain/walk.h"

namespace yimen::cases {
namespace {

TEST(ReopenedCaseTest, owes_again_what_was_deferred) {
    Walk walk;
    walk.terms.deferral = true;
    walk.terms.deferral_days = 5;
    walk.terms.materials = {{.key = "later", .name = "later", .deferrable = true}};
    walk.receive({.digest = "answers", .required = {"later"}});
    EXPECT_EQ(walk.act(Act::AcceptDeferred, Actor::Clerk, {.way = "paper"}), "");
    walk.today = Day{2026, 3, 10};
    EXPECT_EQ(walk.act(Act::LapseDeferred, Actor::Statute), "");
    EXPECT_EQ(walk.filed.state, State::Terminated);
    walk.founded(Act::Reopen, Actor::Supervisor);
    EXPECT_EQ(walk.act(Act::Grant, Actor::Decider), "deferred-open");
    const auto* limit = find_running(walk.filed.clock, LimitKind::Deferral);
    ASSERT_NE(limit, nullptr);
    EXPECT_EQ(limit->from, walk.today);
}

TEST(ReopenedCaseTest, is_not_lengthened_by_what_lengthened_it_before) {
    Walk walk;
    walk.terms.extension = {20, "《行政许可法》第四十二条"};
    walk.receive();
    walk.accept();
    walk.act(Act::Extend, Actor::Decider, {.reason = "复杂", .days = 10});
    walk.founded(Act::Terminate, Actor::Decider);
    walk.founded(Act::Reopen, Actor::Supervisor);
    const auto* limit = find_running(walk.filed.clock, LimitKind::Statutory);
    ASSERT_NE(limit, nullptr);
    EXPECT_EQ(due_of(walk.filed.clock, *limit, WorkCalendar{}).day, (Day{2026, 3, 30}));
    EXPECT_EQ(walk.act(Act::Extend, Actor::Decider, {.reason = "复杂", .days = 10}), "");
}

TEST(ReopenedCaseTest, gives_each_step_that_is_open_its_limit) {
    Walk walk;
    walk.terms.steps = {{.name = "审查", .kind = "review", .half_days = 4}};
    walk.receive();
    walk.accept();
    walk.founded(Act::Terminate, Actor::Decider);
    EXPECT_EQ(find_running(walk.filed.clock, LimitKind::Step, "0"), nullptr);
    walk.founded(Act::Reopen, Actor::Supervisor);
    EXPECT_NE(find_running(walk.filed.clock, LimitKind::Step, "0"), nullptr);
}

TEST(ReopenedCaseTest, a_draft_that_is_taken_up_again_has_not_ended) {
    Walk walk;
    walk.act(Act::Discard, Actor::Applicant);
    EXPECT_TRUE(walk.filed.ended_on);
    walk.act(Act::Restore, Actor::Applicant);
    EXPECT_FALSE(walk.filed.ended_on);
}

TEST(ReopenedCaseTest, after_a_denial_nothing_is_to_be_supplied) {
    Walk walk;
    walk.terms.deferral = true;
    walk.terms.deferral_days = 5;
    walk.terms.materials = {{.key = "later", .name = "later", .deferrable = true}};
    walk.receive({.digest = "answers", .required = {"later"}});
    walk.act(Act::AcceptDeferred, Actor::Clerk, {.way = "paper"});
    EXPECT_EQ(walk.act(Act::Deny, Actor::Decider, {.reason = "不符合条件"}), "");
    EXPECT_EQ(find_running(walk.filed.clock, LimitKind::Deferral), nullptr);
}

}  // namespace
}  // namespace yimen::cases
