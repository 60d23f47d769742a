#include "catalog/domain/referral.h"

#include <gtest/gtest.h>

namespace yimen::catalog {
namespace {

constexpr ReferralAct kActs[] = {ReferralAct::Accept, ReferralAct::Refuse, ReferralAct::Withdraw};

TEST(ReferralTest, is_answered_or_withdrawn_while_it_is_open) {
    EXPECT_EQ(*take_step(ReferralState::Open, ReferralAct::Accept), ReferralState::Accepted);
    EXPECT_EQ(*take_step(ReferralState::Open, ReferralAct::Refuse), ReferralState::Refused);
    EXPECT_EQ(*take_step(ReferralState::Open, ReferralAct::Withdraw), ReferralState::Withdrawn);
}

TEST(ReferralTest, is_answered_once) {
    for (const auto& row : kReferralStates) {
        if (row.state == ReferralState::Open) continue;
        for (const auto act : kActs) {
            EXPECT_EQ(take_step(row.state, act).problem().code, "referral-answered");
        }
    }
}

TEST(ReferralTest, is_found_by_the_names_of_its_kind_and_state) {
    for (const auto& row : kReferralKinds) EXPECT_EQ(find_referral_kind(row.name), row.kind);
    for (const auto& row : kReferralStates) EXPECT_EQ(find_referral_state(row.name), row.state);
    EXPECT_FALSE(find_referral_kind("complaint"));
}

}  // namespace
}  // namespace yimen::catalog
