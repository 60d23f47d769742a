#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "city/city.h"
#include "support/json_text.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using http::Method;

constexpr const char* kItem = "drug-retail-licence";
constexpr const char* kOfAnotherUnit = "disability-benefits-claim";
const std::string kCode = "11445203MB9100219J4440132001000";
const std::string kCodeOfAnotherUnit = "12445203MB9100200J4442014009000";

/// Numbers that a department's system gives to the cases it registers.
class OutsideNumbersTest : public testing::TestWithParam<Engine> {
  protected:
    OutsideNumbersTest() {
        const auto opened =
            city_.ask(Method::Post, "/api/desk/clients", "security",
                      {.body = R"({"unit_id":"jiedong-market-supervision-bureau","name":"系统",)"
                               R"("scopes":["receive"]})"});
        client_ = basic_credentials(text_of(opened.body.at("client").at("client_id")),
                                    text_of(opened.body.at("secret")));
    }

    Answer register_as(const std::string& number) {
        const json::object body{{"item_id", city_.entry_id(kItem)},
                                {"number", number},
                                {"applicant",
                                 {{"kind", "natural-person"},
                                  {"document_type", "citizen-id"},
                                  {"number", "445203195003129010"},
                                  {"name", "演示老人"}}},
                                {"received_on", "2026-03-02"},
                                {"reports", json::array{}}};
        return city_.ask(Method::Post, "/api/open/cases", client_,
                         {.body = json::serialize(body),
                          .if_match = {},
                          .file = {},
                          .idempotency_key = std::to_string(++keys_)});
    }

    City city_{GetParam(), {kItem, kOfAnotherUnit}};
    std::string client_;
    int keys_ = 0;
};

TEST_P(OutsideNumbersTest, are_none_that_a_case_of_another_item_gets) {
    for (const auto& code : {kCodeOfAnotherUnit,
                             // Nobody's here yet.
                             std::string{"11445203MB9100219J4440132001001"}}) {
        const auto refused = register_as(code + "202603020001");
        EXPECT_EQ(refused.status, 422) << code;
        EXPECT_TRUE(refused.refuses_with("case-number-of-another-item")) << refused.text;
    }
    EXPECT_EQ(register_as("X202603020001").status, 200);
}

TEST_P(OutsideNumbersTest, take_no_day_to_come_and_leave_a_day_its_numbers) {
    EXPECT_TRUE(register_as(kCode + "202603030001").refuses_with("case-number-ahead"));
    EXPECT_TRUE(register_as(kCode + "202603021000000").refuses_with("case-number-ahead"));
    EXPECT_EQ(register_as(kCode + "20260302999999").status, 200);
    EXPECT_EQ(text_of(register_as("").body.at("number")), kCode + "202603021000000");
}

INSTANTIATE_TEST_SUITE_P(both_engines, OutsideNumbersTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
