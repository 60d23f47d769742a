#include "notices/domain/sending.h"

#include <gtest/gtest.h>

namespace yimen::notices {
namespace {

Instant at(const char* text) {
    return Instant::parse(text).value();
}

std::string allowed(const char* asked, Channel channel = Channel::Sms,
                    Urgency urgency = Urgency::MayWait, QuietHours quiet = {}) {
    return format_iso(first_allowed(at(asked), channel, urgency, quiet)).substr(0, 16);
}

TEST(SendingTest, a_telephone_stays_silent_at_night) {
    EXPECT_EQ(allowed("2026-03-06T21:59:59+08:00"), "2026-03-06T21:59");
    EXPECT_EQ(allowed("2026-03-06T22:00:00+08:00"), "2026-03-07T08:00");
    EXPECT_EQ(allowed("2026-03-07T00:00:00+08:00"), "2026-03-07T08:00");
    EXPECT_EQ(allowed("2026-03-07T07:59:59+08:00"), "2026-03-07T08:00");
    EXPECT_EQ(allowed("2026-03-07T08:00:00+08:00"), "2026-03-07T08:00");
}

TEST(SendingTest, quiet_hours_may_lie_within_a_day_or_nowhere) {
    EXPECT_EQ(allowed("2026-03-06T12:30:00+08:00", Channel::Sms, Urgency::MayWait, {12, 14}),
              "2026-03-06T14:00");
    EXPECT_EQ(allowed("2026-03-06T14:00:00+08:00", Channel::Sms, Urgency::MayWait, {12, 14}),
              "2026-03-06T14:00");
    EXPECT_EQ(allowed("2026-03-06T03:00:00+08:00", Channel::Sms, Urgency::MayWait, {0, 0}),
              "2026-03-06T03:00");
}

TEST(SendingTest, an_email_and_what_somebody_waits_for_go_at_once) {
    EXPECT_EQ(allowed("2026-03-06T23:00:00+08:00", Channel::Email), "2026-03-06T23:00");
    EXPECT_EQ(allowed("2026-03-06T23:00:00+08:00", Channel::Sms, Urgency::AtOnce),
              "2026-03-06T23:00");
}

TEST(SendingTest, pauses_grow_to_an_hour_and_differ_by_the_letter) {
    using std::chrono::minutes;
    for (std::int64_t attempt = 1; attempt <= 20; ++attempt) {
        const minutes base{std::min<std::int64_t>(std::int64_t{1} << (attempt - 1), 60)};
        EXPECT_GE(pause_after(attempt, "a"), base);
        EXPECT_LT(pause_after(attempt, "a"), base + base / 4.0);
        EXPECT_EQ(pause_after(attempt, "a"), pause_after(attempt, "a"));
    }
    EXPECT_NE(pause_after(5, "letter-1"), pause_after(5, "letter-2"));
}

TEST(SendingTest, a_reminder_is_worth_nothing_after_its_day) {
    Message message{.kind = MessageKind::SupplementReminder,
                    .due_on = Day{2026, 3, 7},
                    .created_at = at("2026-03-06T09:00:00+08:00")};
    EXPECT_EQ(useless_at(message), at("2026-03-08T00:00:00+08:00"));
    EXPECT_EQ(expires_at(message.created_at, useless_at(message)), at("2026-03-08T00:00:00+08:00"));
    message.kind = MessageKind::SupplementAsked;
    EXPECT_EQ(useless_at(message), std::nullopt);
    EXPECT_EQ(expires_at(message.created_at, useless_at(message)), at("2026-03-09T09:00:00+08:00"));
}

TEST(SendingTest, names_lead_back) {
    for (const auto channel : {Channel::Sms, Channel::Email}) {
        EXPECT_EQ(find_channel(name_of(channel)), channel);
    }
    EXPECT_EQ(find_channel("pigeon"), std::nullopt);
    for (const auto name : kSendingStateNames) {
        EXPECT_EQ(name_of(find_sending_state(name).value()), name);
    }
}

}  // namespace
}  // namespace yimen::notices
