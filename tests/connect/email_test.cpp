#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "connect/email/client.h"
#include "connect/email/mapping.h"
#include "connect/mail_server.h"
#include "support/temporary_folder.h"

namespace yimen::connect::email {
namespace {

using Outcome = notices::HandedOver::Outcome;
using Security = MailServer::Security;

MailServer local(std::uint16_t port, Security security = Security::None) {
    return {.host = "127.0.0.1",
            .port = port,
            .security = security,
            .sender = "post@yimen.example.gov.cn"};
}

notices::Letter letter_to(const std::string& address) {
    return {.address = address,
            .subject = "您的办件有新消息",
            .text = "您申请的“药品经营许可”（445203-1）已受理，预计在2026年3月18日前办结。"};
}

TEST(EmailTest, arrives_as_it_was_written) {
    test::MailServer server;
    const Client client{local(server.port())};
    EXPECT_EQ(client.hand_over(letter_to("zhang@example.com"), "letter-1").outcome, Outcome::Taken);
    const auto mail = server.next_mail();
    EXPECT_EQ(mail.at("to").at(0).as_string(), "zhang@example.com");
    EXPECT_EQ(mail.at("from").as_string(), "post@yimen.example.gov.cn");
    EXPECT_EQ(mail.at("id").as_string(), "<letter-1@yimen.example.gov.cn>");
    EXPECT_EQ(mail.at("subject").as_string(), "您的办件有新消息");
    EXPECT_EQ(mail.at("text").as_string(), letter_to("").text);
}

TEST(EmailTest, is_put_off_or_given_up_as_the_server_says) {
    test::MailServer server;
    const Client client{local(server.port())};
    const auto later = client.hand_over(letter_to("later@example.com"), "letter-1");
    EXPECT_EQ(later.outcome, Outcome::TryLater);
    EXPECT_EQ(later.fault, "smtp-451");
    const auto never = client.hand_over(letter_to("never@example.com"), "letter-2");
    EXPECT_EQ(never.outcome, Outcome::Refused);
    EXPECT_EQ(never.fault, "smtp-550");
    const auto misliked = client.hand_over(letter_to("spam@example.com"), "letter-4");
    EXPECT_EQ(misliked.outcome, Outcome::TryLater) << "not for the recipient's sake";
    EXPECT_EQ(misliked.fault, "smtp-554");
    EXPECT_EQ(client.hand_over(letter_to("once@example.com"), "letter-3").outcome,
              Outcome::TryLater);
    EXPECT_EQ(client.hand_over(letter_to("once@example.com"), "letter-3").outcome, Outcome::Taken);
}

TEST(EmailTest, waits_for_a_sender_that_the_server_takes) {
    test::MailServer server;
    auto misnamed = local(server.port());
    misnamed.sender = "stranger@example.com";
    const auto handed = Client{misnamed}.hand_over(letter_to("zhang@example.com"), "letter-1");
    EXPECT_EQ(handed.outcome, Outcome::TryLater);
    EXPECT_EQ(handed.fault, "smtp-550");
}

TEST(EmailTest, waits_for_a_server_that_is_away) {
    std::uint16_t port = 0;
    {
        const test::MailServer server;
        port = server.port();
    }
    const auto away = Client{local(port)}.hand_over(letter_to("zhang@example.com"), "letter-1");
    EXPECT_EQ(away.outcome, Outcome::Away);
    EXPECT_EQ(away.fault, "unreachable");
}

class EmailOverTlsTest : public testing::Test {
  protected:
    EmailOverTlsTest() {
        const auto command =
            "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
            " -addext subjectAltName=IP:127.0.0.1 -keyout " +
            key_ + " -out " + certificate_ + " 2>/dev/null";
        made_ = std::system(command.c_str()) == 0;
    }

    /// Offers STARTTLS and wants it.
    std::vector<std::string> words(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> all{"--certificate", certificate_, "--key", key_};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    test::TemporaryFolder folder_;
    std::string key_ = folder_.file("key.pem");
    std::string certificate_ = folder_.file("certificate.pem");
    bool made_ = false;
};

TEST_F(EmailOverTlsTest, goes_encrypted_to_a_server_that_is_trusted) {
    ASSERT_TRUE(made_);
    test::MailServer server{words()};
    auto trusted = local(server.port(), Security::StartTls);
    trusted.trusted_certificates = certificate_;
    EXPECT_EQ(Client{trusted}.hand_over(letter_to("zhang@example.com"), "1").outcome,
              Outcome::Taken);
    EXPECT_TRUE(server.next_mail().at("tls").as_bool());
}

TEST_F(EmailOverTlsTest, goes_to_nobody_else) {
    ASSERT_TRUE(made_);
    const test::MailServer server{words()};
    const auto stranger = Client{local(server.port(), Security::StartTls)}.hand_over(
        letter_to("zhang@example.com"), "1");
    EXPECT_EQ(stranger.outcome, Outcome::Away);
    EXPECT_EQ(stranger.fault, "tls");
}

TEST_F(EmailOverTlsTest, never_goes_in_the_clear_where_tls_is_wanted) {
    const test::MailServer plain;
    const auto downgraded = Client{local(plain.port(), Security::StartTls)}.hand_over(
        letter_to("zhang@example.com"), "1");
    EXPECT_EQ(downgraded.outcome, Outcome::Away);
    EXPECT_EQ(downgraded.fault, "tls");
}

TEST_F(EmailOverTlsTest, signs_in_where_the_server_asks) {
    ASSERT_TRUE(made_);
    test::MailServer server{words({"--user", "yimen", "--password", "geheim"})};
    auto known = local(server.port(), Security::StartTls);
    known.trusted_certificates = certificate_;
    known.user = "yimen";
    known.password = "wrong";
    const auto denied = Client{known}.hand_over(letter_to("zhang@example.com"), "1");
    EXPECT_EQ(denied.outcome, Outcome::Away);
    EXPECT_EQ(denied.fault, "smtp-sign-in");
    known.password = "geheim";
    EXPECT_EQ(Client{known}.hand_over(letter_to("zhang@example.com"), "1").outcome, Outcome::Taken);
}

TEST(EmailMappingTest, dates_are_those_of_the_city) {
    const auto mail = to_mail(letter_to("zhang@example.com"), "1", "post@example.com",
                              Instant::parse("2026-03-06T09:05:00+08:00").value());
    EXPECT_THAT(mail, testing::HasSubstr("Date: Fri, 06 Mar 2026 09:05:00 +0800\r\n"));
    std::size_t longest = 0;
    for (std::size_t at = 0; at < mail.size();) {
        const auto end = mail.find("\r\n", at);
        longest = std::max(longest, end - at);
        at = end + 2;
    }
    EXPECT_LE(longest, 76U);
}

}  // namespace
}  // namespace yimen::connect::email
