#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "connect/tls_server.h"
#include "connect/webhooks/client.h"
#include "connect/webhooks/stand_in.h"
#include "support/temporary_folder.h"

namespace yimen::connect::webhooks {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using yimen::webhooks::Letter;

constexpr yimen::webhooks::WaysOut kAnywhere{.own_network = true, .plain_http = true};

Letter letter_to(const std::string& address) {
    return {.address = address,
            .id = "event-1",
            .timestamp = "1772758805",
            .signature = "v1,AAAA v1,BBBB",
            .body = R"({"kind":"webhook.test"})"};
}

TEST(WebhookClientTest, brings_body_and_signature) {
    const StandIn system;
    const auto answer = Client{{.ways = kAnywhere}}.hand_over(letter_to(system.address()));
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.fault, "");
    const auto received = system.received();
    ASSERT_THAT(received, SizeIs(1));
    EXPECT_EQ(received[0].id, "event-1");
    EXPECT_EQ(received[0].timestamp, "1772758805");
    EXPECT_EQ(received[0].signature, "v1,AAAA v1,BBBB");
    EXPECT_EQ(received[0].body, R"({"kind":"webhook.test"})");
}

TEST(WebhookClientTest, tells_what_was_answered_and_follows_nobody) {
    StandIn system;
    system.plan({410, 503, 302});
    const Client client{{.ways = kAnywhere}};
    for (const auto status : {410, 503, 302}) {
        EXPECT_EQ(client.hand_over(letter_to(system.address())).status, status);
    }
    EXPECT_THAT(system.received(), SizeIs(3));
}

TEST(WebhookClientTest, reaches_nobody_in_our_own_network_unless_that_is_allowed) {
    const StandIn system;
    const Client client{{.ways = {.own_network = false, .plain_http = true}}};
    const auto by_name = "http://localhost" + system.address().substr(16);
    const auto as_a_number = "http://2130706433" + system.address().substr(16);
    for (const auto& address : {system.address(), by_name, as_a_number}) {
        const auto answer = client.hand_over(letter_to(address));
        EXPECT_EQ(answer.status, 0) << address;
        EXPECT_EQ(answer.fault, "own-network") << address;
    }
    EXPECT_THAT(system.received(), SizeIs(0));
}

TEST(WebhookClientTest, speaks_plain_http_only_where_that_is_allowed) {
    const StandIn system;
    const auto answer =
        Client{{.ways = {.own_network = true}}}.hand_over(letter_to(system.address()));
    EXPECT_EQ(answer.status, 0);
    EXPECT_THAT(system.received(), SizeIs(0));
}

TEST(WebhookClientTest, says_when_nobody_is_there) {
    std::string address;
    {
        const StandIn gone;
        address = gone.address();
    }
    EXPECT_EQ(Client{{.ways = kAnywhere}}.hand_over(letter_to(address)).fault, "unreachable");
}

class WebhookOverTlsTest : public testing::Test {
  protected:
    WebhookOverTlsTest() {
        const auto command =
            "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
            " -addext subjectAltName=IP:127.0.0.1 -keyout " +
            key_ + " -out " + certificate_ + " 2>/dev/null";
        made_ = std::system(command.c_str()) == 0;
    }

    static std::string address_of(const test::TlsServer& server, const std::string& host) {
        return "https://" + host + ':' + std::to_string(server.port()) + "/events";
    }

    test::TemporaryFolder folder_;
    std::string key_ = folder_.file("key.pem");
    std::string certificate_ = folder_.file("certificate.pem");
    bool made_ = false;
};

TEST_F(WebhookOverTlsTest, goes_to_a_system_whose_certificate_is_trusted) {
    ASSERT_TRUE(made_);
    test::TlsServer server{certificate_, key_};
    const Client client{{.ways = {.own_network = true}, .trusted_certificates = certificate_}};
    EXPECT_EQ(client.hand_over(letter_to(address_of(server, "127.0.0.1"))).status, 204);
    EXPECT_THAT(server.request(), HasSubstr("webhook-id: event-1\r\n"));
}

TEST_F(WebhookOverTlsTest, goes_to_no_stranger) {
    ASSERT_TRUE(made_);
    test::TlsServer server{certificate_, key_};
    const auto answer = Client{{.ways = {.own_network = true}}}.hand_over(
        letter_to(address_of(server, "127.0.0.1")));
    EXPECT_EQ(answer.fault, "tls");
    EXPECT_EQ(server.request(), "");
}

TEST_F(WebhookOverTlsTest, goes_to_no_other_name) {
    ASSERT_TRUE(made_);
    test::TlsServer server{certificate_, key_};
    const Client client{{.ways = {.own_network = true}, .trusted_certificates = certificate_}};
    EXPECT_EQ(client.hand_over(letter_to(address_of(server, "localhost"))).fault, "tls");
    EXPECT_EQ(server.request(), "");
}

}  // namespace
}  // namespace yimen::connect::webhooks
