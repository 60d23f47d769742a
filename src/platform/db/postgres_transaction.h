#pragma once

#include <exception>

#include "platform/db/postgres_connection.h"

namespace yimen::db {

/// A unit of work on one session. After the first statement that fails nothing more can be done
/// with it.
class PostgresTransaction final : public Transaction {
  public:
    explicit PostgresTransaction(PostgresConnection& connection) : connection_(connection) {}

    void each(const Statement& statement, std::span<const Value> parameters,
              const TakeRow& take) override;
    std::int64_t run(const Statement& statement, std::span<const Value> parameters) override;

    /// Throws the first failure again, for a unit of work that went on regardless.
    void require_unharmed() const {
        if (failure_) std::rethrow_exception(failure_);
    }

    /// Throws RunAgain when that was the first failure: what the unit concluded from it is void.
    void require_no_conflict() const;

  private:
    PostgresConnection& connection_;
    std::exception_ptr failure_;
};

}  // namespace yimen::db
