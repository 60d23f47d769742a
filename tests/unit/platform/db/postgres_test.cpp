#include <latch>
#include <thread>

#include <gtest/gtest.h>

#include "store_test.h"

#include "platform/db/postgres_connection.h"

namespace yimen::db {

namespace {

class PostgresTest : public testing::Test {
  protected:
    PostgresTest() { database_->migrate(kOneTable); }

    static Result<Done> put(Database& database, const std::string& id, std::int64_t number) {
        return database.write([&](Transaction& transaction) -> Result<Done> {
            transaction.execute(kPut, id, number);
            return Done{};
        });
    }

    // Ends every session of database_.
    void end_sessions() {
        PostgresConnection other{store_.connection()};
        other.each({"end_sessions",
                    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                    " WHERE application_name = $1"},
                   std::vector<Value>{name_}, [](const Row&) {});
    }

    test::TemporaryStore store_{test::Engine::Postgres};
    const std::string name_ = "test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) +
                              "-" + std::to_string(getpid());
    PostgresOptions options_{.connection = store_.connection() + " application_name=" + name_};
    std::unique_ptr<Database> database_ = open_postgres(options_);
    std::unique_ptr<Database> other_ = store_.open();
};

TEST_F(PostgresTest, runs_a_unit_again_that_met_another_one) {
    ASSERT_TRUE(put(*database_, "sum", 1));
    int runs = 0;
    const auto done = database_->write([&](Transaction& transaction) -> Result<Done> {
        const auto seen = transaction.query_one(kNumberOf, "sum")->integer(0);
        if (++runs == 1) {
            const auto meanwhile = other_->write([](Transaction& others) -> Result<Done> {
                others.execute(kIncrement, "sum");
                return Done{};
            });
            EXPECT_TRUE(meanwhile);
        }
        transaction.execute({"set", "UPDATE box SET number = $1 WHERE id = 'sum'"}, seen + 10);
        return Done{};
    });
    ASSERT_TRUE(done);
    EXPECT_EQ(runs, 2);
    const auto sum = database_->read([](Transaction& transaction) {
        return transaction.query_one(kNumberOf, "sum")->integer(0);
    });
    EXPECT_EQ(sum, 12);
}

TEST_F(PostgresTest, runs_a_unit_again_that_overlooked_the_conflict) {
    ASSERT_TRUE(put(*database_, "sum", 1));
    int runs = 0;
    const auto refused = database_->write([&](Transaction& transaction) -> Result<Done> {
        transaction.query(kNumberOf, "sum");
        if (++runs == 1) {
            EXPECT_TRUE(other_->write([](Transaction& others) -> Result<Done> {
                others.execute(kIncrement, "sum");
                return Done{};
            }));
        }
        try {
            transaction.execute(kIncrement, "sum");
            return Done{};
        } catch (const DatabaseError&) {
            return Problem{ProblemKind::Conflict, "void"};
        }
    });
    EXPECT_TRUE(refused);
    EXPECT_EQ(runs, 2);
}

TEST_F(PostgresTest, gives_up_a_unit_that_meets_others_forever) {
    ASSERT_TRUE(put(*database_, "sum", 1));
    int runs = 0;
    EXPECT_THROW((void)database_->write([&](Transaction& transaction) -> Result<Done> {
        ++runs;
        transaction.query(kNumberOf, "sum");
        EXPECT_TRUE(other_->write([](Transaction& others) -> Result<Done> {
            others.execute(kIncrement, "sum");
            return Done{};
        }));
        transaction.execute(kIncrement, "sum");
        return Done{};
    }),
                 Unavailable);
    EXPECT_GT(runs, 5);
}

TEST_F(PostgresTest, lets_a_unit_that_asks_first_see_the_row_that_came_between) {
    int runs = 0;
    const auto outcome = database_->write([&](Transaction& transaction) -> Result<Done> {
        ++runs;
        if (transaction.query_one(kNumberOf, "a")) return Problem{ProblemKind::Conflict, "taken"};
        if (runs == 1) {
            EXPECT_TRUE(put(*other_, "a", 1));
        }
        transaction.execute(kPut, "a", 2);
        return Done{};
    });
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.problem().code, "taken");
    EXPECT_EQ(runs, 2);
}

TEST_F(PostgresTest, replaces_sessions_that_were_lost_while_idle) {
    ASSERT_TRUE(put(*database_, "a", 1));
    EXPECT_NO_THROW(database_->change_counter());
    end_sessions();
    EXPECT_TRUE(put(*database_, "b", 2));
    end_sessions();
    EXPECT_NO_THROW(database_->check_health());
    EXPECT_NO_THROW(database_->change_counter());
}

TEST_F(PostgresTest, reports_a_session_that_is_lost_inside_a_unit) {
    EXPECT_THROW((void)database_->write([&](Transaction& transaction) -> Result<Done> {
        transaction.execute(kPut, "a", 1);
        end_sessions();
        transaction.execute(kPut, "b", 1);
        return Done{};
    }),
                 DatabaseError);
    EXPECT_TRUE(put(*database_, "a", 1));
}

// Whoever comes first wins under SERIALIZABLE; who lost three times is beside nobody.
TEST_F(PostgresTest, runs_a_unit_alone_that_lost_too_often) {
    constexpr Statement kRaise{"raise", "UPDATE box SET number = number + 1 WHERE id = 'sum'"};
    const auto raise = [&] {
        return database_->write([&](Transaction& transaction) -> Result<Done> {
            transaction.execute(kRaise);
            return Done{};
        });
    };
    ASSERT_TRUE(put(*database_, "sum", 0));
    int runs = 0;
    std::vector<std::jthread> neighbours;
    const auto done = database_->write([&](Transaction& transaction) -> Result<Done> {
        constexpr int kBesideOthers = 3;
        transaction.query_one({"of", "SELECT number FROM box WHERE id = 'sum'"});
        neighbours.emplace_back([&] { EXPECT_TRUE(raise()); });
        if (++runs <= kBesideOthers) neighbours.back().join();
        transaction.execute(kRaise);
        return Done{};
    });
    EXPECT_TRUE(done);
    EXPECT_EQ(runs, 4);
    neighbours.clear();
    const auto sum = database_->read([](Transaction& transaction) {
        return transaction.query_one({"of", "SELECT number FROM box WHERE id = 'sum'"})->integer(0);
    });
    EXPECT_EQ(sum, 5);
}

TEST_F(PostgresTest, is_unavailable_when_the_server_is) {
    const auto nowhere = open_postgres({.connection = "host=/nonexistent dbname=none"});
    EXPECT_THROW(nowhere->check_health(), Unavailable);
    EXPECT_THROW(nowhere->change_counter(), Unavailable);
    EXPECT_THROW((void)put(*nowhere, "a", 1), Unavailable);
    EXPECT_THROW(nowhere->migrate(kOneTable), Unavailable);
}

TEST_F(PostgresTest, refuses_one_more_than_may_wait_for_a_session) {
    auto narrow = options_;
    narrow.connections = 1;
    narrow.waiting_limit = 0;
    const auto database = open_postgres(narrow);
    database->read([&](Transaction&) {
        const std::jthread other{[&] { EXPECT_THROW(database->check_health(), Unavailable); }};
        return Done{};
    });
    EXPECT_NO_THROW(database->check_health());
}

TEST_F(PostgresTest, keeps_values_out_of_the_words_of_an_error) {
    try {
        (void)put(*database_, "a", 1);
        (void)put(*database_, "a", 1);
        FAIL() << "nothing was thrown";
    } catch (const UniqueViolation& error) {
        EXPECT_EQ(std::string_view{error.what()}.find("(a)"), std::string_view::npos);
    }
    try {
        database_->read([](Transaction& transaction) {
            return transaction.query({"of", "SELECT id FROM box WHERE number = $1"}, "secret");
        });
        FAIL() << "nothing was thrown";
    } catch (const DatabaseError& error) {
        EXPECT_EQ(std::string_view{error.what()}.find("secret"), std::string_view::npos);
    }
}

TEST_F(PostgresTest, keeps_no_more_prepared_statements_than_it_has_room_for) {
    database_->read([](Transaction& transaction) {
        for (int i = 0; i < 2500; ++i) {
            const auto text = "SELECT " + std::to_string(i);
            EXPECT_EQ(transaction.query_one({"made_on_the_fly", text})->integer(0), i);
        }
        return Done{};
    });
}

TEST_F(PostgresTest, tells_of_every_commit_and_of_nothing_that_was_undone) {
    std::vector<WriteBatch> told;
    const auto watched =
        open_postgres({.connection = store_.connection(),
                       .batch = [&](const WriteBatch& batch) { told.push_back(batch); }});
    ASSERT_TRUE(put(*watched, "a", 1));
    const auto refused = watched->write(
        [](Transaction&) -> Result<Done> { return Problem{ProblemKind::Conflict, "no-thanks"}; });
    EXPECT_FALSE(refused);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().units, 1U);
    EXPECT_GT(told.front().longest_wait.count(), 0);
}

}  // namespace

}  // namespace yimen::db
