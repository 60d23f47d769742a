#include <filesystem>
#include <latch>
#include <thread>

#include <gtest/gtest.h>

#include "store_test.h"
#include "support/one_batch.h"

#include "platform/db/sqlite_connection.h"

namespace yimen::db {

namespace {

constexpr std::size_t kQueue = 8;

class SqliteTest : public testing::Test {
  protected:
    SqliteTest() { database_->migrate(kOneTable); }

    static std::int64_t count(Database& database) {
        return database.read(
            [](Transaction& transaction) { return transaction.query_one(kCount)->integer(0); });
    }

    std::vector<std::exception_ptr> write_in_one_batch(
        const std::function<Result<Done>(Transaction&, int)>& work) {
        return test::write_in_one_batch(*database_, kQueue, work);
    }

    test::TemporaryFolder folder_;
    SqliteOptions options_{.path = folder_.file("store.db"),
                           .queue_limit = kQueue,
                           .longest_batch = std::chrono::hours{1}};
    std::unique_ptr<Database> database_ = open_sqlite(options_);
};

TEST_F(SqliteTest, refuses_one_more_unit_than_the_queue_holds) {
    const auto answers =
        write_in_one_batch([](Transaction& transaction, int number) -> Result<Done> {
            transaction.execute(kPut, std::to_string(number), number);
            return Done{};
        });
    EXPECT_EQ(test::count_of<Unavailable>(answers), 1);
    EXPECT_EQ(count(*database_), kQueue);
}

TEST_F(SqliteTest, commits_all_units_that_waited_at_once) {
    const auto outside = open_sqlite(options_);
    std::vector<std::pair<std::int64_t, std::int64_t>> seen;
    write_in_one_batch([&](Transaction& transaction, int number) -> Result<Done> {
        seen.emplace_back(transaction.query_one(kCount)->integer(0), count(*outside));
        transaction.execute(kPut, std::to_string(number), number);
        return Done{};
    });
    ASSERT_EQ(seen.size(), kQueue);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        EXPECT_EQ(seen[i].first, i);
        EXPECT_EQ(seen[i].second, 0) << "nothing is to be seen before the common commit";
    }
    EXPECT_EQ(count(*outside), kQueue);
}

TEST_F(SqliteTest, tells_how_many_units_shared_a_commit_and_how_long_the_first_waited) {
    std::vector<WriteBatch> told;
    options_.batch = [&](const WriteBatch& batch) { told.push_back(batch); };
    database_ = open_sqlite(options_);
    test::write_in_one_batch(*database_, kQueue,
                             [](Transaction&, int) -> Result<Done> { return Done{}; });
    database_.reset();
    std::size_t units = 0;
    for (const auto& batch : told) {
        units += batch.units;
        EXPECT_GT(batch.longest_wait.count(), 0);
    }
    // The one that holds the writer, and those that waited behind it.
    EXPECT_EQ(units, kQueue + 1);
    EXPECT_LE(told.size(), 2U);
}

TEST_F(SqliteTest, undoes_a_duplicate_without_its_neighbours_in_the_batch) {
    const auto answers =
        write_in_one_batch([](Transaction& transaction, int number) -> Result<Done> {
            transaction.execute(kPut, "own-" + std::to_string(number), number);
            transaction.execute(kPut, number % 2 ? "shared" : std::to_string(number), number);
            return Done{};
        });
    EXPECT_EQ(test::count_of<UniqueViolation>(answers), kQueue / 2 - 1);
    EXPECT_EQ(count(*database_), 2 * (kQueue / 2 + 1));
}

TEST_F(SqliteTest, undoes_a_refused_unit_without_its_neighbours_in_the_batch) {
    write_in_one_batch([](Transaction& transaction, int number) -> Result<Done> {
        transaction.execute(kPut, std::to_string(number), number);
        if (number % 2) return Problem{ProblemKind::Conflict, "odd"};
        return Done{};
    });
    EXPECT_EQ(count(*database_), kQueue / 2);
}

TEST_F(SqliteTest, runs_the_batch_again_one_by_one_when_a_unit_ends_the_transaction) {
    std::atomic<int> runs = 0;
    const auto answers =
        write_in_one_batch([&](Transaction& transaction, int number) -> Result<Done> {
            ++runs;
            transaction.execute(kPut, std::to_string(number), number);
            // What the engine does of itself on a full disk.
            if (number == 3) transaction.execute({"give_up", "ROLLBACK"});
            return Done{};
        });
    EXPECT_EQ(runs, kQueue + 4);
    EXPECT_EQ(test::count_of<DatabaseError>(answers) - test::count_of<Unavailable>(answers), 1);
    EXPECT_EQ(count(*database_), kQueue - 1);
}

TEST_F(SqliteTest, switches_to_a_write_ahead_log_that_is_flushed_at_every_commit) {
    SqliteConnection connection{options_, SqliteAccess::Write};
    const auto setting = [&](std::string_view text) {
        SqliteConnection::Loan pragma{connection, {"pragma", text}};
        EXPECT_EQ(pragma->step(), SQLITE_ROW);
        return pragma->row();
    };
    EXPECT_EQ(setting("PRAGMA journal_mode").text(0), "wal");
    EXPECT_EQ(setting("PRAGMA synchronous").integer(0), 2);
    EXPECT_EQ(setting("PRAGMA foreign_keys").integer(0), 1);
}

TEST_F(SqliteTest, keeps_no_more_prepared_statements_than_it_has_room_for) {
    database_->read([](Transaction& transaction) {
        for (int i = 0; i < 2000; ++i) {
            const auto text = "SELECT " + std::to_string(i);
            EXPECT_EQ(transaction.query_one({"made_on_the_fly", text})->integer(0), i);
        }
        return Done{};
    });
}

TEST_F(SqliteTest, is_a_file_with_readers) {
    EXPECT_THROW(open_sqlite({.path = ":memory:"}), std::invalid_argument);
    EXPECT_THROW(open_sqlite({.path = ""}), std::invalid_argument);
    EXPECT_THROW(open_sqlite({.path = folder_.file("x.db"), .readers = 0}), std::invalid_argument);
    EXPECT_THROW(open_sqlite({.path = folder_.file("none/x.db")}), DatabaseError);
}

TEST_F(SqliteTest, waits_for_a_reader_when_all_are_busy) {
    auto narrow = options_;
    narrow.readers = 1;
    const auto database = open_sqlite(narrow);
    std::atomic<std::int64_t> sum = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int k = 0; k < 50; ++k) sum += count(*database) + 1;
            });
        }
    }
    EXPECT_EQ(sum, 400);
}

