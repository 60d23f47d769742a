#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/broken_bodies.h"
#include "api/contract_city.h"
#include "api/drug_shop.h"
#include "support/json_text.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* kItem = "drug-retail-licence";
constexpr const char* kUnit = "jiedong-market-supervision-bureau";
using Path = std::map<std::string, std::string>;

class WebhooksContractTest : public testing::TestWithParam<Engine> {
  protected:
    static std::string wanted(const std::string& address, const json::array& kinds,
                              bool active = true) {
        return json::serialize(json::object{
            {"address", address}, {"description", "审批"}, {"kinds", kinds}, {"active", active}});
    }

    std::string wanted_here() const { return wanted(kAddress, {"case.submitted"}); }

    std::string register_client(const json::array& scopes, const std::string& unit_id = kUnit) {
        const auto made =
            city_.expect(200, "registerClient", "security",
                         {.body = json::serialize(json::object{
                              {"unit_id", unit_id}, {"name", "审批系统"}, {"scopes", scopes}})});
        client_id_ = text_of(made.body.at("client").at("client_id"));
        return basic_credentials(client_id_, text_of(made.body.at("secret")));
    }

    Path at_desk(const std::string& webhook_id = {}) const {
        return {{"client_id", client_id_}, {"webhook_id", webhook_id}};
    }

    /// 演示老人 applies for a drug shop through the system.
    void submit(const std::string& client) {
        const json::object application{{"item_id", city_.city().entry_id(kItem)},
                                       {"applicant",
                                        {{"kind", "natural-person"},
                                         {"document_type", "citizen-id"},
                                         {"number", "445203195003129010"},
                                         {"name", "演示老人"}}},
                                       {"answers", answers()}};
        city_.expect(200, "submitApplication", client,
                     {.body = json::serialize(application), .idempotency_key = "submit"});
    }

    static constexpr const char* kAddress = "https://oa.example.gov.cn/events";
    ContractCity city_{GetParam(), {kItem}};
    std::string client_id_;
    std::string client_ = register_client({"submit", "read", "subscribe"});
};

TEST_P(WebhooksContractTest, is_kept_by_every_operation_that_grants) {
    int asked = 0;
    for (const std::string suffix : {"", "AtDesk"}) {
        const bool desk = !suffix.empty();
        const auto asker = desk ? std::string{"security"} : client_;
        const auto ask = [&](const std::string& operation, Question question) {
            question.idempotency_key = desk ? "" : std::to_string(++asked);
            if (desk) question.path.emplace("client_id", client_id_);
            return city_.expect(200, operation + suffix, asker, question);
        };
        const auto made = ask("subscribeWebhook", {.body = wanted_here()});
        EXPECT_THAT(text_of(made.body.at("secret")), HasSubstr("whsec_"));
        const Path one = {{"webhook_id", text_of(made.body.at("webhook").at("webhook_id"))}};
        const auto rolled = ask("rollWebhookSecret", {.path = one});
        EXPECT_NE(rolled.body.at("secret"), made.body.at("secret"));
        const auto listed = ask("listWebhooks", {});
        ASSERT_THAT(listed.body.at("webhooks").as_array(), SizeIs(1));
        EXPECT_EQ(listed.text.find("whsec_"), std::string::npos);
        EXPECT_EQ(listed.body.at("webhooks").at(0), rolled.body.at("webhook"));

        const auto sent = ask("testWebhook", {.path = one});
        EXPECT_EQ(text_of(sent.body.at("kind")), "webhook.test");
        const auto told = ask("listWebhookDeliveries", {.path = one, .query = "state=waiting"});
        ASSERT_THAT(told.body.at("deliveries").as_array(), SizeIs(1));

        const auto changed = ask(
            "changeWebhook",
            {.path = one,
             .body = wanted("https://b.example.gov.cn/", {"task.opened"}, false),
             .if_match = "\"" +
                         std::to_string(listed.body.at("webhooks").at(0).at("version").as_int64()) +
                         "\""});
        EXPECT_EQ(text_of(changed.body.at("off_reason")), "by-hand");
        const auto dropped = ask("listWebhookDeliveries", {.path = one, .query = "state=dropped"});
        ASSERT_THAT(dropped.body.at("deliveries").as_array(), SizeIs(1));
        const auto on =
            ask("changeWebhook",
                {.path = one,
                 .body = wanted_here(),
                 .if_match = "\"" + std::to_string(changed.body.at("version").as_int64()) + "\""});
        EXPECT_TRUE(on.body.at("active").as_bool());
        auto event = one;
        event["event_id"] = text_of(sent.body.at("event_id"));
        const auto again = ask("sendWebhookAgain", {.path = event});
        EXPECT_EQ(text_of(again.body.at("state")), "waiting");
        if (desk) {
            auto path = one;
            path["client_id"] = client_id_;
            EXPECT_THAT(city_.expect(200, "exportWebhookDeliveries", asker, {.path = path}).text,
                        testing::StartsWith("PK"));
        }
        EXPECT_TRUE(ask("unsubscribeWebhook", {.path = one}).body.at("removed").as_bool());
    }
    std::set<std::string> missing;
    for (const auto& id : Contract::get().operations_of("webhooks")) {
        if (!city_.granted().contains(id)) missing.insert(id);
    }
    EXPECT_THAT(missing, testing::IsEmpty());
}

