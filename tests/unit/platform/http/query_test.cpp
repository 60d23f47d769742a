#include "platform/http/query.h"

#include <gtest/gtest.h>

namespace yimen::http {
namespace {

Request asked(const std::string& limit) {
    Request request;
    request.query.add("limit", limit);
    request.query.add("state", "accepted");
    return request;
}

TEST(QueryTest, is_empty_where_nothing_was_said) {
    EXPECT_EQ(text_of(asked("1"), "state"), "accepted");
    EXPECT_EQ(text_of(asked("1"), "unit"), "");
    EXPECT_EQ(number_of(asked("7"), "limit", 3), 7);
    EXPECT_EQ(number_of(asked("7"), "unit", 3), 3);
    EXPECT_EQ(number_in("-12", 0), -12);
    EXPECT_EQ(number_in("", -1), -1);
}

TEST(QueryTest, brings_pages_of_one_to_a_hundred) {
    EXPECT_EQ(page_limit_of(Request{}), 50);
    EXPECT_EQ(page_limit_of(Request{}, 20), 20);
    EXPECT_EQ(page_limit_of(asked("30"), 20), 30);
    EXPECT_EQ(page_limit_of(asked("0")), 1);
    EXPECT_EQ(page_limit_of(asked("1000000")), 100);
}

}  // namespace
}  // namespace yimen::http
