#include <gtest/gtest.h>

#include "city/city.h"

namespace yimen::test {
namespace {

constexpr const char* kItem = "drug-retail-licence";

/// Lists and searches through the API, before and after what they show has changed.
class ReadyPagesTest : public testing::TestWithParam<Engine> {
  protected:
    Answer get(const std::string& target) { return city_.ask(http::Method::Get, target); }

    std::int64_t total(const std::string& target) {
        return get(target).body.at("total").as_int64();
    }

    void retire() {
        const auto path = "/api/desk/entries/" + city_.entry_id(kItem);
        const auto entry = city_.ask(http::Method::Get, path, "publisher");
        const auto retired =
            city_.ask(http::Method::Post, path + "/retirement", "publisher",
                      {.body = R"({"reason":"不再办理"})", .if_match = entry.etag});
        ASSERT_EQ(retired.status, 200) << retired.text;
    }

    City city_{GetParam(), {kItem}};
};

TEST_P(ReadyPagesTest, show_what_was_retired_no_more_on_the_very_next_request) {
    const std::string guide = "/api/items/" + city_.entry_id(kItem);
    for (int times = 0; times < 2; ++times) {
        EXPECT_EQ(total("/api/items"), 1);
        EXPECT_EQ(total("/api/items?query=药品"), 1);
        EXPECT_EQ(total("/api/items?query=药品&area=没有"), 0);
        EXPECT_EQ(get("/api/suggestions?query=药品").body.at("suggestions").as_array().size(), 1U);
        EXPECT_EQ(get("/api/facets").body.at("units").as_array().size(), 1U);
        EXPECT_EQ(get(guide).status, 200);
    }
    retire();
    EXPECT_EQ(total("/api/items"), 0);
    EXPECT_EQ(total("/api/items?query=药品"), 0);
    EXPECT_EQ(get("/api/suggestions?query=药品").body.at("suggestions").as_array().size(), 0U);
    EXPECT_EQ(get("/api/facets").body.at("units").as_array().size(), 0U);
    EXPECT_EQ(get(guide).status, 404);
}

TEST_P(ReadyPagesTest, tell_requests_with_different_queries_apart) {
    EXPECT_EQ(total("/api/items?query=药品"), 1);
    EXPECT_EQ(total("/api/items?query=轮船"), 0);
    EXPECT_EQ(total("/api/items?area=%E8%8D%AF"), 0);
    EXPECT_EQ(get("/api/items?query=药品&limit=1&after=1").body.at("items").as_array().size(), 0U);
    EXPECT_EQ(get("/api/items?query=药品&limit=1&after=0").body.at("items").as_array().size(), 1U);
}

TEST_P(ReadyPagesTest, keep_no_refusal) {
    EXPECT_EQ(get("/api/items?after=nowhere").code(), "invalid-input");
    EXPECT_EQ(get("/api/lists/nothing").status, 404);
    EXPECT_EQ(get("/api/lists/nothing").status, 404);
}

INSTANTIATE_TEST_SUITE_P(both_engines, ReadyPagesTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::test
