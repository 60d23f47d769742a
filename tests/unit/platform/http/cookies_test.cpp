#include "platform/http/cookies.h"

#include <stdexcept>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::http {
namespace {

TEST(CookiesTest, are_read_pair_by_pair) {
    EXPECT_EQ(parse_cookies("a=1; b=\"2\";c = x=y ; =z; broken; d="),
              (NamedValues{{"a", "1"}, {"b", "2"}, {"c", "x=y"}, {"d", ""}}));
    EXPECT_EQ(parse_cookies("a=\xFF; b=1"), (NamedValues{{"b", "1"}}));
    EXPECT_EQ(parse_cookies(""), NamedValues{});
}

TEST(SetCookieTest, keeps_a_session_from_scripts_and_other_sites) {
    Request request;
    EXPECT_EQ(set_cookie({"session", "abc"}, request),
              "session=abc; Path=/; HttpOnly; SameSite=Lax");
    request.secure = true;
    EXPECT_EQ(set_cookie({"session", "abc", std::chrono::hours{1}, "/api", CookieReach::Scripts},
                         request),
              "session=abc; Path=/api; Max-Age=3600; Secure; SameSite=Lax");
}

TEST(SetCookieTest, refuses_characters_that_would_add_another_attribute) {
    const Request request;
    for (const auto& bad : std::vector<Cookie>{{"", "x"},
                                               {"a b", "x"},
                                               {"a", "x; Domain=evil"},
                                               {"a", "x\r\nX: y"},
                                               {"a", "一"},
                                               {"a", "x", {}, "/; x"},
                                               {"a", "x", {}, ""}}) {
        EXPECT_THROW(set_cookie(bad, request), std::invalid_argument);
    }
}

RC_GTEST_PROP(CookiesTest, never_throw_whatever_came, (const std::string& header)) {
    for (const auto& [name, value] : parse_cookies(header)) RC_ASSERT(!name.empty());
}

}  // namespace
}  // namespace yimen::http
