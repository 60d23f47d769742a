#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/broken_bodies.h"
#include "api/contract_city.h"
#include "people/actions/find_calling_client.h"
#include "support/json_text.h"

namespace yimen::test {
namespace {

namespace json = boost::json;

constexpr const char* kUnit = "jiedong-market-supervision-bureau";
const std::string kReason = R"({"reason":"系统下线"})";

std::string new_client(const std::string& unit_id, const json::array& scopes) {
    return json::serialize(
        json::object{{"unit_id", unit_id}, {"name", "食药审批系统"}, {"scopes", scopes}});
}

class ClientsContractTest : public testing::TestWithParam<Engine> {
  protected:
    /// Whom the gate takes for who sends this.
    std::optional<people::CallingClient> find(const std::string& authorization) {
        return people::find_calling_client(authorization, "127.0.0.1",
                                           city_.city().application().services());
    }

    ContractCity city_{GetParam(), {"drug-retail-licence"}};
};

TEST_P(ClientsContractTest, are_registered_renewed_and_switched_off) {
    const auto registered =
        city_.expect(200, "registerClient", "security",
                     {.body = new_client(kUnit, {"report", "receive", "report"})});
    const auto& client = registered.body.at("client");
    EXPECT_EQ(json::serialize(client.at("scopes")), R"(["receive","report"])");
    EXPECT_EQ(text_of(client.at("unit_name")), "揭阳市揭东区市场监督管理局");
    EXPECT_TRUE(client.at("off_at").is_null());
    const auto client_id = text_of(client.at("client_id"));
    const auto secret = text_of(registered.body.at("secret"));
    EXPECT_EQ(secret.size(), 43U);  // 256 bits

    const auto known = find(basic_credentials(client_id, secret));
    ASSERT_TRUE(known);
    EXPECT_EQ(known->unit_id, kUnit);
    EXPECT_FALSE(people::may(*known, people::ClientScope::Submit));
    EXPECT_TRUE(people::may(*known, people::ClientScope::Report));

    const std::map<std::string, std::string> one = {{"client_id", client_id}};
    const auto renewed = city_.expect(200, "renewClientSecret", "security", {.path = one});
    EXPECT_FALSE(find(basic_credentials(client_id, secret)));
    const auto second = basic_credentials(client_id, text_of(renewed.body.at("secret")));
    EXPECT_TRUE(find(second));

    const auto off =
        city_.expect(200, "switchClientOff", "security", {.path = one, .body = kReason});
    EXPECT_TRUE(off.body.at("off_at").is_string());
    EXPECT_FALSE(find(second));
    EXPECT_EQ(city_.expect(409, "renewClientSecret", "security", {.path = one}).code(),
              "client-off");
    EXPECT_EQ(
        city_.expect(409, "switchClientOff", "security", {.path = one, .body = kReason}).code(),
        "client-off");

    const auto listed = city_.expect(200, "listClients", "security");
    ASSERT_EQ(listed.body.at("clients").as_array().size(), 1U);
    EXPECT_EQ(listed.text.find("secret\""), std::string::npos);
    const auto elsewhere =
        city_.expect(200, "listClients", "security", {.query = "unit=elsewhere"});
    EXPECT_TRUE(elsewhere.body.at("clients").as_array().empty());
}

TEST_P(ClientsContractTest, are_kept_by_who_manages_the_people_of_the_unit) {
    city_.open_account("unit-keeper", "unit-administrator");
    const auto own =
        city_.expect(200, "registerClient", "unit-keeper", {.body = new_client(kUnit, {"read"})});
    const std::map<std::string, std::string> one = {
        {"client_id", text_of(own.body.at("client").at("client_id"))}};
    city_.expect(403, "registerClient", "unit-keeper",
                 {.body = new_client("jiedong-healthcare-security-bureau", {"read"})});
    city_.open_account("other-keeper", "unit-administrator", "jiedong-healthcare-security-bureau");
    EXPECT_EQ(city_.expect(404, "renewClientSecret", "other-keeper", {.path = one}).code(),
              "not-found");
    EXPECT_EQ(
        city_.expect(404, "switchClientOff", "other-keeper", {.path = one, .body = kReason}).code(),
        "not-found");
    const auto none = city_.expect(200, "listClients", "other-keeper");
    EXPECT_TRUE(none.body.at("clients").as_array().empty());
    city_.expect(403, "listClients", "editor");
    city_.expect(403, "registerClient", "editor", {.body = new_client(kUnit, {"read"})});
}

TEST_P(ClientsContractTest, are_told_all_that_is_wrong_at_once) {
    const auto wrong =
        city_.expect(422, "registerClient", "security",
                     {.body = R"({"unit_id":"none","name":" ","scopes":["accept"]})"});
    for (const auto* code : {"unit-unknown", "client-name-malformed", "client-scope-unknown"}) {
        EXPECT_TRUE(wrong.refuses_with(code)) << code;
    }
    EXPECT_TRUE(city_.expect(422, "registerClient", "security", {.body = new_client("", {"read"})})
                    .refuses_with("unit-required"));
    EXPECT_TRUE(city_.expect(422, "registerClient", "security", {.body = new_client(kUnit, {})})
                    .refuses_with("client-scopes-required"));
    const auto client =
        city_.expect(200, "registerClient", "security", {.body = new_client(kUnit, {"read"})});
    EXPECT_TRUE(
        city_
            .expect(422, "switchClientOff", "security",
                    {.path = {{"client_id", text_of(client.body.at("client").at("client_id"))}},
                     .body = R"({"reason":" "})"})
            .refuses_with("reason-required"));
}

TEST_P(ClientsContractTest, are_nobody_without_the_whole_secret) {
    const auto registered =
        city_.expect(200, "registerClient", "security", {.body = new_client(kUnit, {"read"})});
    const auto client_id = text_of(registered.body.at("client").at("client_id"));
    const auto secret = text_of(registered.body.at("secret"));
    const auto whole = basic_credentials(client_id, secret);
    EXPECT_TRUE(find(whole));
    EXPECT_TRUE(find("bAsIc" + whole.substr(5)));
    for (const auto& wrong :
         {std::string{}, std::string{"Basic"}, std::string{"Basic !"}, "Bearer " + whole.substr(6),
          basic_credentials(client_id, secret.substr(1)), basic_credentials(client_id, ""),
          basic_credentials("", secret), basic_credentials(client_id + '\n', secret),
          basic_credentials("unknown", secret)}) {
        EXPECT_FALSE(find(wrong)) << wrong;
    }
}

INSTANTIATE_TEST_SUITE_P(both_engines, ClientsContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
