#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "connect/sms/stand_in.h"
#include "program/installation.h"

namespace yimen::test {
namespace {

using testing::HasSubstr;

class MessagesOfProgramTest : public testing::TestWithParam<Engine> {
  protected:
    EnvironmentOf environment() const {
        auto environment = installation_.environment();
        environment["YIMEN_MESSAGES_SMS_ADDRESS"] = platform_.address();
        environment["YIMEN_MESSAGES_SMS_TOKEN"] = "token";
        return environment;
    }

    connect::sms::StandIn platform_{"token"};
    Installation installation_{GetParam(), {"drug-retail-licence"}};
};

INSTANTIATE_TEST_SUITE_P(Engines, MessagesOfProgramTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(MessagesOfProgramTest, go_out_by_the_platform_that_the_configuration_names) {
    RunningServer server{environment()};
    OfficerDesk elder{server.port(), "elder"};
    const std::string body = R"({"address":"13800138000"})";
    const auto kept = elder.send("PUT", "/api/own/message-addresses/sms", body, "");
    ASSERT_EQ(kept.status, 200) << kept.body;
    const auto received = platform_.await(1);
    ASSERT_EQ(received.size(), 1U);
    EXPECT_EQ(received[0].to, "13800138000");
    EXPECT_THAT(received[0].text, HasSubstr("【一门】验证码 "));
    EXPECT_EQ(server.drain().exit_code, 0);
}

}  // namespace
}  // namespace yimen::test
