#include "webhooks/actions/sign.h"

#include <gtest/gtest.h>

namespace yimen::webhooks {
namespace {

/// The example of the specification (standardwebhooks.com).
TEST(SignTest, signs_as_standard_webhooks_does) {
    EXPECT_EQ(signature_of({.address = "",
                            .id = "msg_p5jXN8AQM9LWM0D4loKWxJek",
                            .timestamp = "1614265330",
                            .signature = "",
                            .body = R"({"test": 2432232314})"},
                           "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
              "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST(SignTest, tells_what_happened_to_which_case_and_nothing_of_people) {
    const auto letter =
        letter_of({.event_id = "01H",
                   .subscription_id = "webhook-1",
                   .kind = EventKind::CaseAccepted,
                   .case_id = "case-1",
                   .case_serial = 4,
                   .case_number = "A-1",
                   .case_state = "accepted",
                   .occurred_at = Instant::parse("2026-03-06T09:00:00+08:00").value()},
                  "https://oa.example.gov.cn/hooks", {"whsec_AAAA", "whsec_BBBB"},
                  Instant::parse("2026-03-06T09:00:05.999+08:00").value());
    EXPECT_EQ(letter.body, R"({"event_id":"01H","kind":"case.accepted",)"
                           R"("occurred_at":"2026-03-06T09:00:00.000+08:00",)"
                           R"("case_id":"case-1","number":"A-1","state":"accepted"})");
    EXPECT_EQ(letter.id, "01H");
    EXPECT_EQ(letter.timestamp, "1772758805");
    EXPECT_EQ(letter.signature,
              signature_of(letter, "whsec_AAAA") + ' ' + signature_of(letter, "whsec_BBBB"));
}

TEST(SignTest, secrets_are_32_bytes_and_never_the_same) {
    const auto secret = make_secret();
    EXPECT_TRUE(secret.starts_with("whsec_"));
    EXPECT_EQ(secret.size(), std::string{"whsec_"}.size() + 44);
    EXPECT_NE(secret, make_secret());
}

}  // namespace
}  // namespace yimen::webhooks