TEST_P(WebhooksContractTest, is_kept_by_every_operation_that_refuses) {
    const Path none = {{"client_id", client_id_}, {"webhook_id", "none"}, {"event_id", "none"}};
    for (const auto& id : Contract::get().operations_of("webhooks")) {
        const bool desk = id.ends_with("AtDesk") || id == "exportWebhookDeliveries";
        const Question question{
            .path = none, .body = wanted_here(), .if_match = "\"1\"", .idempotency_key = id};
        if (desk) {
            EXPECT_THAT(city_.ask(id, "editor", question).status, testing::AnyOf(403, 404)) << id;
        }
        const bool of_all = id.starts_with("listWebhooks") || id.starts_with("subscribeWebhook");
        if (!of_all) {
            EXPECT_EQ(city_.expect(404, id, desk ? "security" : client_, question).code(),
                      "not-found");
        }
    }
    const auto unable = register_client({"read"});
    for (const auto* id : {"listWebhooks", "subscribeWebhook"}) {
        EXPECT_EQ(
            city_.expect(403, id, unable, {.body = wanted_here(), .idempotency_key = "k"}).code(),
            "client-scope-missing");
    }
    EXPECT_EQ(city_
                  .expect(409, "subscribeWebhookAtDesk", "security",
                          {.path = at_desk(), .body = wanted_here()})
                  .code(),
              "webhook-client-scopes");
    std::set<std::string> missing;
    for (const auto& id : Contract::get().operations_of("webhooks")) {
        if (!city_.refused().contains(id)) missing.insert(id);
    }
    EXPECT_THAT(missing, testing::IsEmpty());
}

TEST_P(WebhooksContractTest, tells_all_that_is_wrong_at_once) {
    const auto refused =
        city_.expect(422, "subscribeWebhookAtDesk", "security",
                     {.path = at_desk(),
                      .body = json::serialize(json::object{{"address", "http://127.0.0.1/"},
                                                           {"description", std::string(101, 'x')},
                                                           {"kinds", json::array{"case.eaten"}},
                                                           {"active", true}})});
    for (const auto* code :
         {"webhook-address-malformed", "webhook-description-malformed", "webhook-kind-unknown"}) {
        EXPECT_TRUE(refused.refuses_with(code)) << code;
    }
    EXPECT_TRUE(city_
                    .expect(422, "subscribeWebhookAtDesk", "security",
                            {.path = at_desk(), .body = wanted("https://10.0.0.1/", {})})
                    .refuses_with("webhook-address-own-network"));
    for (const auto* id : {"subscribeWebhook", "subscribeWebhookAtDesk"}) {
        const bool desk = std::string{id}.ends_with("AtDesk");
        const auto good = json::parse(wanted_here());
        const auto schema = Contract::get().body_schema(Contract::get().operation(id));
        for (const auto& broken : break_everywhere(good, schema)) {
            EXPECT_EQ(city_
                          .ask(id, desk ? "security" : client_,
                               {.path = at_desk(),
                                .body = json::serialize(broken.body),
                                .idempotency_key = desk ? "" : "broken"})
                          .status,
                      422)
                << id << broken.pointer;
        }
    }
}

TEST_P(WebhooksContractTest, belongs_to_one_client_and_the_administrators_of_its_unit) {
    const auto made = city_.expect(200, "subscribeWebhook", client_,
                                   {.body = wanted_here(), .idempotency_key = "k"});
    const auto webhook_id = text_of(made.body.at("webhook").at("webhook_id"));
    const auto first = client_id_;
    const auto other = register_client({"read", "subscribe"});
    EXPECT_EQ(city_
                  .expect(404, "testWebhook", other,
                          {.path = {{"webhook_id", webhook_id}}, .idempotency_key = "k"})
                  .code(),
              "not-found");
    EXPECT_EQ(
        city_.expect(404, "testWebhookAtDesk", "security", {.path = at_desk(webhook_id)}).code(),
        "not-found");
    client_id_ = first;
    city_.open_account("unit-keeper", "unit-administrator");
    city_.open_account("other-keeper", "unit-administrator", "jiedong-healthcare-security-bureau");
    city_.expect(200, "testWebhookAtDesk", "unit-keeper", {.path = at_desk(webhook_id)});
    city_.expect(404, "testWebhookAtDesk", "other-keeper", {.path = at_desk(webhook_id)});
    city_.expect(404, "listWebhooksAtDesk", "other-keeper", {.path = at_desk()});
}

