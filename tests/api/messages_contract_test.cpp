#include <set>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/contract_city.h"
#include "notices/actions/send_messages.h"
#include "notices/notices.h"

namespace yimen::test {
namespace {

std::set<std::string> missing_in(const std::set<std::string>& answered) {
    auto missing = Contract::get().operations_of("messages");
    for (const auto& id : answered) missing.erase(id);
    return missing;
}

/// Takes every letter, or refuses it for good.
class Tray final : public notices::Gateway {
  public:
    notices::HandedOver hand_over(const notices::Letter& letter, std::string_view) const override {
        text = letter.text;
        if (refuses) return {notices::HandedOver::Outcome::Refused, "http-400"};
        return {};
    }

    mutable std::string text;
    bool refuses = false;
};

class MessagesContractTest : public testing::TestWithParam<Engine> {
  protected:
    MessagesContractTest() {
        city_.city().restart(
            [&](app::ApplicationOptions& options) { options.gateways.sms = &tray_; });
    }

    /// Tells an officer that a step was handed over.
    void tell_officer(const std::string& account) {
        auto& city = city_.city();
        auto& services = city.application().services();
        const auto account_id = city.account_id(account);
        const auto told = city.database().write([&](db::Transaction& transaction) -> Result<Done> {
            notices::tell(transaction,
                          {.kind = notices::MessageKind::TaskHandedOver,
                           .recipient_id = account_id,
                           .case_id = "case-1",
                           .case_number = "445203-1",
                           .item_name = "药品经营许可",
                           .due_on = Day{2026, 3, 18},
                           .detail = "审核"},
                          services.clock.now());
            return Done{};
        });
        ASSERT_TRUE(told);
    }

    void send() {
        auto& application = city_.city().application();
        notices::send_messages({application.services(), application.papers().cipher,
                                application.address_desk().gateways});
    }

    /// Tells the applicant with this account, who has a number that is confirmed.
    void tell_by_sms(const std::string& account, const std::string& person_id) {
        const std::map<std::string, std::string> sms = {{"channel", "sms"}};
        const auto kept = city_.expect(200, "putMessageAddress", account,
                                       {.path = sms, .body = R"({"address":"13800138000"})"});
        EXPECT_EQ(kept.body.at("channels").at(0).at("address").as_string(), "138****8000");
        send();
        const auto code = tray_.text.substr(std::string{"验证码 "}.size(), 6);
        city_.expect(200, "confirmMessageAddress", account,
                     {.path = sms, .body = R"({"code":")" + code + "\"}"});
        auto& city = city_.city();
        auto& services = city.application().services();
        const auto told = city.database().write([&](db::Transaction& transaction) -> Result<Done> {
            notices::tell(transaction,
                          {.recipient_id = person_id,
                           .case_id = "case-1",
                           .case_number = "445203-1",
                           .item_name = "药品经营许可"},
                          services.clock.now());
            return Done{};
        });
        ASSERT_TRUE(told);
    }

    void be_sent_out() {
        const auto person_id =
            city_.city().open_applicant("zhang.san", "11010519491231002X", "张三");
        city_.expect(200, "listMessageAddresses", "zhang.san");
        tell_by_sms("zhang.san", person_id);
        tray_.refuses = true;
        send();
        const auto failed = city_.expect(200, "listSendings", "system", {.query = "state=failed"});
        ASSERT_EQ(failed.body.at("sendings").as_array().size(), 1U);
        const auto sending = failed.body.at("sendings").at(0);
        EXPECT_EQ(sending.at("fault").as_string(), "http-400");
        const std::map<std::string, std::string> path = {
            {"sending_id", std::string{sending.at("sending_id").as_string()}}};
        const auto again = city_.expect(200, "sendAgain", "system", {.path = path});
        EXPECT_EQ(again.body.at("state").as_string(), "waiting");
        EXPECT_TRUE(city_.expect(409, "sendAgain", "system", {.path = path})
                        .refuses_with("sending-not-failed"));
        const std::map<std::string, std::string> sms = {{"channel", "sms"}};
        city_.expect(200, "turnMessageAddress", "zhang.san",
                     {.path = sms, .body = R"({"on":false})"});
        city_.expect(200, "forgetMessageAddress", "zhang.san", {.path = sms});
    }

