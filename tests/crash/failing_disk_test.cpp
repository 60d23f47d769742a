#include <gtest/gtest.h>

#include "crash/forgetful_vfs.h"
#include "crash/ledger.h"
#include "support/one_batch.h"
#include "support/temporary_folder.h"

#include "platform/db/store_full.h"

namespace yimen::test {

namespace {

constexpr std::size_t kQueue = 6;

class FailingDiskTest : public testing::Test {
  protected:
    FailingDiskTest() { database_->migrate(kLedgerSchema); }

    std::vector<std::exception_ptr> book_in_one_batch(std::int64_t first_id) {
        return write_in_one_batch(
            *database_, kQueue, [&](db::Transaction& transaction, int number) -> Result<Done> {
                transaction.execute({"debit", "INSERT INTO debit (id, note) VALUES ($1, '')"},
                                    first_id + number);
                transaction.execute({"credit", "INSERT INTO credit (id, note) VALUES ($1, '')"},
                                    first_id + number);
                return Done{};
            });
    }

    // Pulls the plug and looks at what is left.
    Found found_after_power_cut() {
        disk_.cut_power_after(0);
        database_.reset();
        disk_.restore(ForgetfulDisk::Survival::Nothing, random_);
        return look_into(path_);
    }

    const TemporaryFolder folder_;
    const std::string path_ = folder_.file("store.db");
    std::mt19937 random_{1};
    ForgetfulDisk disk_{"failing"};
    std::unique_ptr<db::Database> database_ =
        db::open_sqlite({.path = path_,
                         .queue_limit = kQueue,
                         .vfs = disk_.name(),
                         .longest_batch = std::chrono::hours{1}});
};

TEST_F(FailingDiskTest, a_flush_that_fails_fails_every_unit_of_the_batch_and_none_after_it) {
    book(*database_, 1);
    disk_.fail_flushes(1);
    const auto answers = book_in_one_batch(100);
    EXPECT_EQ(count_of<db::DatabaseError>(answers), kQueue + 1);
    EXPECT_EQ(count_of<db::Unavailable>(answers), 1) << "the one too many";

    const auto after = book_in_one_batch(200);
    EXPECT_EQ(count_of<db::DatabaseError>(after), 1);
    const Found found = found_after_power_cut();
    EXPECT_TRUE(found.is_sound);
    EXPECT_TRUE(found.is_balanced);
    EXPECT_EQ(found.ids, (std::set<std::int64_t>{1, 200, 201, 202, 203, 204, 205}));
}

TEST_F(FailingDiskTest, the_writer_outlives_many_failures) {
    for (int i = 0; i < 10; ++i) {
        disk_.fail_flushes(1);
        EXPECT_THROW(book(*database_, 10 + i), db::DatabaseError);
        EXPECT_NO_THROW(book(*database_, 100 + i));
    }
    EXPECT_EQ(found_after_power_cut().ids.size(), 10);
}

TEST_F(FailingDiskTest, a_full_disk_refuses_units_until_there_is_room_again) {
    book(*database_, 1);
    disk_.limit_size(0);
    EXPECT_THROW(book(*database_, 2), db::StoreFull);
    const auto answers = book_in_one_batch(100);
    EXPECT_EQ(count_of<db::DatabaseError>(answers), kQueue + 1);
    EXPECT_EQ(count_of<db::StoreFull>(answers), kQueue);

    disk_.limit_size(std::size_t{1} << 30);
    EXPECT_NO_THROW(book(*database_, 3));
    const Found found = found_after_power_cut();
    EXPECT_TRUE(found.is_sound);
    EXPECT_EQ(found.ids, (std::set<std::int64_t>{1, 3}));
}

class TooLargeUnitTest : public FailingDiskTest, public testing::WithParamInterface<int> {};

// The engine notices the smaller one at the commit, the larger one when its cache spills before.
INSTANTIATE_TEST_SUITE_P(Rows, TooLargeUnitTest, testing::Values(1'000, 10'000));

TEST_P(TooLargeUnitTest, does_not_harm_its_neighbours) {
    constexpr db::Statement kFlood{
        "flood",
        "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers"
        " WHERE n < $1) INSERT INTO debit (id, note) SELECT 1000 + n, $2 FROM numbers"};
    const std::string page(5000, 'x');
    book(*database_, 1);
    disk_.limit_size(std::size_t{1} << 20);
    const auto answers = write_in_one_batch(
        *database_, kQueue, [&](db::Transaction& transaction, int number) -> Result<Done> {
            if (number == 2) {
                transaction.execute(kFlood, GetParam(), page);
                return Done{};
            }
            for (const auto* text : {"INSERT INTO debit (id, note) VALUES ($1, '')",
                                     "INSERT INTO credit (id, note) VALUES ($1, '')"}) {
                transaction.execute(db::Statement{"side", text}, 100 + number);
            }
            return Done{};
        });
    EXPECT_EQ(count_of<db::DatabaseError>(answers) - count_of<db::Unavailable>(answers), 1);
    const Found found = found_after_power_cut();
    EXPECT_TRUE(found.is_sound);
    EXPECT_TRUE(found.is_balanced);
    EXPECT_EQ(found.ids, (std::set<std::int64_t>{1, 100, 101, 103, 104, 105}));
}

}  // namespace

}  // namespace yimen::test
