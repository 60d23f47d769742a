#include <latch>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "store_test.h"

#include "platform/db/migration_ledger.h"

namespace yimen::db {

namespace {

constexpr Migration kThree[] = {
    {1, "towns",
     "CREATE TABLE town (id text PRIMARY KEY, name text NOT NULL);\n"
     "INSERT INTO town (id, name) VALUES ('1', 'semicolon; in a text');\n"},
    {2, "streets",
     "CREATE TABLE street (id text PRIMARY KEY, town text NOT NULL REFERENCES town (id));\n"
     "CREATE INDEX street_town ON street (town) WHERE town <> '';\n"},
    {3, "more_towns", "INSERT INTO town (id, name) VALUES ('2', '乙') ;\n"}};

class MigrationTest : public testing::TestWithParam<test::Engine> {
  protected:
    std::vector<std::string> towns() {
        return store_.open()->read([](Transaction& transaction) {
            std::vector<std::string> names;
            transaction.each({"towns", "SELECT name FROM town ORDER BY id"}, {},
                             [&](const Row& row) { names.push_back(row.text(0)); });
            return names;
        });
    }
    const std::vector<std::string> kTowns{"semicolon; in a text", "乙"};

    test::TemporaryStore store_{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Engines, MigrationTest, kBothEngines, testing::PrintToStringParamName());

TEST_P(MigrationTest, runs_once_however_often_it_is_asked_for) {
    const auto database = store_.open();
    database->migrate(std::span{kThree}.first(1));
    database->migrate(kThree);
    database->migrate(kThree);
    store_.open()->migrate(kThree);
    EXPECT_EQ(towns(), kTowns);
}

TEST_P(MigrationTest, says_to_each_engine_what_it_alone_knows) {
    constexpr Migration kKept[] = {
        {1, "kept",
         "CREATE TABLE town (id text PRIMARY KEY, name bytea NOT NULL) /*sqlite WITHOUT ROWID*/;\n"
         "INSERT INTO town (id, name)\n"
         "SELECT '1', /*sqlite CAST('乙' AS blob)*/ /*postgres convert_to('乙', 'UTF8')*/;\n"}};
    const auto database = store_.open();
    database->migrate(kKept);
    const auto name = database->read([](Transaction& transaction) {
        return transaction.query_one({"name", "SELECT name FROM town"})->bytes(0);
    });
    EXPECT_EQ(name, "乙");
}

TEST(MigrationTextTest, leaves_what_is_not_for_the_engine) {
    const std::string text = "a /*sqlite b*/ c /*postgres d*/ /* sqlite e*/ /*sqlite f";
    EXPECT_EQ(text_for("sqlite", text), "a b c /*postgres d*/ /* sqlite e*/ /*sqlite f");
    EXPECT_EQ(text_for("postgres", text), "a /*sqlite b*/ c d /* sqlite e*/ /*sqlite f");
    EXPECT_EQ(text_for("sqlite", ""), "");
}

TEST_P(MigrationTest, is_written_down_with_its_checksum) {
    const auto database = store_.open();
    database->migrate(kThree);
    const auto rows =
        database->read([](Transaction& transaction) { return transaction.query(kReadLedger); });
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[1].integer(0), 2);
    EXPECT_EQ(rows[1].text(1), "streets");
    EXPECT_EQ(rows[1].text(2), checksum_of(kThree[1]));
}

TEST_P(MigrationTest, runs_once_when_servers_start_together_as_threads) {
    constexpr int kServers = 6;
    std::latch together{kServers};
    {
        std::vector<std::jthread> servers;
        for (int i = 0; i < kServers; ++i) {
            servers.emplace_back([&] {
                together.arrive_and_wait();
                EXPECT_NO_THROW(store_.open()->migrate(kThree));
            });
        }
    }
    EXPECT_EQ(towns(), kTowns);
}

TEST_P(MigrationTest, runs_once_when_servers_start_together_as_processes) {
    std::vector<pid_t> servers;
    for (int i = 0; i < 5; ++i) {
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            int outcome = 0;
            try {
                store_.open()->migrate(kThree);
            } catch (const std::exception&) {
                outcome = 1;
            }
            _exit(outcome);
        }
        servers.push_back(child);
    }
    for (const pid_t server : servers) {
        int status = -1;
        waitpid(server, &status, 0);
        EXPECT_EQ(status, 0);
    }
    EXPECT_EQ(towns(), kTowns);
}

TEST_P(MigrationTest, is_refused_when_an_applied_text_has_changed) {
    store_.open()->migrate(kThree);
    const Migration changed[] = {
        kThree[0], {2, "streets", "CREATE TABLE road (id text);\n"}, kThree[2]};
    EXPECT_THROW(store_.open()->migrate(changed), DatabaseError);
}

TEST_P(MigrationTest, is_refused_when_the_store_is_newer_than_the_program) {
    store_.open()->migrate(kThree);
    EXPECT_THROW(store_.open()->migrate(std::span{kThree}.first(2)), DatabaseError);
    EXPECT_THROW(store_.open()->migrate({}), DatabaseError);
}

TEST_P(MigrationTest, is_refused_when_an_older_one_was_left_out) {
    const Migration gap[] = {kThree[0], kThree[2]};
    store_.open()->migrate(gap);
    EXPECT_THROW(store_.open()->migrate(kThree), DatabaseError);
}

TEST_P(MigrationTest, list_that_is_not_ascending_is_a_fault_of_the_program) {
    const Migration twice[] = {kThree[0], kThree[0]};
    EXPECT_THROW(store_.open()->migrate(twice), std::logic_error);
}

TEST_P(MigrationTest, that_fails_leaves_nothing_of_itself_and_all_of_those_before) {
    const Migration broken[] = {kThree[0],
                                kThree[1],
                                {3, "broken",
                                 "INSERT INTO town (id, name) VALUES ('2', '乙');\n"
                                 "INSERT INTO nowhere (id) VALUES ('3');\n"}};
    EXPECT_THROW(store_.open()->migrate(broken), DatabaseError);
    EXPECT_EQ(towns(), std::vector<std::string>{kTowns.front()});
    store_.open()->migrate(kThree);
    EXPECT_EQ(towns(), kTowns);
}

TEST_P(MigrationTest, of_a_table_is_seen_by_statements_that_were_prepared_before) {
    const auto database = store_.open();
    database->migrate(kThree);
    const auto columns = [&] {
        const auto row = database->write([](Transaction& transaction) {
            const auto rows = transaction.query({"whole", "SELECT * FROM town"});
            return Result<std::size_t>{rows.front().size()};
        });
        return *row;
    };
    EXPECT_EQ(columns(), 2);
    std::vector<Migration> four{std::begin(kThree), std::end(kThree)};
    four.push_back({4, "wider", "ALTER TABLE town ADD COLUMN mayor text;\n"});
    store_.open()->migrate(four);
    EXPECT_EQ(columns(), 3);
}

TEST_P(MigrationTest, checks_foreign_keys_at_once) {
    const auto database = store_.open();
    database->migrate(kThree);
    EXPECT_THROW((void)database->write([](Transaction& transaction) -> Result<Done> {
        transaction.execute({"orphan", "INSERT INTO street (id, town) VALUES ('1', 'none')"});
        return Done{};
    }),
                 DatabaseError);
}

}  // namespace

}  // namespace yimen::db
