#include <gtest/gtest.h>

#include "connect/sms/client.h"
#include "connect/sms/mapping.h"
#include "connect/sms/stand_in.h"

namespace yimen::connect::sms {
namespace {

using Outcome = notices::HandedOver::Outcome;
using Manner = StandIn::Manner;

class SmsTest : public testing::Test {
  protected:
    notices::HandedOver send(const std::string& key, const std::string& token = "token") const {
        const Client client{
            {.address = stand_in_.address(), .token = token, .signature = "【一门】"}};
        return client.hand_over({.address = "13800138000", .subject = "", .text = "已受理。"}, key);
    }

    StandIn stand_in_{"token"};
};

TEST_F(SmsTest, arrives_signed) {
    EXPECT_EQ(send("letter-1").outcome, Outcome::Taken);
    const auto received = stand_in_.received();
    ASSERT_EQ(received.size(), 1U);
    EXPECT_EQ(received[0].key, "letter-1");
    EXPECT_EQ(received[0].to, "13800138000");
    EXPECT_EQ(received[0].text, "【一门】已受理。");
}

TEST_F(SmsTest, comes_once_to_the_telephone_when_it_is_sent_twice) {
    stand_in_.plan({Manner::ForgetsToSay});
    EXPECT_EQ(send("letter-1").outcome, Outcome::TryLater);
    EXPECT_EQ(send("letter-1").outcome, Outcome::Taken);
    EXPECT_EQ(stand_in_.asked(), 2);
    EXPECT_EQ(stand_in_.received().size(), 1U);
}

TEST_F(SmsTest, is_put_off_or_given_up_as_the_platform_says) {
    stand_in_.plan({Manner::IsBusy, Manner::SpeaksNonsense, Manner::IsMisused, Manner::AsksToWait,
                    Manner::Refuses});
    for (const auto* fault : {"http-503", "answer-malformed", "http-400"}) {
        const auto handed = send("letter-1");
        EXPECT_EQ(handed.outcome, Outcome::TryLater) << fault;
        EXPECT_EQ(handed.fault, fault);
    }
    EXPECT_EQ(send("letter-1").outcome, Outcome::Away) << "the others have to wait, too";
    const auto refused = send("letter-1");
    EXPECT_EQ(refused.outcome, Outcome::Refused);
    EXPECT_EQ(refused.fault, "not-taken");
    EXPECT_TRUE(stand_in_.received().empty());
}

TEST_F(SmsTest, waits_for_a_token_that_the_platform_takes) {
    const auto handed = send("letter-1", "stranger");
    EXPECT_EQ(handed.outcome, Outcome::Away);
    EXPECT_EQ(handed.fault, "http-401");
    EXPECT_TRUE(stand_in_.received().empty());
}

TEST(SmsMappingTest, only_what_concerns_the_recipient_is_final) {
    EXPECT_EQ(to_outcome(200, R"({"taken":false})").outcome, Outcome::Refused);
    EXPECT_EQ(to_outcome(422, "").outcome, Outcome::Refused);
    for (const long status : {302L, 400L, 404L, 413L, 500L}) {
        EXPECT_EQ(to_outcome(status, "").outcome, Outcome::TryLater) << status;
    }
}

}  // namespace
}  // namespace yimen::connect::sms
