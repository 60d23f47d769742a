#include "platform/http/multipart.h"

#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::http {
namespace {

using Outcome = MultipartParser::Outcome;

struct Part {
    std::string name;
    std::optional<std::string> file_name;
    std::string content_type;
    std::string bytes;
    bool ended = false;

    friend bool operator==(const Part&, const Part&) = default;
};

class Collector final : public PartReceiver {
  public:
    bool part_begins(const PartHead& head) override {
        parts.push_back({head.name, head.file_name, head.content_type, {}});
        return parts.size() <= parts_max;
    }
    bool part_bytes(std::string_view bytes) override {
        parts.back().bytes += bytes;
        return true;
    }
    void part_ends() override { parts.back().ended = true; }

    std::vector<Part> parts;
    std::size_t parts_max = 1000;
};

struct Reading {
    Outcome outcome;
    std::vector<Part> parts;

    friend bool operator==(const Reading&, const Reading&) = default;
};

Reading read_in_pieces(std::string_view body, const std::vector<std::size_t>& sizes,
                       MultipartLimits limits = {}) {
    Collector collector;
    MultipartParser parser{"b0", limits, collector};
    for (std::size_t at = 0; !body.empty(); ++at) {
        const auto size =
            sizes.empty() ? body.size() : std::min(1 + sizes[at % sizes.size()] % 40, body.size());
        parser.feed(body.substr(0, size));
        body.remove_prefix(size);
    }
    return {parser.outcome(), collector.parts};
}

Reading read(std::string_view body, MultipartLimits limits = {}) {
    return read_in_pieces(body, {}, limits);
}

const std::string kForm =
    "--b0\r\n"
    "Content-Disposition: form-data; name=\"note\"\r\n\r\n"
    "食品经营\r\n"
    "--b0  \r\n"
    "content-type: application/pdf\r\n"
    "Content-Disposition: form-data; name=\"scan\"; filename=\"营业执照 (1).pdf\"\r\n\r\n"
    "%PDF\r\n--b\r\n\r\n\r\n"
    "--b0\r\n"
    "Content-Disposition: form-data; name=empty; filename=\"\"\r\n\r\n"
    "\r\n"
    "--b0--\r\nepilogue";

TEST(MultipartTest, is_cut_into_its_parts) {
    const auto reading = read(kForm);
    EXPECT_EQ(reading.outcome, Outcome::Complete);
    EXPECT_EQ(reading.parts,
              (std::vector<Part>{
                  {"note", std::nullopt, "text/plain", "食品经营", true},
                  {"scan", "营业执照 (1).pdf", "application/pdf", "%PDF\r\n--b\r\n\r\n", true},
                  {"empty", "", "text/plain", "", true}}));
}

TEST(MultipartTest, may_be_empty_or_have_a_short_preamble) {
    EXPECT_EQ(read("--b0--").outcome, Outcome::Complete);
    EXPECT_EQ(read("hello\r\n--b0--\r\n").outcome, Outcome::Complete);
    EXPECT_EQ(read(std::string(2000, 'x')).outcome, Outcome::Malformed);
}

TEST(MultipartTest, is_incomplete_until_the_closing_boundary) {
    for (std::size_t size = 0; size < kForm.size() - std::string_view{"\r\nepilogue"}.size();
         ++size) {
        EXPECT_EQ(read(kForm.substr(0, size)).outcome, Outcome::GoesOn) << size;
    }
}

TEST(MultipartTest, is_refused_when_malformed) {
    const std::string begin = "--b0\r\n";
    const std::string good = "Content-Disposition: form-data; name=\"a\"";
    for (const auto& bad : std::vector<std::string>{
             "--b0x\r\n", begin + "\r\nbody", begin + "no colon\r\n\r\n",
             begin + "Content-Type: text/plain\r\n\r\n",
             begin + "Content-Disposition: attachment; name=\"a\"\r\n\r\n",
             begin + "Content-Disposition: form-data; name=\"\"\r\n\r\n",
             begin + "Content-Disposition: form-data; name=\"a\r\n\r\n",
             begin + "Content-Disposition: form-data; name=\"\xFF\"\r\n\r\n",
             begin + "Content-Disposition: form-data; name=\"a\"; filename=\"\xC3(\"\r\n\r\n",
             begin + good + "\r\n" + good + "\r\n\r\n",
             begin + good + "; x=" + std::string(9000, 'x') + "\r\n\r\n",
             begin + "Content-Disposition: form-data; name=" + std::string(300, 'n') +
                 "\r\n\r\n"}) {
        EXPECT_EQ(read(bad).outcome, Outcome::Malformed) << bad.substr(0, 100);
    }
}

TEST(MultipartTest, has_a_limit_of_parts) {
    std::string body;
    for (int part = 0; part < 3; ++part) {
        body += "--b0\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n";
    }
    body += "--b0--";
    EXPECT_EQ(read(body, {3, 1000, 100}).outcome, Outcome::Complete);
    EXPECT_EQ(read(body, {2, 1000, 100}).outcome, Outcome::Malformed);
}

TEST(MultipartTest, stops_when_the_receiver_refuses) {
    Collector collector;
    collector.parts_max = 1;
    MultipartParser parser{"b0", {}, collector};
    EXPECT_EQ(parser.feed(kForm), Outcome::Refused);
    EXPECT_EQ(parser.feed("more"), Outcome::Refused);
    EXPECT_EQ(collector.parts.size(), 2U);
}

RC_GTEST_PROP(MultipartTest, gives_the_same_parts_however_the_bytes_are_cut,
              (const std::vector<std::size_t>& sizes)) {
    RC_ASSERT(read_in_pieces(kForm, sizes) == read(kForm));
}

RC_GTEST_PROP(MultipartTest, gives_back_what_a_sender_put_together,
              (const std::vector<std::string>& contents, const std::vector<std::size_t>& sizes)) {
    std::string body;
    std::vector<Part> expected;
    for (const auto& content : contents) {
        RC_PRE(content.find("\r\n--b0") == std::string::npos);
        body += "--b0\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n";
        body += content + "\r\n";
        expected.push_back({"f", "x", "text/plain", content, true});
    }
    RC_ASSERT(read_in_pieces(body + "--b0--\r\n", sizes) == (Reading{Outcome::Complete, expected}));
}

RC_GTEST_PROP(MultipartTest, ends_the_same_way_on_any_bytes_however_they_are_cut,
              (const std::vector<std::size_t>& sizes)) {
    const auto tokens = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "--b0", "\r\n", "\r", "\n", "--", "Content-Disposition: form-data; name=\"a\"", ":", " ",
        "\"", ";", "x", "\xFF"));
    std::string body;
    for (const auto& token : tokens) body += token;
    const MultipartLimits tight{3, 50, 10};
    const auto cut = read_in_pieces(body, sizes, tight);
    const auto whole = read(body, tight);
    RC_ASSERT(cut.outcome == whole.outcome);
    RC_ASSERT(cut.parts.size() == whole.parts.size());
}

TEST(BoundaryTest, is_taken_from_the_content_type) {
    EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=----Web7"), "----Web7");
    EXPECT_EQ(multipart_boundary("Multipart/Form-Data; charset=x; boundary=\"a b\""), "a b");
    for (const auto& bad : std::vector<std::string>{
             "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=x",
             "multipart/form-data; boundary=" + std::string(71, 'x'),
             "multipart/form-data; boundary=\"a\nb\""}) {
        EXPECT_EQ(multipart_boundary(bad), std::nullopt) << bad;
    }
}

}  // namespace
}  // namespace yimen::http
