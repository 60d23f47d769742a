#include "platform/log/log.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace yimen::log {
namespace {

class LogTest : public testing::Test {
  protected:
    const test::TemporaryFolder folder_;
    const std::string file_ = folder_.file("yimen.log");

    /// Stops the log and reads what it wrote.
    std::vector<boost::json::value> stop_and_read() {
        stop();
        std::ifstream file{file_};
        std::vector<boost::json::value> lines;
        for (std::string line; std::getline(file, line);) {
            lines.push_back(boost::json::parse(line));
        }
        return lines;
    }
};

TEST_F(LogTest, writes_one_json_line_an_event) {
    start({.level = Level::Info, .file = file_});
    info("server-started", {{"port", 8080}, {"engine", "sqlite"}, {"seconds", 0.25}});
    warning("odd", {{"text", std::string{"一\"\n\\"}}});
    const auto lines = stop_and_read();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].at("level").as_string(), "info");
    EXPECT_EQ(lines[0].at("code").as_string(), "server-started");
    EXPECT_EQ(lines[0].at("port").as_int64(), 8080);
    EXPECT_EQ(lines[0].at("engine").as_string(), "sqlite");
    EXPECT_EQ(lines[0].at("seconds").as_double(), 0.25);
    EXPECT_FALSE(lines[0].as_object().contains("request_id"));
    EXPECT_EQ(lines[0].at("at").as_string().size(), 29U);
    EXPECT_EQ(lines[1].at("text").as_string(), "一\"\n\\");
}

TEST_F(LogTest, leaves_out_what_is_below_the_level) {
    start({.level = Level::Warning, .file = file_});
    debug("a");
    info("b");
    warning("c");
    error("d");
    const auto lines = stop_and_read();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].at("code").as_string(), "c");
    EXPECT_EQ(lines[1].at("level").as_string(), "error");
}

TEST_F(LogTest, carries_the_request_of_the_thread_and_of_no_other) {
    start({.level = Level::Info, .file = file_});
    {
        const RequestScope outer{"request-1"};
        {
            const RequestScope inner{"request-2"};
            info("inner");
        }
        info("outer");
        std::thread{[] { info("elsewhere"); }}.join();
    }
    info("after");
    const auto lines = stop_and_read();
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0].at("request_id").as_string(), "request-2");
    EXPECT_EQ(lines[1].at("request_id").as_string(), "request-1");
    EXPECT_FALSE(lines[2].as_object().contains("request_id"));
    EXPECT_FALSE(lines[3].as_object().contains("request_id"));
}

TEST_F(LogTest, adds_to_what_an_earlier_run_wrote) {
    for (const auto* code : {"first", "second"}) {
        start({.level = Level::Info, .file = file_});
        info(code);
        stop();
    }
    EXPECT_EQ(stop_and_read().size(), 2U);
}

TEST_F(LogTest, says_nothing_before_it_is_started) {
    info("too-early");
    start({.level = Level::Info, .file = file_});
    EXPECT_TRUE(stop_and_read().empty());
}

TEST_F(LogTest, loses_no_line_of_many_threads) {
    start({.level = Level::Info, .file = file_});
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([] {
            for (int count = 0; count < 500; ++count) info("line", {{"count", count}});
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(stop_and_read().size(), 2000U);
}

TEST_F(LogTest, knows_its_levels_by_name) {
    EXPECT_EQ(find_level("warning"), Level::Warning);
    EXPECT_EQ(find_level("loud"), std::nullopt);
}

}  // namespace
}  // namespace yimen::log
