#include "platform/http/decode_request.h"

#include <gtest/gtest.h>

namespace yimen::http {
namespace {

const NetworkAddress kPeer = parse_address("203.0.113.5").value();

RawHead head(std::string_view method, std::string_view target,
             std::vector<std::pair<std::string_view, std::string_view>> fields = {}) {
    RawHead made{method, target, 11, std::move(fields)};
    made.fields.emplace_back("Host", "city.example");
    return made;
}

DecodedRequest decode(const RawHead& raw, const TrustedProxies& proxies = {}) {
    return decode_request(raw, kPeer, proxies);
}

TEST(DecodeRequestTest, brings_everything_decoded) {
    const auto decoded = decode(head("PATCH", "/api/items/%E9%97%A8?q=a+b",
                                     {{"Accept-Language", "en"},
                                      {"Cookie", "session=1; theme=care"},
                                      {"Content-Length", "12"}}));
    EXPECT_EQ(decoded.refusal, "");
    EXPECT_EQ(decoded.request.method, Method::Patch);
    EXPECT_EQ(decoded.request.path, "/api/items/门");
    EXPECT_EQ(decoded.request.parameter("q"), "a b");
    EXPECT_EQ(decoded.request.header("accept-language"), "en");
    EXPECT_EQ(decoded.request.cookie("theme"), "care");
    EXPECT_EQ(decoded.request.client_address, "203.0.113.5");
    EXPECT_FALSE(decoded.request.secure);
    EXPECT_EQ(decoded.framing.length_bytes, 12U);
    EXPECT_EQ(decoded.request.request_id.size(), 32U);
}

TEST(DecodeRequestTest, takes_the_absolute_form_of_a_target) {
    EXPECT_EQ(decode(head("GET", "HTTP://city.example:80/a?b=c")).request.path, "/a");
    EXPECT_EQ(decode(head("GET", "http://user@city.example/")).refusal, "bad-request");
}

TEST(DecodeRequestTest, refuses_targets_that_cannot_be_read) {
    for (const auto* target :
         {"*", "city.example:443", "/%", "/a?b=%F", "/a#b", "ftp://x/", "/%00"}) {
        EXPECT_EQ(decode(head("GET", target)).refusal, "bad-request") << target;
    }
}

TEST(DecodeRequestTest, tells_unknown_methods_from_those_it_does_not_serve) {
    EXPECT_EQ(decode(head("BREW", "/")).refusal, "method-not-implemented");
    EXPECT_EQ(decode(head("get", "/")).refusal, "method-not-implemented");
    EXPECT_EQ(decode(head("OPTIONS", "*")).refusal, "method-not-allowed");
    EXPECT_EQ(decode(head("TRACE", "/")).refusal, "method-not-allowed");
    EXPECT_EQ(decode(head("CONNECT", "a:1")).refusal, "method-not-allowed");
}

TEST(DecodeRequestTest, wants_exactly_one_good_host) {
    auto missing = head("GET", "/");
    missing.fields.clear();
    EXPECT_EQ(decode(missing).refusal, "bad-request");
    missing.version = 10;
    EXPECT_EQ(decode(missing).refusal, "");
    EXPECT_EQ(decode(head("GET", "/", {{"host", "other.example"}})).refusal, "bad-request");
    for (const auto* host : {"", "a b", "a/b", "a@b", "a,b"}) {
        EXPECT_EQ(decode(RawHead{"GET", "/", 11, {{"Host", host}}}).refusal, "bad-request") << host;
    }
}

TEST(DecodeRequestTest, refuses_a_body_whose_length_could_be_read_in_two_ways) {
    using Fields = std::vector<std::pair<std::string_view, std::string_view>>;
    for (const auto& fields : std::vector<Fields>{
             {{"Content-Length", "1"}, {"Transfer-Encoding", "chunked"}},
             {{"Content-Length", "1"}, {"Content-Length", "1"}},
             {{"Content-Length", "1, 1"}},
             {{"Content-Length", "-1"}},
             {{"Content-Length", "+1"}},
             {{"Content-Length", "0x1"}},
             {{"Content-Length", ""}},
             {{"Content-Length", "99999999999999999999"}},
             {{"Transfer-Encoding", "gzip, chunked"}},
             {{"Transfer-Encoding", "identity"}},
             {{"Transfer-Encoding", "chunked"}, {"Transfer-Encoding", "chunked"}}}) {
        EXPECT_EQ(decode(head("POST", "/", fields)).refusal, "bad-request") << fields[0].second;
    }
    auto old = head("POST", "/", {{"Transfer-Encoding", "chunked"}});
    EXPECT_TRUE(decode(old).framing.chunked);
    old.version = 10;
    EXPECT_EQ(decode(old).refusal, "bad-request");
}

TEST(DecodeRequestTest, refuses_what_it_cannot_fulfil) {
    EXPECT_TRUE(decode(head("PUT", "/", {{"Expect", "100-Continue"}})).framing.waits_for_continue);
    EXPECT_EQ(decode(head("PUT", "/", {{"Expect", "a miracle"}})).refusal, "expectation-failed");
    EXPECT_EQ(decode(head("PUT", "/", {{"Content-Encoding", "gzip"}})).refusal,
              "unsupported-media-type");
    EXPECT_EQ(decode(head("GET", "/", {{"X-Name", "\xFF"}})).refusal, "bad-request");
}

TEST(DecodeRequestTest, believes_forwarded_headers_only_of_trusted_proxies) {
    const auto raw = head(
        "GET", "/", {{"X-Forwarded-For", "6.6.6.6, 198.51.100.9"}, {"X-Forwarded-Proto", "https"}});
    const auto stranger = decode(raw);
    EXPECT_EQ(stranger.request.client_address, "203.0.113.5");
    EXPECT_FALSE(stranger.request.secure);
    const auto trusted = decode(raw, TrustedProxies{{"203.0.113.5"}});
    EXPECT_EQ(trusted.request.client_address, "198.51.100.9");
    EXPECT_TRUE(trusted.request.secure);
}

TEST(DecodeRequestTest, keeps_a_good_request_id_and_makes_one_otherwise) {
    EXPECT_EQ(decode(head("GET", "/", {{"X-Request-Id", "nginx-0001"}})).request.request_id,
              "nginx-0001");
    for (const auto* bad : {"short", "white space in it", "line\\nbreak", ""}) {
        const auto made = decode(head("GET", "/", {{"X-Request-Id", bad}})).request.request_id;
        EXPECT_EQ(made.size(), 32U) << bad;
    }
}

}  // namespace
}  // namespace yimen::http
