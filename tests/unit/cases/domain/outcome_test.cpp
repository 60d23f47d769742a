#include "cases/domain/outcome.h"

#include <gtest/gtest.h>

namespace yimen::cases {
namespace {

Case decided(State state, bool granted) {
    Case filed;
    filed.state = state;
    filed.granted = granted;
    filed.decided_on = Day{2026, 3, 4};
    return filed;
}

TEST(Outcome, is_read_by_others_when_it_was_served) {
    EXPECT_FALSE(outcome_of(decided(State::Granted, true)));
    EXPECT_FALSE(outcome_of(decided(State::Denied, false)));
    EXPECT_EQ(outcome_of(decided(State::Delivered, true)), Outcome::Granted);
    EXPECT_EQ(outcome_of(decided(State::Completed, false)), Outcome::Denied);
    EXPECT_EQ(outcome_of(decided(State::Revoked, true)), Outcome::Revoked);
    EXPECT_EQ(outcome_of(decided(State::Cancelled, true)), Outcome::Cancelled);
    EXPECT_FALSE(outcome_of(decided(State::Terminated, false)));
}

TEST(Outcome, needs_a_decision) {
    auto filed = decided(State::Completed, true);
    filed.decided_on.reset();
    EXPECT_FALSE(outcome_of(filed));
}

TEST(Outcome, is_not_public_when_the_item_withholds_it) {
    const auto filed = decided(State::Delivered, true);
    ItemTerms terms;
    EXPECT_EQ(public_result_on(filed, terms), (Day{2026, 3, 4}));
    terms.results_withheld = true;
    EXPECT_FALSE(public_result_on(filed, terms));
}

}  // namespace
}  // namespace yimen::cases