TEST_P(WebhooksContractTest, is_made_once_under_a_key_and_changed_from_what_was_read) {
    const Question question{.body = wanted_here(), .idempotency_key = "k"};
    const auto made = city_.expect(200, "subscribeWebhook", client_, question);
    EXPECT_EQ(city_.expect(200, "subscribeWebhook", client_, question).text, made.text);
    EXPECT_EQ(
        city_
            .expect(422, "subscribeWebhook", client_,
                    {.body = wanted("https://b.cn/", {"task.opened"}), .idempotency_key = "k"})
            .code(),
        "idempotency-key-reused");
    EXPECT_TRUE(city_.expect(422, "subscribeWebhook", client_, {.body = wanted_here()})
                    .text.find("idempotency-key-required") != std::string::npos);
    const Path one = {{"webhook_id", text_of(made.body.at("webhook").at("webhook_id"))}};
    EXPECT_EQ(city_
                  .expect(412, "changeWebhook", client_,
                          {.path = one,
                           .body = wanted_here(),
                           .if_match = "\"7\"",
                           .idempotency_key = "change"})
                  .code(),
              "stale");
    city_.expect(422, "changeWebhook", client_,
                 {.path = one, .body = wanted_here(), .idempotency_key = "change"});
    const Question removal{.path = one, .idempotency_key = "remove"};
    city_.expect(200, "unsubscribeWebhook", client_, removal);
    city_.expect(200, "unsubscribeWebhook", client_, removal);
}

TEST_P(WebhooksContractTest, are_ten_at_most) {
    for (int number = 0; number < 10; ++number) {
        city_.expect(200, "subscribeWebhook", client_,
                     {.body = wanted_here(), .idempotency_key = std::to_string(number)});
    }
    EXPECT_EQ(city_
                  .expect(409, "subscribeWebhook", client_,
                          {.body = wanted_here(), .idempotency_key = "one-more"})
                  .code(),
              "webhooks-too-many");
}

TEST_P(WebhooksContractTest, sends_nothing_while_it_is_off_or_its_client_is) {
    const auto made =
        city_.expect(200, "subscribeWebhookAtDesk", "security",
                     {.path = at_desk(), .body = wanted(kAddress, {"case.submitted"}, false)});
    const auto path = at_desk(text_of(made.body.at("webhook").at("webhook_id")));
    EXPECT_EQ(city_.expect(409, "testWebhookAtDesk", "security", {.path = path}).code(),
              "webhook-off");
    city_.expect(200, "switchClientOff", "security",
                 {.path = path, .body = R"({"reason":"系统下线"})"});
    EXPECT_EQ(city_.expect(409, "testWebhookAtDesk", "security", {.path = path}).code(),
              "client-off");
    EXPECT_EQ(city_
                  .expect(409, "subscribeWebhookAtDesk", "security",
                          {.path = path, .body = wanted_here()})
                  .code(),
              "client-off");
    city_.expect(200, "unsubscribeWebhookAtDesk", "security", {.path = path});
}

TEST_P(WebhooksContractTest,
       tells_the_system_that_filed_a_case_and_not_its_unit_before_acceptance) {
    city_.expect(200, "subscribeWebhook", client_, {.body = wanted_here(), .idempotency_key = "k"});
    const auto first = client_id_;
    register_client({"read", "subscribe"});
    const auto other = city_.expect(200, "subscribeWebhookAtDesk", "security",
                                    {.path = at_desk(), .body = wanted_here()});
    submit(client_);
    const auto deliveries_of = [&](const std::string& webhook_id) {
        return city_
            .expect(200, "listWebhookDeliveriesAtDesk", "security", {.path = at_desk(webhook_id)})
            .body.at("deliveries")
            .as_array();
    };
    EXPECT_THAT(deliveries_of(text_of(other.body.at("webhook").at("webhook_id"))), SizeIs(0));
    client_id_ = first;
    const auto own = city_.expect(200, "listWebhooks", client_);
    const auto told = deliveries_of(text_of(own.body.at("webhooks").at(0).at("webhook_id")));
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_EQ(text_of(told.at(0).at("kind")), "case.submitted");
    city_.expect(200, "getApplication", client_,
                 {.path = {{"case_id", text_of(told.at(0).at("case_id"))}}});
}

INSTANTIATE_TEST_SUITE_P(both_engines, WebhooksContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
