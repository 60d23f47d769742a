#include <csignal>
#include <stdexcept>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/migrations.h"
#include "program/write_load.h"

namespace yimen::test {
namespace {

using testing::HasSubstr;

class ServeTest : public testing::TestWithParam<Engine> {};

INSTANTIATE_TEST_SUITE_P(Engines, ServeTest, testing::Values(Engine::Sqlite, Engine::Postgres),
                         testing::PrintToStringParamName());

std::vector<std::int64_t> applied_migrations(const Installation& installation) {
    const auto database = installation.open();
    return database->read([](db::Transaction& transaction) {
        std::vector<std::int64_t> numbers;
        transaction.each({"applied", "SELECT number FROM schema_migration ORDER BY number"}, {},
                         [&](const db::Row& row) { numbers.push_back(row.integer(0)); });
        return numbers;
    });
}

TEST_P(ServeTest, brings_an_empty_store_up_to_date_once_when_servers_start_together) {
    constexpr int kServers = 4;
    const Installation installation{GetParam()};
    std::vector<std::unique_ptr<Process>> servers;
    for (int number = 0; number < kServers; ++number) {
        auto environment = installation.environment();
        environment["YIMEN_AUDIT_SERVER_NAME"] = "server-" + std::to_string(number);
        environment["YIMEN_AUDIT_ANCHOR_FILE"] =
            installation.file("anchors-" + std::to_string(number));
        servers.push_back(
            std::make_unique<Process>(std::vector<std::string>{"serve"}, environment));
    }
    for (const auto& server : servers) {
        EXPECT_TRUE(server->await(R"("code":"opened")")) << server->said();
    }
    std::vector<std::int64_t> expected;
    for (const auto& migration : app::kMigrations) expected.push_back(migration.number);
    EXPECT_EQ(applied_migrations(installation), expected);
    for (const auto& server : servers) {
        server->send(SIGTERM);
        EXPECT_EQ(server->wait().exit_code, 0);
    }
}

TEST_P(ServeTest, answers_on_sigterm_what_it_has_begun_and_takes_nothing_new) {
    constexpr int kRunning = 8;
    const Installation installation{GetParam(), load_item_keys()};
    RunningServer server{installation.environment()};
    const auto entry_ids = load_entry_ids();
    std::vector<std::unique_ptr<OfficerDesk>> desks;
    std::vector<std::string> bodies;
    for (int number = 0; number < kRunning; ++number) {
        auto& desk = *desks.emplace_back(std::make_unique<OfficerDesk>(server.port(), "editor"));
        const auto place = "/api/desk/entries/" + entry_ids.at(static_cast<std::size_t>(number));
        const auto read = desk.get(place);
        ASSERT_EQ(read.status, 200) << read.body;
        bodies.push_back(boost::json::serialize(boost::json::parse(read.body).at("content")));
        desk.connection().send(
            desk.head("PUT", place + "/draft", bodies.back().size(),
                      "Expect: 100-continue\r\nIf-Match: " + read.header("etag") + "\r\n"));
        // The server has the head, admits it and waits for the body: the request is running.
        ASSERT_EQ(desk.connection().receive().status, 100);
    }
    http::RawClient idle{server.port()};

    server.process().send(SIGTERM);
    ASSERT_TRUE(server.process().await(R"("code":"draining")"));
    EXPECT_TRUE(idle.is_closed_by_server());
    EXPECT_THROW(http::RawClient{server.port()}, std::runtime_error) << "new ones are taken still";
    for (std::size_t number = 0; number < desks.size(); ++number) {
        desks[number]->connection().send(bodies[number]);
        const auto answer = desks[number]->connection().receive();
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_TRUE(answer.complete);
        EXPECT_TRUE(desks[number]->connection().is_closed_by_server());
    }
    const auto ended = server.process().wait();
    EXPECT_EQ(ended.exit_code, 0) << ended.said;
    EXPECT_THAT(ended.said, HasSubstr(R"("code":"closed")"));
    EXPECT_EQ(installation.run({"verify"}).exit_code, 0);
}

TEST_P(ServeTest, answers_or_leaves_undone_every_write_when_ended_under_load) {
    const Installation installation{GetParam(), load_item_keys()};
    WriteLoad load{"editor", load_entry_ids()};
    for (int round = 0; round < 3; ++round) {
        RunningServer server{installation.environment()};
        const auto last = load.count() + 40;
        load.begin(server.port(), [&](std::size_t count) {
            if (count == last) server.process().send(SIGTERM);
        });
        EXPECT_EQ(load.await_end(), std::vector<std::string>{});
        EXPECT_EQ(server.process().wait().exit_code, 0);
        EXPECT_EQ(find_losses(installation, load.acknowledged()), std::vector<std::string>{});
    }
}

}  // namespace
}  // namespace yimen::test
