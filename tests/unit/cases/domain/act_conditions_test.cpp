#include <gtest/gtest.h>

#include "unit/cases/domain/walk.h"

namespace yimen::cases {
namespace {

TEST(ActConditionsTest, a_step_that_is_not_there_is_given_to_nobody) {
    Walk walk;
    walk.terms.steps = {{.name = "审查", .kind = "review"}};
    walk.receive();
    walk.accept();
    EXPECT_EQ(walk.act(Act::Assign, Actor::Supervisor, {.reason = "请假", .step = 1}),
              "step-unknown");
    EXPECT_EQ(walk.act(Act::Assign, Actor::Supervisor, {.reason = "请假", .step = -1}),
              "step-unknown");
    EXPECT_EQ(walk.act(Act::Assign, Actor::Supervisor, {.reason = "请假"}), "step-unknown");
    EXPECT_EQ(
        walk.act(Act::Assign, Actor::Supervisor, {.reason = "请假", .person = "other", .step = 0}),
        "");
    EXPECT_EQ(walk.filed.steps.front().holder, "other");
}

TEST(ActConditionsTest, only_what_was_paid_is_given_back) {
    Walk walk;
    walk.terms.charged = true;
    walk.terms.fee_basis = "发改价格〔2019〕914号";
    walk.receive();
    walk.accept();
    walk.act(Act::Grant, Actor::Decider);
    EXPECT_EQ(walk.act(Act::RefundFee, Actor::Clerk, {.reason = "多收"}), "no-fee-paid");
    walk.act(Act::NotifyFee, Actor::Clerk, {.amount_fen = 100});
    EXPECT_EQ(walk.act(Act::RefundFee, Actor::Clerk, {.reason = "多收"}), "no-fee-paid");
    walk.act(Act::RecordPayment, Actor::Clerk);
    EXPECT_EQ(walk.act(Act::RefundFee, Actor::Clerk, {.reason = "多收"}), "");
}

TEST(ActConditionsTest, what_was_denied_is_neither_revoked_nor_cancelled) {
    Walk walk;
    walk.receive();
    walk.accept();
    walk.act(Act::Deny, Actor::Decider, {.reason = "不符合条件"});
    walk.complete();
    EXPECT_EQ(walk.founded(Act::Revoke, Actor::Decider), "nothing-granted");
    EXPECT_EQ(walk.founded(Act::Cancel, Actor::Decider), "nothing-granted");
    walk.founded(Act::Reopen, Actor::Supervisor);
    walk.act(Act::Grant, Actor::Decider);
    walk.complete();
    EXPECT_EQ(walk.founded(Act::Cancel, Actor::Decider), "");
}

TEST(ActConditionsTest, who_coached_stands_in_the_way_of_nothing) {
    Walk walk;
    walk.act(Act::Coach, Actor::Assistant, {.reason = "同意"}, "helper");
    walk.receive();
    EXPECT_EQ(walk.act(Act::DeclareUnneeded, Actor::Clerk, {.reason = "不需要"}, "helper"),
              "coach-blocks");
    const Particulars gaps{.reason = "督办", .gaps = {{"", "缺签名"}}};
    walk.act(Act::AskSupplement, Actor::Clerk, gaps);
    walk.act(Act::Supplement, Actor::Applicant);
    EXPECT_EQ(walk.act(Act::ForceSupplement, Actor::Supervisor, gaps, "helper"), "coach-blocks");
}

TEST(ActConditionsTest, a_promise_supplies_nothing_that_was_deferred) {
    Walk walk;
    walk.terms.deferral = true;
    walk.terms.deferral_days = 5;
    walk.terms.materials = {{.key = "later", .name = "later", .deferrable = true}};
    const std::vector<HeldMaterial> promised = {{.key = "later", .handing = Handing::Commitment}};
    walk.receive({.digest = "answers", .materials = promised, .required = {"later"}});
    EXPECT_EQ(walk.act(Act::AcceptDeferred, Actor::Clerk, {.way = "paper"}), "");
    walk.act(Act::SupplyDeferred, Actor::Applicant, {.materials = promised});
    EXPECT_EQ(walk.act(Act::Grant, Actor::Decider), "deferred-open");
    walk.act(Act::SupplyDeferred, Actor::Applicant, {.materials = {{.key = "later"}}});
    EXPECT_EQ(walk.act(Act::Grant, Actor::Decider), "");
}

/// Above nobody could end the procedure, and the limit would stand still for ever.
TEST(ActConditionsTest, nothing_is_forwarded_while_a_procedure_goes_on) {
    Walk walk;
    walk.terms.procedures = {{.kind = "检测", .stops = {.statutory = true}}};
    walk.receive();
    walk.accept();
    walk.act(Act::BeginProcedure, Actor::Examiner, {.about = "检测"});
    EXPECT_EQ(walk.act(Act::ForwardUp, Actor::Decider, {.unit_id = "province"}), "procedure-open");
    walk.act(Act::EndProcedure, Actor::Examiner, {.reason = "合格", .about = "检测"});
    EXPECT_EQ(walk.act(Act::ForwardUp, Actor::Decider, {.unit_id = "province"}), "");
}

}  // namespace
}  // namespace yimen::cases
