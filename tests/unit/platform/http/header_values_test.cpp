#include "platform/http/header_values.h"

#include <gtest/gtest.h>

namespace yimen::http {
namespace {

TEST(ListTest, is_cut_at_commas_outside_of_quotes) {
    EXPECT_EQ(list_elements(" a ,, \"b,\\\"c\" ;q=1,d"),
              (std::vector<std::string_view>{"a", "\"b,\\\"c\" ;q=1", "d"}));
    EXPECT_TRUE(list_elements(" , ").empty());
}

TEST(MediaTypeTest, is_named_in_lower_case_without_parameters) {
    EXPECT_EQ(media_type("Multipart/Form-Data; boundary=x"), "multipart/form-data");
    EXPECT_EQ(media_type(" text/html "), "text/html");
}

TEST(HeaderParameterTest, is_read_with_and_without_quotes) {
    EXPECT_EQ(header_parameter("form-data; name=\"a;b\"; filename=x.pdf", "name"), "a;b");
    EXPECT_EQ(header_parameter("form-data; name=\"a\"; FileName=x.pdf", "filename"), "x.pdf");
    EXPECT_EQ(header_parameter("form-data; name=\"say \\\"ja\\\"\"", "name"), "say \"ja\"");
    EXPECT_EQ(header_parameter("form-data; name=\"a", "name"), std::nullopt);
    EXPECT_EQ(header_parameter("form-data; names=b", "name"), std::nullopt);
    EXPECT_EQ(header_parameter("name=b", "name"), std::nullopt);
}

TEST(AcceptEncodingTest, takes_a_coding_that_is_named_or_meant_by_the_star) {
    EXPECT_TRUE(accepts_encoding("br, gzip", "gzip"));
    EXPECT_TRUE(accepts_encoding("GZIP;q=0.1", "gzip"));
    EXPECT_TRUE(accepts_encoding("*", "gzip"));
    EXPECT_FALSE(accepts_encoding("*, gzip;q=0", "gzip"));
    EXPECT_FALSE(accepts_encoding("gzip;q=0.000", "gzip"));
    EXPECT_FALSE(accepts_encoding("gzip;q=2", "gzip"));
    EXPECT_FALSE(accepts_encoding("", "gzip"));
    EXPECT_FALSE(accepts_encoding("gzipped", "gzip"));
}

TEST(AcceptTest, tells_who_opens_a_page_from_who_fetches_data) {
    EXPECT_TRUE(accepts_html("text/html,application/xhtml+xml,*/*;q=0.8"));
    EXPECT_FALSE(accepts_html("application/json"));
    EXPECT_FALSE(accepts_html("*/*"));
}

TEST(LanguageTest, is_chinese_unless_english_is_liked_better) {
    EXPECT_EQ(preferred_language(""), Language::Chinese);
    EXPECT_EQ(preferred_language("zh-CN,zh;q=0.9,en;q=0.8"), Language::Chinese);
    EXPECT_EQ(preferred_language("en-GB,en;q=0.9,zh;q=0.8"), Language::English);
    EXPECT_EQ(preferred_language("en"), Language::English);
    EXPECT_EQ(preferred_language("en;q=0"), Language::Chinese);
    EXPECT_EQ(preferred_language("fr, en;q=0.5"), Language::English);
    EXPECT_EQ(preferred_language("en;q=0.7, zh;q=0.7"), Language::Chinese);
}

}  // namespace
}  // namespace yimen::http
