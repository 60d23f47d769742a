#include "platform/http/outgoing.h"

#include <stdexcept>

#include <gtest/gtest.h>
#include <zlib.h>

namespace yimen::http {
namespace {

std::string unzip(const std::string& compressed, std::size_t size) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string bytes(size + 1, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
    stream.avail_in = static_cast<uInt>(compressed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    bytes.resize(stream.total_out);
    inflateEnd(&stream);
    return bytes;
}

Request accepting_gzip() {
    Request request;
    request.headers.add("accept-encoding", "gzip, deflate");
    return request;
}

bool has_line(const Outgoing& outgoing, std::string_view line) {
    return outgoing.head.find("\r\n" + std::string{line} + "\r\n") != std::string::npos;
}

Response json(std::size_t size) {
    Response response;
    response.body = "\"" + std::string(size, 'x') + "\"";
    return response;
}

TEST(CompressionTest, is_for_long_texts_made_by_workers) {
    const auto compressed = prepare(json(5000), accepting_gzip(), 11, Place::Worker);
    EXPECT_TRUE(has_line(compressed, "Content-Encoding: gzip"));
    EXPECT_TRUE(has_line(compressed, "Vary: Accept-Encoding"));
    EXPECT_TRUE(has_line(compressed, "Content-Length: " + std::to_string(compressed.body.size())));
    EXPECT_EQ(unzip(compressed.body, 5002), json(5000).body);

    EXPECT_EQ(prepare(json(5000), Request{}, 11, Place::Worker).body, json(5000).body);
    EXPECT_EQ(prepare(json(500), accepting_gzip(), 11, Place::Worker).body, json(500).body);
    EXPECT_EQ(prepare(json(5000), accepting_gzip(), 11, Place::IoThread).body, json(5000).body);
    auto picture = json(5000);
    picture.content_type = "image/png";
    EXPECT_EQ(prepare(picture, accepting_gzip(), 11, Place::Worker).body, picture.body);
    auto encoded = json(5000);
    encoded.header("content-encoding", "br");
    EXPECT_EQ(prepare(encoded, accepting_gzip(), 11, Place::Worker).body, encoded.body);
}

TEST(CompressionTest, weakens_the_tag) {
    auto response = json(5000);
    response.header("ETag", "\"7\"");
    EXPECT_TRUE(has_line(prepare(response, accepting_gzip(), 11, Place::Worker), "ETag: W/\"7\""));
    EXPECT_TRUE(has_line(prepare(response, Request{}, 11, Place::Worker), "ETag: \"7\""));
}

TEST(CompressionTest, takes_the_form_that_was_made_beforehand) {
    Response response;
    response.shared_body = std::make_shared<const std::string>("plain");
    response.shared_body_gzip = std::make_shared<const std::string>("zipped");
    EXPECT_EQ(*prepare(response, accepting_gzip(), 11, Place::IoThread).shared, "zipped");
    EXPECT_EQ(*prepare(response, Request{}, 11, Place::IoThread).shared, "plain");
}

TEST(HeadTest, lets_the_answer_say_otherwise) {
    auto response = json(1);
    response.header("cache-control", "public, max-age=60");
    response.header("Content-Security-Policy", "sandbox");
    const auto outgoing = prepare(response, Request{}, 11, Place::Worker);
    EXPECT_TRUE(has_line(outgoing, "cache-control: public, max-age=60"));
    EXPECT_FALSE(has_line(outgoing, "Cache-Control: no-store"));
    EXPECT_TRUE(has_line(outgoing, "Content-Security-Policy: sandbox"));
    EXPECT_EQ(outgoing.head.find("default-src"), std::string::npos);
}

TEST(HeadTest, has_no_body_lines_where_there_is_no_body) {
    for (const int status : {204, 304}) {
        auto response = json(1);
        response.status = status;
        const auto outgoing = prepare(response, Request{}, 11, Place::Worker);
        EXPECT_EQ(outgoing.head.find("\r\nContent-Length:"), std::string::npos);
        EXPECT_EQ(outgoing.head.find("\r\nContent-Type:"), std::string::npos);
        EXPECT_TRUE(outgoing.body.empty());
    }
}

TEST(HeadTest, is_never_split_by_a_value) {
    for (const auto* value : {"a\r\nSet-Cookie: b", "a\nb", "a\rb"}) {
        auto response = json(1);
        response.header("X-Name", value);
        EXPECT_THROW(prepare(response, Request{}, 11, Place::Worker), std::invalid_argument);
    }
    auto response = json(1);
    response.header("X Name", "a");
    EXPECT_THROW(prepare(response, Request{}, 11, Place::Worker), std::invalid_argument);
}

TEST(HttpDateTest, has_the_form_of_the_standard) {
    const std::string date{http_date_now()};
    ASSERT_EQ(date.size(), std::string_view{"Sun, 06 Nov 1994 08:49:37 GMT"}.size());
    EXPECT_TRUE(date.ends_with(" GMT"));
    EXPECT_EQ(date.substr(3, 2), ", ");
}

}  // namespace
}  // namespace yimen::http
