#include "platform/http/conditional.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::http {
namespace {

Request with_header(std::string name, std::string value) {
    Request request;
    request.headers.add(std::move(name), std::move(value));
    return request;
}

RC_GTEST_PROP(VersionTagTest, comes_back_from_if_match, (std::int64_t version)) {
    const auto tag = etag_of_version(version);
    RC_ASSERT(version_from_if_match(with_header("if-match", tag)) == version);
    RC_ASSERT(version_from_if_match(with_header("if-match", " W/" + tag + " ")) == version);
}

TEST(VersionTagTest, is_nothing_else) {
    for (const auto* bad : {"", "*", "3", "\"\"", "\"x\"", "\"3", "\"3\", \"4\"", "\"3x\"",
                            "w/\"3\"", "\"99999999999999999999\"", "\" 3\"", "\"03\"", "\"-0\""}) {
        EXPECT_EQ(version_from_if_match(with_header("if-match", bad)), std::nullopt) << bad;
    }
    EXPECT_EQ(version_from_if_match(Request{}), std::nullopt);
}

TEST(IfNoneMatchTest, compares_weakly_and_looks_at_every_tag) {
    EXPECT_TRUE(none_match_names(with_header("if-none-match", "\"a\", W/\"b\""), "\"b\""));
    EXPECT_TRUE(none_match_names(with_header("if-none-match", "\"a,b\""), "W/\"a,b\""));
    EXPECT_TRUE(none_match_names(with_header("if-none-match", "*"), "\"b\""));
    EXPECT_FALSE(none_match_names(with_header("if-none-match", "\"a\""), "\"b\""));
    EXPECT_FALSE(none_match_names(Request{}, "\"b\""));
}

TEST(WithEtagTest, answers_304_without_body_to_who_has_it) {
    Response response;
    response.body = "{}";
    response.header("Cache-Control", "no-cache");
    const auto fresh = with_etag(Request{}, "\"7\"", response);
    EXPECT_EQ(fresh.status, 200);
    EXPECT_EQ(fresh.body, "{}");
    EXPECT_EQ(fresh.headers.back().second, "\"7\"");

    const auto unchanged = with_etag(with_header("if-none-match", "\"7\""), "\"7\"", response);
    EXPECT_EQ(unchanged.status, 304);
    EXPECT_TRUE(unchanged.body.empty());
    EXPECT_EQ(unchanged.headers.size(), 2U);
}

}  // namespace
}  // namespace yimen::http
