#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/db/open.h"
#include "platform/db/postgres_connection.h"

namespace yimen::db {

/// Sessions with the server, opened when first needed, at most `connections` of them.
class PostgresPool {
  public:
    explicit PostgresPool(const PostgresOptions& options) : options_(options) {}

    /// One session with an open transaction; both end with it.
    class Loan {
      public:
        Loan(PostgresPool& pool, const std::string& begin);
        ~Loan();
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        PostgresConnection& connection() { return *connection_; }

      private:
        PostgresPool& pool_;
        std::unique_ptr<PostgresConnection> connection_;
    };

    /// Runs `begin` on a session, replacing one that was lost while nobody used it. Throws
    /// Unavailable when too many wait already, when none becomes free within ten seconds, and when
    /// the server cannot be reached.
    Loan borrow(const std::string& begin) { return {*this, begin}; }

  private:
    std::unique_ptr<PostgresConnection> take();
    void give_back(std::unique_ptr<PostgresConnection> connection);

    const PostgresOptions options_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<PostgresConnection>> idle_;  // the last used is the warmest
    std::size_t open_ = 0;
    std::size_t waiting_ = 0;
};

}  // namespace yimen::db
