#include "platform/http/url_text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/text/text.h"

namespace yimen::http {
namespace {

TEST(PathTest, is_decoded) {
    EXPECT_EQ(decode_path("/items/%E4%B8%80%e9%97%a8/a+b"), "/items/一门/a+b");
    EXPECT_EQ(decode_path("/一门"), "/一门");
    EXPECT_EQ(decode_path("/"), "/");
}

TEST(PathTest, is_refused_when_it_could_mean_two_things) {
    for (const auto* bad : {"", "items", "/%", "/%4", "/%zz", "/a%2Fb", "/a%2fb", "/%00", "/%0a",
                            "/%FF", "/a/../b", "/a/%2e%2E/b", "/..", "/.", "/a/./b", "/%7F"}) {
        EXPECT_EQ(decode_path(bad), std::nullopt) << bad;
    }
    EXPECT_EQ(decode_path("/a/..b/.c"), "/a/..b/.c");
}

TEST(QueryTest, is_cut_into_pairs_in_order) {
    EXPECT_EQ(parse_query("q=%E4%B8%80+%E9%97%A8&page=2&flag&q=x%2Bx&=v"),
              (NamedValues{{"q", "一 门"}, {"page", "2"}, {"flag", ""}, {"q", "x+x"}, {"", "v"}}));
    EXPECT_EQ(parse_query("&&a==b&"), (NamedValues{{"a", "=b"}}));
    EXPECT_EQ(parse_query(""), NamedValues{});
}

TEST(QueryTest, is_refused_when_badly_encoded) {
    for (const auto* bad : {"a=%", "%=a", "a=%g0", "a=%FF", "a=%00", "%00=a"}) {
        EXPECT_EQ(parse_query(bad), std::nullopt) << bad;
    }
}

RC_GTEST_PROP(PercentTest, brings_back_whatever_was_encoded, (const std::string& bytes)) {
    std::string encoded;
    for (const unsigned char byte : bytes) encoded += fmt::format("%{:02X}", byte);
    RC_ASSERT(percent_decode(encoded, Plus::IsSpace) == bytes);
}

RC_GTEST_PROP(PathTest, never_holds_what_handlers_must_not_see, ()) {
    const auto tokens = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "/", ".", "..", "%2e", "%2F", "%", "4", "%41", "a", "+", "%E9%97%A8", "%E9", "%00", "?"));
    std::string raw = "/";
    for (const auto& token : tokens) raw += token;
    const auto path = decode_path(raw);
    if (!path) return;
    RC_ASSERT(text::is_valid_utf8(*path));
    RC_ASSERT(path->find('\0') == std::string::npos);
    RC_ASSERT((*path + "/").find("/../") == std::string::npos);
    RC_ASSERT((*path + "/").find("/./") == std::string::npos);
}

}  // namespace
}  // namespace yimen::http