    void refuse_to_send_out() {
        const std::map<std::string, std::string> sms = {{"channel", "sms"}};
        const std::map<std::string, std::string> email = {{"channel", "email"}};
        const std::map<std::string, std::string> pigeon = {{"channel", "pigeon"}};
        const std::string code = R"({"code":"123456"})";
        const std::string address = R"({"address":"13800138000"})";
        city_.city().open_applicant("zhang.san", "11010519491231002X", "张三");
        city_.expect(404, "listMessageAddresses", "editor");
        city_.expect(404, "putMessageAddress", "zhang.san", {.path = pigeon, .body = address});
        EXPECT_TRUE(
            city_.expect(409, "putMessageAddress", "zhang.san", {.path = email, .body = address})
                .refuses_with("channel-not-open"));
        EXPECT_TRUE(city_
                        .expect(422, "putMessageAddress", "zhang.san",
                                {.path = sms, .body = R"({"address":"12345"})"})
                        .refuses_with("mobile-form"));
        city_.expect(404, "confirmMessageAddress", "zhang.san", {.path = sms, .body = code});
        city_.expect(200, "putMessageAddress", "zhang.san", {.path = sms, .body = address});
        EXPECT_TRUE(
            city_.expect(429, "putMessageAddress", "zhang.san", {.path = sms, .body = address})
                .refuses_with("code-too-soon"));
        EXPECT_TRUE(city_
                        .expect(409, "turnMessageAddress", "zhang.san",
                                {.path = sms, .body = R"({"on":true})"})
                        .refuses_with("address-unconfirmed"));
        city_.expect(404, "forgetMessageAddress", "zhang.san", {.path = pigeon});
        city_.expect(403, "listSendings", "editor");
        city_.expect(403, "sendAgain", "editor", {.path = {{"sending_id", "none"}}});
        city_.expect(404, "sendAgain", "system", {.path = {{"sending_id", "none"}}});
    }

    Tray tray_;
    ContractCity city_{GetParam(), {"drug-retail-licence"}};
};

TEST_P(MessagesContractTest, is_kept_by_every_operation_that_grants) {
    tell_officer("examiner-2");
    tell_officer("examiner-2");
    const auto page =
        city_.expect(200, "listMessages", "examiner-2", {.query = "box=work&limit=1"});
    EXPECT_EQ(page.body.at("unread").at("count").as_int64(), 2);
    EXPECT_TRUE(page.body.at("next").is_string());
    const auto newest = page.body.at("messages").at(0);
    EXPECT_EQ(newest.at("words").at("zh").as_string(),
              "“药品经营许可”（445203-1）的环节“审核”转给您办理。");
    const std::string id{newest.at("message_id").as_string()};
    const auto before = city_.expect(200, "listMessages", "examiner-2",
                                     {.query = "box=work&shown=unread&before=" + id});
    EXPECT_EQ(before.body.at("messages").as_array().size(), 1U);
    const auto one = city_.expect(200, "markMessageRead", "examiner-2",
                                  {.path = {{"message_id", id}}, .query = "box=work"});
    EXPECT_EQ(one.body.at("count").as_int64(), 1);
    const auto all = city_.expect(200, "markMessagesRead", "examiner-2",
                                  {.query = "box=work", .body = R"({"message_id":")" + id + "\"}"});
    EXPECT_EQ(all.body.at("count").as_int64(), 0);
    city_.expect(200, "countUnreadMessages", "examiner-2");
    city_.expect(200, "followWork", "examiner-2");
    be_sent_out();
    city_.expect(200, "followOwnCases", "zhang.san");
    EXPECT_THAT(missing_in(city_.granted()), testing::IsEmpty());
}

TEST_P(MessagesContractTest, is_kept_by_every_operation_that_refuses) {
    const std::string others = "principal=somebody-else";
    city_.expect(401, "listMessages");
    city_.expect(404, "listMessages", "examiner-2", {.query = others});
    city_.expect(404, "countUnreadMessages", "examiner-2", {.query = others});
    city_.expect(404, "markMessageRead", "examiner-2", {.path = {{"message_id", "none"}}});
    city_.expect(404, "markMessagesRead", "examiner-2", {.body = R"({"message_id":"none"})"});
    city_.expect(422, "markMessagesRead", "examiner-2", {.body = "{"});
    city_.expect(422, "listMessages", "examiner-2", {.query = "shown=some"});
    city_.expect(401, "followOwnCases");
    refuse_to_send_out();
    city_.expect(403, "followWork", "zhang.san");
    EXPECT_THAT(missing_in(city_.refused()), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(both_engines, MessagesContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
