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
    stand_in_.plan({Manner::IsBusy, Manner::AsksToWait, Manner::SpeaksNonsense, Manner::Refuses});
    for (const auto* fault : {"http-503", "http-429", "answer-malformed"}) {
        const auto handed = send("letter-1");
        EXPECT_EQ(handed.outcome, Outcome::TryLater) << fault;
        EXPECT_EQ(handed.fault, fault);
    }
    const auto refused = send("letter-1");
    EXPECT_EQ(refused.outcome, Outcome::Refused);
    EXPECT_EQ(refused.fault, "http-400");
    EXPECT_TRUE(stand_in_.received().empty());
}

TEST_F(SmsTest, waits_for_a_token_that_the_platform_takes) {
    const auto handed = send("letter-1", "stranger");
    EXPECT_EQ(handed.outcome, Outcome::TryLater);
    EXPECT_EQ(handed.fault, "http-401");
    EXPECT_TRUE(stand_in_.received().empty());
}

TEST(SmsMappingTest, an_answer_that_says_no_is_one) {
    EXPECT_EQ(to_outcome(200, R"({"taken":false})").outcome, Outcome::Refused);
    EXPECT_EQ(to_outcome(302, "").outcome, Outcome::Refused);
}

}  // namespace
}  // namespace yimen::connect::sms
