#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/cases/domain/walk.h"

namespace yimen::cases {
namespace {

using testing::ElementsAre;

StepTerms step(std::int64_t stage) {
    return {.name = "审查", .kind = "review", .stage = stage};
}

TEST(SentBackStepTest, who_examined_does_not_decide_though_another_examined_again) {
    Walk walk;
    walk.terms.steps = {step(0)};
    walk.receive();
    walk.accept();
    walk.pass(0, "first");
    walk.act(Act::SendBack, Actor::Examiner, {.reason = "有误", .step = 0});
    walk.pass(0, "second");
    EXPECT_EQ(walk.act(Act::Grant, Actor::Decider, {}, "first"), "persons-not-separate");
    EXPECT_EQ(walk.act(Act::Grant, Actor::Decider, {}, "third"), "");
}

TEST(SentBackStepTest, all_that_were_in_hand_go_on_and_nothing_else) {
    Walk walk;
    walk.terms.steps = {step(0), step(1), step(2), step(2)};
    walk.receive();
    walk.accept();
    walk.pass(0);
    walk.pass(1);
    EXPECT_THAT(walk.open(), ElementsAre(2, 3));
    walk.act(Act::SendBack, Actor::Examiner, {.reason = "有误", .step = 0});
    EXPECT_THAT(walk.open(), ElementsAre(0));
    walk.act(Act::SendBack, Actor::Examiner, {.reason = "有误", .step = 1});
    EXPECT_THAT(walk.open(), ElementsAre(1));
    walk.pass(1);
    EXPECT_THAT(walk.open(), ElementsAre(0));
    walk.pass(0);
    EXPECT_THAT(walk.open(), ElementsAre(2, 3));
}

}  // namespace
}  // namespace yimen::cases
