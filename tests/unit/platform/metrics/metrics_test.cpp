#include "platform/metrics/metrics.h"

#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::metrics {
namespace {

using testing::HasSubstr;

http::AccessEntry answer(std::string_view operation, int status, int milliseconds) {
    return {.operation_id = operation,
            .method = "GET",
            .status = status,
            .bytes = 100,
            .took = std::chrono::milliseconds{milliseconds},
            .request_id = "r"};
}

TEST(MetricsTest, counts_answers_by_operation_and_status) {
    Metrics metrics;
    metrics.count_answer(answer("listItems", 200, 3));
    metrics.count_answer(answer("listItems", 200, 30));
    metrics.count_answer(answer("listItems", 404, 1));
    const auto text = metrics.expose({});
    EXPECT_THAT(text, HasSubstr(R"(yimen_requests_total{operation="listItems",status="200"} 2)"));
    EXPECT_THAT(text, HasSubstr(R"(yimen_requests_total{operation="listItems",status="404"} 1)"));
    EXPECT_THAT(text, HasSubstr(R"(yimen_request_seconds_count{operation="listItems"} 3)"));
    EXPECT_THAT(text,
                HasSubstr(R"(yimen_request_seconds_bucket{operation="listItems",le="0.005"} 2)"));
    EXPECT_THAT(text, HasSubstr("yimen_sent_bytes_total 300"));
}

TEST(MetricsTest, shows_the_server_at_the_moment_of_asking) {
    Metrics metrics;
    metrics.expose({.open_connections = 9});
    const auto text = metrics.expose({.open_connections = 5, .waiting_requests = 2});
    EXPECT_THAT(text, HasSubstr(R"(yimen_server{what="open_connections"} 5)"));
    EXPECT_THAT(text, HasSubstr(R"(yimen_server{what="waiting_requests"} 2)"));
}

TEST(MetricsTest, counts_batches_and_failures) {
    Metrics metrics;
    metrics.count_batch(16, std::chrono::milliseconds{2});
    metrics.count_failure();
    const auto text = metrics.expose({});
    EXPECT_THAT(text, HasSubstr("yimen_write_batch_units_sum 16"));
    EXPECT_THAT(text, HasSubstr(R"(yimen_write_wait_seconds_bucket{le="0.0025"} 1)"));
    EXPECT_THAT(text, HasSubstr("yimen_failures_total 1"));
}

TEST(MetricsTest, counts_letters_and_shows_those_that_wait) {
    Metrics metrics;
    metrics.count_sendings("sent", 2);
    metrics.count_sendings("sent", 3);
    metrics.set_sendings(7, 1);
    const auto text = metrics.expose({});
    EXPECT_THAT(text, HasSubstr(R"(yimen_message_sendings_total{outcome="sent"} 5)"));
    EXPECT_THAT(text, HasSubstr(R"(yimen_message_sendings{state="waiting"} 7)"));
    EXPECT_THAT(text, HasSubstr(R"(yimen_message_sendings{state="failed"} 1)"));
}

TEST(MetricsTest, counts_for_many_threads_at_once) {
    Metrics metrics;
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&] {
            for (int count = 0; count < 250; ++count) {
                metrics.count_answer(answer("getItem", 200 + count % 5, 1));
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_THAT(metrics.expose({}),
                HasSubstr(R"(yimen_request_seconds_count{operation="getItem"} 1000)"));
}

}  // namespace
}  // namespace yimen::metrics
