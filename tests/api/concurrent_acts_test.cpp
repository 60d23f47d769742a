#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "cases/actions/verify_case.h"
#include "city/city.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using http::Method;

class ConcurrentActsTest : public testing::TestWithParam<Engine> {
  protected:
    void SetUp() override {
        const auto registered = city_.ask(
            Method::Post, "/api/desk/natural-persons", "window",
            {.body =
                 R"({"document_type":"citizen-id","number":"11010519491231002X","name":"张三"})"});
        const json::object opening{{"item_id", city_.entry_id("drug-retail-licence")},
                                   {"applicant_id", registered.body.at("person").at("person_id")},
                                   {"channel", "窗口"}};
        const auto opened =
            city_.ask(Method::Post, "/api/cases", "window", {.body = json::serialize(opening)});
        case_id_ = std::string{opened.body.at("case_id").as_string()};
        json::array materials;
        json::array ticked;
        const auto seen = look();
        for (const auto& material : seen.body.at("materials").as_array()) {
            if (!material.at("required").as_bool()) continue;
            const std::string key{material.at("key").as_string()};
            const bool own_issued = material.at("own_issued").as_bool();
            materials.push_back({{"key", key},
                                 {"handing", own_issued ? "number" : "paper"},
                                 {"files", json::array{}},
                                 {"reference", own_issued ? "0001" : ""}});
            for (std::size_t at = 0; at < material.at("review_points").as_array().size(); ++at) {
                ticked.push_back(json::string{key + "/" + std::to_string(at)});
            }
        }
        receipt_ = json::serialize(json::object{{"materials", std::move(materials)}});
        acceptance_ = json::serialize(json::object{{"ticked", std::move(ticked)}});
    }

    std::string path() const { return "/api/cases/" + case_id_; }
    Answer look() { return city_.ask(Method::Get, path(), "window"); }

    Answer act(const std::string& name, const std::string& body, const std::string& etag) {
        return city_.ask(Method::Post, path() + "/" + name, "window",
                         {.body = body, .if_match = etag});
    }

    City city_{GetParam(), {"drug-retail-licence"}};
    std::string case_id_;
    std::string receipt_;
    std::string acceptance_;
};

TEST_P(ConcurrentActsTest, have_one_effect_and_a_clear_answer) {
    const auto received = act("receive", receipt_, look().etag);
    ASSERT_EQ(received.status, 200) << received.text;

    constexpr int kClerks = 8;
    std::atomic<int> granted = 0;
    std::atomic<int> stale = 0;
    std::vector<std::thread> clerks;
    for (int at = 0; at < kClerks; ++at) {
        clerks.emplace_back([&] {
            const auto answer = act("accept", acceptance_, received.etag);
            if (answer.status == 200) ++granted;
            if (answer.refuses_with("stale")) ++stale;
        });
    }
    for (auto& clerk : clerks) clerk.join();
    EXPECT_EQ(granted, 1);
    EXPECT_EQ(stale, kClerks - 1);
    const auto seen = look();
    EXPECT_EQ(seen.body.at("state").as_string(), "accepted");
    EXPECT_EQ(seen.body.at("history").as_array().size(), 2U);
    EXPECT_TRUE(cases::verify_case(case_id_, city_.application().services()).empty());
}

TEST_P(ConcurrentActsTest, sent_again_after_a_lost_answer_change_nothing) {
    const auto before = look().etag;
    ASSERT_EQ(act("receive", receipt_, before).status, 200);
    EXPECT_TRUE(act("receive", receipt_, before).refuses_with("stale"));
    EXPECT_EQ(look().body.at("history").as_array().size(), 1U);
}

TEST_P(ConcurrentActsTest, give_no_number_twice) {
    constexpr int kCases = 6;
    std::vector<std::string> numbers(kCases);
    std::vector<std::string> paths;
    const auto applicant = look().body.at("applicant_id");
    for (int at = 0; at < kCases; ++at) {
        const json::object opening{{"item_id", city_.entry_id("drug-retail-licence")},
                                   {"applicant_id", applicant},
                                   {"channel", "窗口"}};
        const auto opened =
            city_.ask(Method::Post, "/api/cases", "window", {.body = json::serialize(opening)});
        paths.push_back("/api/cases/" + std::string{opened.body.at("case_id").as_string()});
    }
    const auto etag = city_.ask(Method::Get, paths.front(), "window").etag;
    std::vector<std::thread> clerks;
    for (std::size_t at = 0; at < paths.size(); ++at) {
        clerks.emplace_back([&, at] {
            const auto answer = city_.ask(Method::Post, paths[at] + "/receive", "window",
                                          {.body = receipt_, .if_match = etag});
            if (answer.status == 200) numbers[at] = answer.body.at("number").as_string();
        });
    }
    for (auto& clerk : clerks) clerk.join();
    std::sort(numbers.begin(), numbers.end());
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        ASSERT_EQ(numbers[at].size(), 43U);
        EXPECT_EQ(numbers[at].substr(39), "000" + std::to_string(at + 1));
    }
}

INSTANTIATE_TEST_SUITE_P(both_engines, ConcurrentActsTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
