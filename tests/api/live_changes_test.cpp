#include "app/live_changes.h"

#include <memory>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "api/principals.h"
#include "city/city.h"
#include "support/event_reader.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using http::Method;

/// The shop of 店主 applies; 女儿 has nothing to do with it.
class LiveChangesTest : public testing::TestWithParam<Engine> {
  protected:
    std::shared_ptr<EventReader> follow(const std::string& path, const std::string& account,
                                        const std::string& last_event_id = {}) {
        Sent sent;
        if (!last_event_id.empty()) sent.headers.add("last-event-id", last_event_id);
        const auto answer = city_.ask(Method::Get, path, account, sent);
        EXPECT_EQ(answer.status, 200) << answer.text;
        EXPECT_EQ(answer.content_type, "text/event-stream");
        auto reader = std::make_shared<EventReader>();
        if (answer.events) answer.events(reader);
        EXPECT_EQ(reader->await("ready").size(), 1U);
        return reader;
    }

    /// A window takes in an application of the shop; brings the case's id.
    std::string take_in() {
        const json::object opening{
            {"item_id", city_.entry_id("drug-retail-licence")},
            {"channel", "窗口"},
            {"applicant_id", principal_of(city_, "owner", "representative")}};
        const auto opened =
            city_.ask(Method::Post, "/api/cases", "window", {.body = json::serialize(opening)});
        EXPECT_EQ(opened.status, 201) << opened.text;
        const std::string case_id{opened.body.at("case_id").as_string()};
        const auto path = "/api/cases/" + case_id;
        const auto etag = city_.ask(Method::Get, path, "window").etag;
        const auto received = city_.ask(Method::Post, path + "/receive", "window",
                                        {.body = R"({"materials":[]})", .if_match = etag});
        EXPECT_EQ(received.status, 200) << received.text;
        return case_id;
    }

    /// Tells the reader something that was certainly not there before, and waits for it.
    void expect_nothing_of_cases(const std::shared_ptr<EventReader>& reader) {
        const auto witness = follow("/api/me/events", "owner");
        EXPECT_TRUE(witness->await_data(take_in()));
        EXPECT_TRUE(reader->await("changed", 0).empty());
    }

    static constexpr const char* kMine = "/api/me/events";
    static constexpr const char* kDesk = "/api/desk/events";

    City city_{GetParam(), {"drug-retail-licence"}};
};

TEST_P(LiveChangesTest, an_applicants_page_is_told_what_the_clerk_did_and_nothing_personal) {
    const auto reader = follow(kMine, "owner");
    const auto case_id = take_in();
    const auto etag = city_.ask(Method::Get, "/api/cases/" + case_id, "owner").etag;
    const auto version = etag.substr(1, etag.size() - 2);
    EXPECT_TRUE(reader->await_data(R"({"kind":"case","case_id":")" + case_id + R"(","version":)" +
                                   version + '}'));
    EXPECT_TRUE(reader->await_data(R"({"kind":"message"})"));
    for (const auto& one : reader->await("changed")) {
        EXPECT_LE(json::parse(one.data).as_object().size(), 3U) << one.data;
    }
}

TEST_P(LiveChangesTest, strangers_are_told_nothing) {
    expect_nothing_of_cases(follow(kMine, "daughter"));
    expect_nothing_of_cases(follow(kMine, "window"));
}

TEST_P(LiveChangesTest, a_desk_is_told_of_the_cases_that_it_may_see) {
    const auto window = follow(kDesk, "window");
    const auto case_id = take_in();
    EXPECT_TRUE(window->await_data(case_id));
    expect_nothing_of_cases(follow(kDesk, "examiner"));
    EXPECT_EQ(city_.ask(Method::Get, kDesk, "owner").status, 403);
    EXPECT_EQ(city_.ask(Method::Get, kMine).status, 401);
}

TEST_P(LiveChangesTest, a_stream_ends_with_its_session) {
    const auto mine = follow(kMine, "owner");
    const auto others = follow(kMine, "daughter");
    EXPECT_EQ(city_.ask(Method::Delete, "/api/session", "owner").status, 204);
    EXPECT_TRUE(mine->await_end());
    EXPECT_EQ(mine->await("ended").size(), 1U);
    EXPECT_TRUE(others->is_open());
}

TEST_P(LiveChangesTest, a_stream_keeps_no_session_open) {
    city_.restart([](app::ApplicationOptions& options) {
        options.check_streams_every = std::chrono::milliseconds{20};
        options.session_times.idle = std::chrono::minutes{30};
    });
    const auto reader = follow(kMine, "owner");
    city_.set_day(add_days(city_.today(), 1));
    EXPECT_TRUE(reader->await_end());
    EXPECT_EQ(reader->await("ended").size(), 1U);
}

TEST_P(LiveChangesTest, who_comes_back_is_told_what_they_missed) {
    const auto first = follow(kMine, "owner");
    const auto before = first->last_id();
    first->close();
    const auto case_id = take_in();
    const auto witness = follow(kMine, "owner");
    EXPECT_TRUE(witness->await_data(take_in()));
    const auto back = follow(kMine, "owner", before);
    EXPECT_TRUE(back->await_data(case_id));
    EXPECT_TRUE(back->await("missed", 0).empty());
    EXPECT_EQ(follow(kMine, "owner", "another-1")->await("missed").size(), 1U);
    EXPECT_TRUE(follow(kMine, "owner")->await("missed", 0).empty());
}

TEST_P(LiveChangesTest, nobody_opens_streams_without_end) {
    std::vector<std::shared_ptr<EventReader>> open;
    for (std::size_t at = 0; at < app::kStreamsOfAccount; ++at) {
        open.push_back(follow(kMine, "owner"));
    }
    const auto more = city_.ask(Method::Get, kMine, "owner");
    EXPECT_EQ(more.status, 429);
    EXPECT_EQ(more.code(), "too-many-streams");
    open.back()->close();
    follow(kMine, "owner");
}

TEST_P(LiveChangesTest, streams_end_with_the_server) {
    const auto reader = follow(kMine, "owner");
    city_.restart([](app::ApplicationOptions&) {});
    EXPECT_TRUE(reader->await_end());
}

INSTANTIATE_TEST_SUITE_P(both_engines, LiveChangesTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