class SqliteBackupTest : public SqliteTest {
  protected:
    std::string target_ = folder_.file("copy.db");
};

TEST_F(SqliteBackupTest, copies_a_whole_state_while_others_write) {
    std::atomic<bool> is_over = false;
    std::latch is_filled{1};
    std::jthread writer{[&] {
        for (int i = 0; !is_over; ++i) {
            const auto done = database_->write([&](Transaction& transaction) -> Result<Done> {
                transaction.execute(kPut, "a" + std::to_string(i), i);
                transaction.execute(kPut, "b" + std::to_string(i), i);
                return Done{};
            });
            EXPECT_TRUE(done);
            if (i == 300) is_filled.count_down();
        }
    }};
    is_filled.wait();
    backup_sqlite(options_.path, target_);
    is_over = true;

    SqliteConnection copy{{.path = target_}, SqliteAccess::Write};
    SqliteConnection::Loan check{copy, {"check", "PRAGMA integrity_check"}};
    ASSERT_EQ(check->step(), SQLITE_ROW);
    EXPECT_EQ(check->row().text(0), "ok");
    SqliteConnection::Loan rows{copy, kCount};
    ASSERT_EQ(rows->step(), SQLITE_ROW);
    EXPECT_GE(rows->row().integer(0), 602);
    EXPECT_EQ(rows->row().integer(0) % 2, 0);
}

TEST_F(SqliteBackupTest, leaves_an_existing_file_alone) {
    backup_sqlite(options_.path, target_);
    const auto size = std::filesystem::file_size(target_);
    EXPECT_THROW(backup_sqlite(options_.path, target_), DatabaseError);
    EXPECT_EQ(std::filesystem::file_size(target_), size);
}

TEST_F(SqliteBackupTest, leaves_nothing_behind_when_it_fails) {
    EXPECT_THROW(backup_sqlite(folder_.file("none.db"), target_), DatabaseError);
    EXPECT_THROW(backup_sqlite(options_.path, folder_.file("none/copy.db")), DatabaseError);
    for (const auto& entry : std::filesystem::directory_iterator{folder_.path()}) {
        EXPECT_TRUE(entry.path().filename().string().starts_with("store.db")) << entry.path();
    }
}

}  // namespace

}  // namespace yimen::db
