#include "webhooks/domain/delivery.h"

#include <gtest/gtest.h>

namespace yimen::webhooks {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr Instant kNow{1'772'000'000'000};

Delivery fresh() {
    return {.event_id = "event-1",
            .subscription_id = "webhook-1",
            .occurred_at = kNow,
            .next_at = kNow,
            .expires_at = kNow + kLifetime};
}

TEST(DeliveryTest, pauses_grow_and_are_spread_by_the_id) {
    milliseconds before{0};
    for (std::int64_t attempt = 1; attempt <= 8; ++attempt) {
        const auto pause = pause_after(attempt, "event-1");
        EXPECT_GT(pause, before) << attempt;
        before = pause;
    }
    EXPECT_GE(pause_after(1, "event-1"), seconds{5});
    EXPECT_LT(pause_after(1, "event-1"), milliseconds{6'250});
    EXPECT_EQ(pause_after(9, "event-1"), pause_after(8, "event-1"));
    EXPECT_GE(pause_after(8, "event-1"), hours{20});
    EXPECT_LT(pause_after(8, "event-1"), hours{25});
    EXPECT_NE(pause_after(5, "event-1"), pause_after(5, "event-2"));
}

TEST(DeliveryTest, what_is_answered_well_has_arrived) {
    for (const std::int64_t status : {200, 202, 204, 299}) {
        const auto after = settled(taken_in_hand(fresh(), kNow),
                                   {.status = status, .took = milliseconds{7}}, kNow);
        EXPECT_EQ(after.state, DeliveryState::Delivered) << status;
        EXPECT_EQ(after.status, status);
        EXPECT_EQ(after.took, milliseconds{7});
        EXPECT_EQ(after.ended_at, kNow);
    }
}

TEST(DeliveryTest, anything_else_is_tried_again_redirections_too) {
    for (const std::int64_t status : {0, 199, 301, 308, 400, 401, 404, 429, 500, 503}) {
        const auto after = settled(taken_in_hand(fresh(), kNow), {.status = status}, kNow);
        EXPECT_EQ(after.state, DeliveryState::Waiting) << status;
        EXPECT_EQ(after.next_at, kNow + pause_after(1, "event-1"));
        EXPECT_FALSE(after.ended_at);
    }
    EXPECT_EQ(settled(taken_in_hand(fresh(), kNow), {.status = 410}, kNow).state,
              DeliveryState::Failed);
}

TEST(DeliveryTest, what_nobody_takes_is_tried_for_three_days) {
    auto delivery = fresh();
    auto now = kNow;
    while (delivery.state == DeliveryState::Waiting) {
        now = delivery.next_at;
        delivery = settled(taken_in_hand(delivery, now), {.fault = "unreachable"}, now);
    }
    EXPECT_EQ(delivery.state, DeliveryState::Failed);
    EXPECT_GE(delivery.attempts, 9);
    EXPECT_GT(now - kNow, hours{48});
    EXPECT_LE(now - kNow, kLifetime);
}

TEST(DeliveryTest, what_was_not_tried_is_no_attempt) {
    const auto back = given_back(taken_in_hand(fresh(), kNow), kNow);
    EXPECT_EQ(back.attempts, 0);
    EXPECT_EQ(back.next_at, kNow);
}

TEST(DeliveryTest, a_subscription_rests_longer_with_each_failure_and_is_well_at_once) {
    Health health;
    health = after_answer(health, {.status = 503}, kNow);
    EXPECT_EQ(health.resting_until, kNow + seconds{5});
    health = after_answer(health, {.status = 503}, kNow);
    EXPECT_EQ(health.resting_until, kNow + seconds{10});
    for (int times = 0; times < 100; ++times) {
        health = after_answer(health, {.fault = "timeout"}, kNow);
    }
    EXPECT_EQ(health.resting_until, kNow + minutes{10});
    EXPECT_EQ(health.failures, 102);
    health = after_answer(health, {.status = 200}, kNow);
    EXPECT_EQ(health.failures, 0);
    EXPECT_LE(health.resting_until, kNow);
    EXPECT_EQ(health.last_success, kNow);
}

TEST(DeliveryTest, a_subscription_fails_when_nothing_arrived_since_the_event_that_is_given_up) {
    const auto given_up = fresh();
    EXPECT_TRUE(is_failing({}, given_up));
    EXPECT_TRUE(is_failing({.last_success = kNow - seconds{1}}, given_up));
    EXPECT_FALSE(is_failing({.last_success = kNow}, given_up));
}

}  // namespace
}  // namespace yimen::webhooks
