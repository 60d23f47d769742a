#include <latch>
#include <thread>

#include "store_test.h"

namespace yimen::db {

namespace {

class UnitOfWorkTest : public StoreTest {};

INSTANTIATE_TEST_SUITE_P(Engines, UnitOfWorkTest, kBothEngines, testing::PrintToStringParamName());

TEST_P(UnitOfWorkTest, stands_for_every_other_server_when_it_returns) {
    const auto other = store_.open();
    put("a", 1);
    EXPECT_EQ(count(*other), 1);
    put(*other, "b", 2);
    EXPECT_EQ(count(), 2);
}

TEST_P(UnitOfWorkTest, is_undone_by_a_problem) {
    const auto refused = database_->write([](Transaction& transaction) -> Result<Done> {
        transaction.execute(kPut, "a", 1);
        return Problem{ProblemKind::Conflict, "no-thanks"};
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().code, "no-thanks");
    EXPECT_EQ(count(), 0);
}

TEST_P(UnitOfWorkTest, is_undone_by_an_exception_which_reaches_the_caller) {
    struct Mishap {
        int number;
    };
    try {
        (void)database_->write([](Transaction& transaction) -> Result<Done> {
            transaction.execute(kPut, "a", 1);
            throw Mishap{7};
        });
        FAIL() << "nothing was thrown";
    } catch (const Mishap& mishap) {
        EXPECT_EQ(mishap.number, 7);
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(UnitOfWorkTest, is_undone_by_a_row_that_stands_twice) {
    put("a");
    EXPECT_THROW((void)database_->write([](Transaction& transaction) -> Result<Done> {
        transaction.execute(kPut, "b", 1);
        transaction.execute(kPut, "a", 1);
        return Done{};
    }),
                 UniqueViolation);
    EXPECT_EQ(count(), 1);
}

TEST_P(UnitOfWorkTest, does_not_stand_when_it_overlooks_a_failed_statement) {
    put("a");
    EXPECT_THROW((void)database_->write([](Transaction& transaction) -> Result<Done> {
        transaction.execute(kPut, "b", 1);
        try {
            transaction.execute(kPut, "a", 1);
        } catch (const UniqueViolation&) {
            EXPECT_THROW(transaction.query(kCount), UniqueViolation);
        }
        return Done{};
    }),
                 UniqueViolation);
    EXPECT_EQ(count(), 1);
}

TEST_P(UnitOfWorkTest, that_only_reads_cannot_write) {
    EXPECT_THROW(
        database_->read([](Transaction& transaction) { return transaction.execute(kPut, "a", 1); }),
        DatabaseError);
    put("b");
    EXPECT_EQ(count(), 1);
}

TEST_P(UnitOfWorkTest, that_only_reads_sees_one_state_of_the_store) {
    const auto other = store_.open();
    put("a");
    const auto seen = database_->read([&](Transaction& transaction) {
        const auto before = transaction.query_one(kCount)->integer(0);
        put(*other, "b");
        return std::pair{before, transaction.query_one(kCount)->integer(0)};
    });
    EXPECT_EQ(seen.first, 1);
    EXPECT_EQ(seen.second, 1);
    EXPECT_EQ(count(), 2);
}

TEST_P(UnitOfWorkTest, sees_what_it_has_written_itself) {
    const auto seen = database_->write([](Transaction& transaction) {
        transaction.execute(kPut, "a", 5);
        return Result<std::int64_t>{transaction.query_one(kNumberOf, "a")->integer(0)};
    });
    EXPECT_EQ(*seen, 5);
}

TEST_P(UnitOfWorkTest, that_asks_its_own_database_for_another_is_a_fault_of_the_program) {
    const auto read = [&](Transaction&) { return count(); };
    const auto write = [&](Transaction&) -> Result<Done> {
        put("a");
        return Done{};
    };
    EXPECT_THROW(database_->read(read), std::logic_error);
    EXPECT_THROW((void)database_->read(write), std::logic_error);
    EXPECT_THROW((void)database_->write(write), std::logic_error);
    EXPECT_THROW((void)database_->write([&](Transaction& transaction) {
        return Result<std::int64_t>{read(transaction)};
    }),
                 std::logic_error);
    EXPECT_EQ(count(), 0);
}

TEST_P(UnitOfWorkTest, is_not_lost_among_many_threads_and_servers) {
    constexpr int kThreads = 8;
    constexpr int kTimes = 25;
    const auto other = store_.open();
    put("sum", 0);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back([&, i] {
                Database& database = i % 2 ? *other : *database_;
                for (int k = 0; k < kTimes; ++k) {
                    const auto done = database.write([&](Transaction& transaction) -> Result<Done> {
                        const auto now = transaction.query_one(kNumberOf, "sum")->integer(0);
                        transaction.execute({"set", "UPDATE box SET number = $1 WHERE id = 'sum'"},
                                            now + 1);
                        transaction.execute(kPut, std::to_string(i) + "-" + std::to_string(k), now);
                        return Done{};
                    });
                    EXPECT_TRUE(done);
                }
            });
        }
    }
    const auto sum = database_->read([](Transaction& transaction) {
        return transaction.query_one(kNumberOf, "sum")->integer(0);
    });
    EXPECT_EQ(sum, kThreads * kTimes);
    EXPECT_EQ(count(), kThreads * kTimes + 1);
}

TEST_P(UnitOfWorkTest, that_is_refused_after_it_wrote_leaves_nothing_among_many_threads) {
    constexpr int kThreads = 8;
    constexpr int kTimes = 30;
    put("sum", 0);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back([&, i] {
                for (int k = 0; k < kTimes; ++k) {
                    const bool refused = (i + k) % 3 == 0;
                    const auto done =
                        database_->write([&](Transaction& transaction) -> Result<Done> {
                            const auto now = transaction.query_one(kNumberOf, "sum")->integer(0);
                            transaction.execute(
                                {"set", "UPDATE box SET number = $1 WHERE id = 'sum'"}, now + 1);
                            if (refused) return Problem{ProblemKind::Conflict, "refused", {}, {}};
                            return Done{};
                        });
                    EXPECT_NE(static_cast<bool>(done), refused);
                }
            });
        }
    }
    std::int64_t standing = 0;
    for (int i = 0; i < kThreads; ++i) {
        for (int k = 0; k < kTimes; ++k) standing += (i + k) % 3 == 0 ? 0 : 1;
    }
    const auto sum = database_->read([](Transaction& transaction) {
        return transaction.query_one(kNumberOf, "sum")->integer(0);
    });
    EXPECT_EQ(sum, standing);
}

TEST_P(UnitOfWorkTest, that_reads_runs_beside_those_that_write) {
    put("a", 0);
    put("b", 0);
    std::atomic<bool> is_over = false;
    std::jthread writer{[&] {
        for (int i = 0; i < 200; ++i) {
            (void)database_->write([](Transaction& transaction) -> Result<Done> {
                transaction.execute(kIncrement, "a");
                transaction.execute(kIncrement, "b");
                return Done{};
            });
        }
        is_over = true;
    }};
    int rounds = 0;
    for (; !is_over || rounds == 0; ++rounds) {
        const auto difference = database_->read([](Transaction& transaction) {
            const auto a = transaction.query_one(kNumberOf, "a")->integer(0);
            return a - transaction.query_one(kNumberOf, "b")->integer(0);
        });
        ASSERT_EQ(difference, 0);
    }
}

class ChangeCounterTest : public StoreTest {};

INSTANTIATE_TEST_SUITE_P(Engines, ChangeCounterTest, kBothEngines,
                         testing::PrintToStringParamName());

TEST_P(ChangeCounterTest, moves_with_the_commits_of_this_server_and_of_others) {
    const auto other = store_.open();
    auto last = database_->change_counter();
    for (int i = 0; i < 20; ++i) {
        put(i % 2 ? *other : *database_, std::to_string(i));
        const auto now = database_->change_counter();
        EXPECT_NE(now, last) << "commit " << i;
        last = now;
    }
}

TEST_P(ChangeCounterTest, moves_when_the_older_of_two_units_ends_last) {
    if (GetParam() == test::Engine::Sqlite) return;
    const auto other = store_.open();
    std::int64_t between = 0;
    const auto done = database_->write([&](Transaction& transaction) -> Result<Done> {
        transaction.execute(kPut, "older", 1);
        put(*other, "newer", 2);
        between = database_->change_counter();
        return Done{};
    });
    ASSERT_TRUE(done);
    EXPECT_NE(database_->change_counter(), between);
}

TEST_P(ChangeCounterTest, is_asked_by_many_threads_at_once) {
    std::atomic<int> unnoticed = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&, i] {
                for (int k = 0; k < 20; ++k) {
                    const auto before = database_->change_counter();
                    put(std::to_string(i) + "-" + std::to_string(k));
                    if (database_->change_counter() == before) ++unnoticed;
                }
            });
        }
    }
    EXPECT_EQ(unnoticed, 0);
}

TEST_P(ChangeCounterTest, health_is_confirmed_while_the_store_answers) {
    EXPECT_NO_THROW(database_->check_health());
}

}  // namespace

}  // namespace yimen::db
