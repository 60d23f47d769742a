#include "cases/domain/step.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::cases {
namespace {

using testing::Contains;
using testing::Not;

TEST(OpenActsTest, leave_out_what_the_item_can_never_have) {
    Case filed;
    filed.state = State::Accepted;
    const Doer clerk{"clerk", "unit", {Actor::Clerk}};
    ItemTerms terms;
    EXPECT_THAT(open_acts(filed, terms, clerk), Not(Contains(Act::NotifyFee)));
    terms.charged = true;
    EXPECT_THAT(open_acts(filed, terms, clerk), Not(Contains(Act::NotifyFee)));
    terms.fee_basis = "发改价格〔2019〕914号";
    EXPECT_THAT(open_acts(filed, terms, clerk), Contains(Act::NotifyFee));
}

TEST(OpenActsTest, offer_no_deferral_and_no_commitment_that_the_item_does_not_allow) {
    Case filed;
    filed.state = State::Received;
    const Doer clerk{"clerk", "unit", {Actor::Clerk}};
    ItemTerms terms;
    EXPECT_THAT(open_acts(filed, terms, clerk), Contains(Act::Accept));
    EXPECT_THAT(open_acts(filed, terms, clerk), Not(Contains(Act::AcceptDeferred)));
    EXPECT_THAT(open_acts(filed, terms, clerk), Not(Contains(Act::AcceptCommitted)));
    terms.deferral = true;
    terms.deferral_days = 5;
    terms.commitment = true;
    EXPECT_THAT(open_acts(filed, terms, clerk), Contains(Act::AcceptDeferred));
    EXPECT_THAT(open_acts(filed, terms, clerk), Contains(Act::AcceptCommitted));
    terms.commitment_excluded = true;
    EXPECT_THAT(open_acts(filed, terms, clerk), Not(Contains(Act::AcceptCommitted)));
}

TEST(OpenActsTest, leave_out_what_has_been_done_or_has_not_begun) {
    Case filed;
    filed.state = State::Completed;
    const Doer applicant{"person", "", {Actor::Applicant}};
    const ItemTerms terms;
    EXPECT_THAT(open_acts(filed, terms, applicant), Contains(Act::Rate));
    filed.rated = true;
    EXPECT_THAT(open_acts(filed, terms, applicant), Not(Contains(Act::Rate)));

    filed.state = State::Accepted;
    const Doer examiner{"examiner", "unit", {Actor::Examiner}};
    EXPECT_THAT(open_acts(filed, terms, examiner), Not(Contains(Act::EndProcedure)));
    filed.clock.procedures.push_back({.kind = "检测"});
    EXPECT_THAT(open_acts(filed, terms, examiner), Contains(Act::EndProcedure));
    EXPECT_THAT(open_acts(filed, terms, examiner), Not(Contains(Act::GiveOpinion)));
    filed.opinions.push_back({.unit_id = "other"});
    EXPECT_THAT(open_acts(filed, terms, examiner), Contains(Act::GiveOpinion));
}

}  // namespace
}  // namespace yimen::cases
