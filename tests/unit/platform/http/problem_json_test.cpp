#include "platform/http/problem_json.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace yimen::http {
namespace {

namespace json = boost::json;

std::string header(const Response& response, std::string_view name) {
    for (const auto& [given, value] : response.headers) {
        if (given == name) return value;
    }
    return {};
}

Request in_english() {
    Request request;
    request.headers.add("accept-language", "en-GB");
    request.request_id = "request-0001";
    return request;
}

TEST(ProblemJsonTest, has_the_status_of_its_kind) {
    const std::vector<std::pair<Problem, int>> statuses{
        {{ProblemKind::Invalid, "invalid-input"}, 422},
        {{ProblemKind::Unauthenticated, "not-signed-in"}, 401},
        {{ProblemKind::Forbidden, "forbidden"}, 403},
        {{ProblemKind::NotFound, "not-found"}, 404},
        {{ProblemKind::Conflict, "conflict"}, 409},
        {{ProblemKind::Stale, "stale"}, 412},
        {{ProblemKind::TooLarge, "too-large"}, 413},
        {{ProblemKind::TooMany, "too-many-requests"}, 429},
        {{ProblemKind::Unavailable, "busy"}, 503}};
    for (const auto& [problem, status] : statuses) {
        const auto response = to_response(problem, Request{});
        EXPECT_EQ(response.status, status) << problem.code;
        EXPECT_EQ(response.content_type, "application/problem+json; charset=utf-8");
        EXPECT_EQ(header(response, "Retry-After").empty(), status != 429 && status != 503);
    }
}

TEST(ProblemJsonTest, says_what_is_wrong_in_the_language_of_the_reader) {
    const Problem problem{ProblemKind::TooLarge, "too-large", {{"limit", "20 MB"}}, {}};
    const auto chinese = json::parse(to_response(problem, Request{}).body).as_object();
    EXPECT_EQ(chinese.at("title").as_string(), "内容太大，上限是 20 MB");
    const auto response = to_response(problem, in_english());
    EXPECT_EQ(header(response, "Content-Language"), "en");
    const auto english = json::parse(response.body).as_object();
    EXPECT_EQ(english.at("title").as_string(), "Too large; the limit is 20 MB");
    EXPECT_EQ(english.at("type").as_string(), "/problems/too-large");
    EXPECT_EQ(english.at("code").as_string(), "too-large");
    EXPECT_EQ(english.at("status").as_int64(), 413);
    EXPECT_EQ(english.at("facts").as_object().at("limit").as_string(), "20 MB");
    EXPECT_EQ(english.at("request_id").as_string(), "request-0001");
    EXPECT_TRUE(english.at("errors").as_array().empty());
}

TEST(ProblemJsonTest, has_words_in_both_languages_for_whoever_has_no_browser) {
    EXPECT_EQ(both_words("password-too-short", {{"limit", "10"}}),
              "密码至少 10 位 / The password needs at least 10 characters");
}

TEST(ProblemJsonTest, names_every_broken_rule_at_once) {
    const auto problem =
        invalid_input({{"/name", "too-large", {{"limit", "10"}}}, {"/items/0", "not-found", {}}});
    const auto body = json::parse(to_response(problem, in_english()).body).as_object();
    const auto& errors = body.at("errors").as_array();
    ASSERT_EQ(errors.size(), 2U);
    EXPECT_EQ(errors[0].at("pointer").as_string(), "/name");
    EXPECT_EQ(errors[0].at("code").as_string(), "too-large");
    EXPECT_EQ(errors[0].at("message").as_string(), "Too large; the limit is 10");
    EXPECT_EQ(errors[1].at("pointer").as_string(), "/items/0");
    const std::string detail{body.at("detail").as_string()};
    EXPECT_TRUE(detail.starts_with("Too large; the limit is 10; Not found")) << detail;
}

TEST(ProblemJsonTest, leaves_a_blank_without_a_fact_as_it_stands) {
    const auto body =
        json::parse(to_response({ProblemKind::TooLarge, "too-large", {}, {}}, in_english()).body);
    EXPECT_EQ(body.at("title").as_string(), "Too large; the limit is {limit}");
}

TEST(ProblemJsonTest, says_when_to_come_back) {
    const Problem problem{
        ProblemKind::TooMany, "too-many-requests", {{"retry_after_seconds", "30"}}, {}};
    EXPECT_EQ(header(to_response(problem, Request{}), "Retry-After"), "30");
}

TEST(ProtocolProblemTest, has_the_status_that_stands_with_its_words) {
    EXPECT_EQ(protocol_problem("bad-request", {}, Request{}).status, 400);
    EXPECT_EQ(protocol_problem("header-too-large", {}, Request{}).status, 431);
    EXPECT_EQ(protocol_problem("unexpected", {}, Request{}).status, 500);
    EXPECT_EQ(header(protocol_problem("busy", {}, Request{}), "Retry-After"), "5");
}

}  // namespace
}  // namespace yimen::http
