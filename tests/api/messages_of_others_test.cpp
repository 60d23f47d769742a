#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "api/principals.h"
#include "city/city.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using http::Method;

/// The shop of 店主 applies; 女儿 has 老人's mandate for some matters.
class MessagesOfOthersTest : public testing::TestWithParam<Engine> {
  protected:
    void take_in(const std::string& applicant_id) {
        const json::object opening{{"item_id", city_.entry_id("drug-retail-licence")},
                                   {"channel", "窗口"},
                                   {"applicant_id", applicant_id}};
        const auto opened =
            city_.ask(Method::Post, "/api/cases", "window", {.body = json::serialize(opening)});
        ASSERT_EQ(opened.status, 201) << opened.text;
        const auto path = "/api/cases/" + std::string{opened.body.at("case_id").as_string()};
        const auto etag = city_.ask(Method::Get, path, "window").etag;
        const auto received = city_.ask(Method::Post, path + "/receive", "window",
                                        {.body = R"({"materials":[]})", .if_match = etag});
        ASSERT_EQ(received.status, 200) << received.text;
    }

    Answer read(const std::string& account, const std::string& principal_id) {
        return city_.ask(Method::Get, "/api/messages?principal=" + principal_id, account);
    }

    City city_{GetParam(), {"drug-retail-licence"}};
};

TEST_P(MessagesOfOthersTest, are_read_by_who_represents_them) {
    const auto shop = principal_of(city_, "owner", "representative");
    take_in(shop);
    const auto page = read("owner", shop);
    ASSERT_EQ(page.status, 200) << page.text;
    ASSERT_EQ(page.body.at("messages").as_array().size(), 1U);
    EXPECT_EQ(page.body.at("messages").at(0).at("kind").as_string(), "received");
    const auto own = city_.ask(Method::Get, "/api/messages", "owner");
    EXPECT_TRUE(own.body.at("messages").as_array().empty()) << "the shop's are not the owner's own";
    EXPECT_EQ(read("daughter", shop).status, 404);
}

TEST_P(MessagesOfOthersTest, stay_closed_to_who_has_a_mandate_for_some_matters) {
    const auto elder = principal_of(city_, "daughter", "relative");
    take_in(elder);
    EXPECT_EQ(read("daughter", elder).status, 404);
    EXPECT_EQ(read("elder", elder).status, 200);
}

INSTANTIATE_TEST_SUITE_P(both_engines, MessagesOfOthersTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
