#include <atomic>
#include <thread>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "api/drug_shop.h"
#include "cases/actions/verify_case.h"
#include "city/city.h"
#include "support/json_text.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using http::Method;

constexpr const char* kItem = "drug-retail-licence";

/// What a system of the market supervision files for people, and what it is told.
class OpenApplicationsTest : public testing::TestWithParam<Engine> {
  protected:
    std::string client_of(const std::string& unit_id) {
        const json::object body{
            {"unit_id", unit_id}, {"name", "食药审批系统"}, {"scopes", {"submit", "read"}}};
        const auto opened = city_.ask(Method::Post, "/api/desk/clients", "security",
                                      {.body = json::serialize(body)});
        return basic_credentials(text_of(opened.body.at("client").at("client_id")),
                                 text_of(opened.body.at("secret")));
    }

    std::string application(const json::object& said, const std::string& name = "演示老人") {
        return json::serialize(json::object{{"item_id", city_.entry_id(kItem)},
                                            {"applicant",
                                             {{"kind", "natural-person"},
                                              {"document_type", "citizen-id"},
                                              {"number", "445203195003129010"},
                                              {"name", name}}},
                                            {"answers", said}});
    }

    Answer submit(const std::string& key, const std::string& body) {
        return city_.ask(Method::Post, "/api/open/applications", client_,
                         {.body = body, .idempotency_key = key});
    }

    std::size_t own_cases() {
        const auto own = city_.ask(Method::Get, "/api/cases", "elder");
        return own.body.at("cases").as_array().size();
    }

    /// The window receives and accepts what was submitted.
    Answer accept(const std::string& case_id) {
        const auto path = "/api/cases/" + case_id;
        const auto seen = city_.ask(Method::Get, path, "window");
        json::array materials;
        json::array ticked;
        const auto& needed = seen.body.at("materials").as_array();
        for (const auto& material : needed) {
            if (!material.at("required").as_bool()) continue;
            const bool own = material.at("own_issued").as_bool();
            materials.push_back({{"key", material.at("key")},
                                 {"handing", own ? "number" : "paper"},
                                 {"files", json::array{}},
                                 {"reference", own ? "0001" : ""}});
            for (std::size_t at = 0; at < material.at("review_points").as_array().size(); ++at) {
                ticked.push_back(
                    json::string{text_of(material.at("key")) + "/" + std::to_string(at)});
            }
        }
        const json::object body{{"materials", materials}, {"ticked", ticked}};
        return city_.ask(Method::Post, path + "/receive", "window",
                         {.body = json::serialize(body), .if_match = seen.etag});
    }

    City city_{GetParam(), {kItem}};
    std::string client_ = client_of("jiedong-market-supervision-bureau");
};

TEST_P(OpenApplicationsTest, are_the_applicants_own_and_name_the_system) {
    const auto submitted = submit("k", application(answers()));
    ASSERT_EQ(submitted.status, 200) << submitted.text;
    const auto case_id = text_of(submitted.body.at("case_id"));
    const auto seen = city_.ask(Method::Get, "/api/cases/" + case_id, "elder");
    EXPECT_EQ(text_of(seen.body.at("state")), "submitted");
    EXPECT_EQ(seen.body.at("query_code"), submitted.body.at("query_code"));
    EXPECT_NE(seen.text.find("食药审批系统"), std::string::npos);
    EXPECT_TRUE(cases::verify_case(case_id, city_.application().services()).empty());
}

TEST_P(OpenApplicationsTest, have_one_effect_however_often_they_are_sent) {
    const auto body = application(answers());
    constexpr int kSenders = 6;
    std::vector<std::string> texts(kSenders);
    std::vector<std::thread> senders;
    for (std::size_t at = 0; at < kSenders; ++at) {
        senders.emplace_back([&, at] { texts[at] = submit("k", body).text; });
    }
    for (auto& sender : senders) sender.join();
    for (const auto& text : texts) EXPECT_EQ(text, texts.front());
    EXPECT_EQ(own_cases(), 1U);
}

TEST_P(OpenApplicationsTest, that_are_refused_leave_nothing) {
    auto wrong = answers();
    wrong["org_uscc"] = "1";
    const auto refused = submit("k", application(wrong));
    EXPECT_EQ(refused.status, 422) << refused.text;
    EXPECT_EQ(own_cases(), 0U);
    EXPECT_TRUE(submit("k", application(answers(), "别人")).refuses_with("applicant-unknown"));
    EXPECT_EQ(submit("k", application(answers())).status, 200);
    EXPECT_EQ(own_cases(), 1U);
}

TEST_P(OpenApplicationsTest, are_tasks_of_the_unit_since_acceptance) {
    const auto submitted = submit("k", application(answers()));
    ASSERT_EQ(submitted.status, 200) << submitted.text;
    const auto case_id = text_of(submitted.body.at("case_id"));
    const auto tasks = [&](const std::string& client) {
        return city_.ask(Method::Get, "/api/open/tasks?limit=1", client);
    };
    const auto second = client_of("jiedong-market-supervision-bureau");
    const auto other = client_of("jiedong-healthcare-security-bureau");
    EXPECT_TRUE(tasks(client_).body.at("tasks").as_array().empty());
    EXPECT_EQ(city_.ask(Method::Get, "/api/open/applications/" + case_id, second).status, 404);
    const auto accepted = accept(case_id);
    ASSERT_EQ(accepted.status, 200) << accepted.text;

    const auto listed = tasks(second);
    ASSERT_EQ(listed.body.at("tasks").as_array().size(), 1U);
    const auto& task = listed.body.at("tasks").at(0);
    EXPECT_EQ(task.at("number"), submitted.body.at("number"));
    EXPECT_FALSE(task.at("waiting_steps").as_array().empty());
    const auto after = text_of(listed.body.at("next"));
    const auto rest = city_.ask(Method::Get, "/api/open/tasks?limit=1&after=" + after, second);
    EXPECT_TRUE(rest.body.at("tasks").as_array().empty());
    EXPECT_EQ(city_.ask(Method::Get, "/api/open/applications/" + case_id, second).status, 200);
    EXPECT_TRUE(tasks(other).body.at("tasks").as_array().empty());
    EXPECT_EQ(city_.ask(Method::Get, "/api/open/applications/" + case_id, other).status, 404);
}

TEST_P(OpenApplicationsTest, have_steps_that_are_not_handed_over_to_a_system) {
    const auto submitted = submit("k", application(answers()));
    const auto case_id = text_of(submitted.body.at("case_id"));
    const auto accepted = accept(case_id);
    ASSERT_EQ(accepted.status, 200) << accepted.text;
    const auto clients = city_.ask(Method::Get, "/api/desk/clients", "security");
    const auto& client = clients.body.at("clients").at(0);
    const json::object handed{{"step", 0},
                              {"account_id", "client:" + text_of(client.at("client_id"))},
                              {"reason", "休假"}};
    const auto refused = city_.ask(Method::Post, "/api/cases/" + case_id + "/assign", "supervisor",
                                   {.body = json::serialize(handed), .if_match = accepted.etag});
    EXPECT_TRUE(refused.refuses_with("officer-unknown")) << refused.text;
}

TEST_P(OpenApplicationsTest, are_for_items_of_the_systems_own_unit) {
    client_ = client_of("jiedong-healthcare-security-bureau");
    EXPECT_TRUE(submit("k", application(answers())).refuses_with("item-of-another-unit"));
    EXPECT_EQ(own_cases(), 0U);
}

INSTANTIATE_TEST_SUITE_P(both_engines, OpenApplicationsTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
