#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/db/sqlite_connection.h"

namespace yimen::db {

/// Connections that only read, opened when first needed, at most `readers` of them.
class SqliteReaders {
  public:
    explicit SqliteReaders(const SqliteOptions& options) : options_(options) {}

    /// One connection with an open transaction; both end with it.
    class Loan {
      public:
        Loan(SqliteReaders& readers, std::unique_ptr<SqliteConnection> connection);
        ~Loan();
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        SqliteConnection& connection() { return *connection_; }

      private:
        SqliteReaders& readers_;
        std::unique_ptr<SqliteConnection> connection_;
    };

    /// Throws Unavailable when none becomes free within five seconds.
    Loan borrow();

  private:
    std::unique_ptr<SqliteConnection> take();
    void give_back(std::unique_ptr<SqliteConnection> connection);

    const SqliteOptions options_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<SqliteConnection>> idle_;  // the last used is the warmest
    std::size_t open_ = 0;
};

}  // namespace yimen::db
