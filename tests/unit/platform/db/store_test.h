#pragma once

#include <gtest/gtest.h>

#include "support/store.h"

#include "platform/db/database.h"

namespace yimen::db {

inline constexpr Migration kOneTable[] = {{1, "box",
                                           "CREATE TABLE box (id text PRIMARY KEY, number bigint, "
                                           "weight double precision, words text);\n"}};
inline constexpr Statement kPut{"put", "INSERT INTO box (id, number) VALUES ($1, $2)"};
inline constexpr Statement kCount{"count", "SELECT count(*) FROM box"};
inline constexpr Statement kNumberOf{"number_of", "SELECT number FROM box WHERE id = $1"};
inline constexpr Statement kIncrement{"increment",
                                      "UPDATE box SET number = number + 1 WHERE id = $1"};

/// A store of the engine that is the parameter, with one table `box`.
class StoreTest : public testing::TestWithParam<test::Engine> {
  protected:
    StoreTest() { database_->migrate(kOneTable); }

    std::int64_t count(Database& database) {
        return database.read(
            [](Transaction& transaction) { return transaction.query_one(kCount)->integer(0); });
    }
    std::int64_t count() { return count(*database_); }

    static void put(Database& database, const std::string& id, std::int64_t number = 0) {
        const auto done = database.write([&](Transaction& transaction) -> Result<Done> {
            transaction.execute(kPut, id, number);
            return Done{};
        });
        ASSERT_TRUE(done);
    }
    void put(const std::string& id, std::int64_t number = 0) { put(*database_, id, number); }

    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<Database> database_ = store_.open();
};

inline const auto kBothEngines = testing::Values(test::Engine::Sqlite, test::Engine::Postgres);

}  // namespace yimen::db
