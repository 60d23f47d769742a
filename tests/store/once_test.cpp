#include "platform/db/once.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <boost/describe/class.hpp>
#include <gtest/gtest.h>

#include "app/migrations.h"
#include "support/store.h"

namespace yimen::test {
namespace {

using namespace std::chrono_literals;

struct Counted {
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(Counted, (), (count))

constexpr db::Statement kCount{"test.count_units", "SELECT count(*) FROM division"};
constexpr db::Statement kAdd{
    "test.add_division",
    "INSERT INTO division (code, name, level, standard) VALUES ($1, 'x', 'county', 1)"};

const Instant kNow{1'772'413'200'000};

class OnceTest : public testing::TestWithParam<Engine> {
  protected:
    OnceTest() { database_->migrate(app::kMigrations); }

    /// Adds a row and brings how many there are, once for a key.
    Result<Counted> add(const db::KeyedWrite& write, Instant now = kNow) {
        const auto code = "code-" + std::to_string(++tries_);
        return database_->write([&](db::Transaction& transaction) {
            return db::once<Counted>(transaction, write, now, [&]() -> Result<Counted> {
                transaction.execute(kAdd, code);
                return Counted{transaction.query_one(kCount)->integer(0)};
            });
        });
    }

    std::int64_t count() {
        return database_->read(
            [](db::Transaction& transaction) { return transaction.query_one(kCount)->integer(0); });
    }

    TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
    std::atomic<int> tries_ = 0;
};

TEST_P(OnceTest, is_done_once_and_answered_alike) {
    EXPECT_EQ(add({"one", "a", "x"})->count, 1);
    EXPECT_EQ(add({"one", "b", "x"})->count, 2);
    EXPECT_EQ(add({"one", "a", "x"})->count, 1);
    EXPECT_EQ(count(), 2);
}

TEST_P(OnceTest, knows_the_keys_of_each_caller_apart) {
    EXPECT_EQ(add({"one", "a", "x"})->count, 1);
    EXPECT_EQ(add({"other", "a", "y"})->count, 2);
}

TEST_P(OnceTest, refuses_a_key_that_was_used_for_something_else) {
    ASSERT_TRUE(add({"one", "a", "x"}));
    const auto refused = add({"one", "a", "y"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().code, "idempotency-key-reused");
    EXPECT_EQ(count(), 1);
}

TEST_P(OnceTest, keeps_no_refusal) {
    const db::KeyedWrite write{"one", "a", "x"};
    const auto refused = database_->write([&](db::Transaction& transaction) {
        return db::once<Counted>(transaction, write, kNow, [&]() -> Result<Counted> {
            return Problem{ProblemKind::Conflict, "act-not-open", {}, {}};
        });
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(add(write)->count, 1);
}

TEST_P(OnceTest, leaves_neither_effect_nor_key_when_it_is_cut_off) {
    const db::KeyedWrite write{"one", "a", "x"};
    const auto cut_off = [&] {
        return database_->write([&](db::Transaction& transaction) -> Result<Counted> {
            auto brought = db::once<Counted>(transaction, write, kNow, [&]() -> Result<Counted> {
                transaction.execute(kAdd, "cut-off");
                return Counted{7};
            });
            throw std::runtime_error{"the power went"};
            return brought;
        });
    };
    EXPECT_THROW(static_cast<void>(cut_off()), std::runtime_error);
    EXPECT_EQ(count(), 0);
    EXPECT_EQ(add(write)->count, 1);
}

TEST_P(OnceTest, has_one_effect_when_many_send_it_at_the_same_time) {
    constexpr int kSenders = 8;
    constexpr int kKeys = 4;
    std::atomic<int> answered_alike = 0;
    std::vector<std::thread> senders;
    for (int at = 0; at < kSenders; ++at) {
        senders.emplace_back([&] {
            for (int key = 0; key < kKeys; ++key) {
                const db::KeyedWrite write{"one", std::to_string(key), "x"};
                const auto first = add(write);
                const auto again = add(write);
                if (first && again && first->count == again->count) ++answered_alike;
            }
        });
    }
    for (auto& sender : senders) sender.join();
    EXPECT_EQ(answered_alike, kSenders * kKeys);
    EXPECT_EQ(count(), kKeys);
}

TEST_P(OnceTest, forgets_a_key_after_thirty_days) {
    const db::KeyedWrite write{"one", "a", "x"};
    ASSERT_TRUE(add(write));
    EXPECT_EQ(db::forget_first_answers(*database_, kNow + 30 * 24h), 0);
    EXPECT_EQ(add(write)->count, 1);
    EXPECT_EQ(db::forget_first_answers(*database_, kNow + 30 * 24h + 1ms), 1);
    EXPECT_EQ(add(write)->count, 2);
}

INSTANTIATE_TEST_SUITE_P(both_engines, OnceTest, testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
