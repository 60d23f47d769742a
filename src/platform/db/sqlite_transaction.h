#pragma once

#include <exception>

#include "platform/db/sqlite_connection.h"

namespace yimen::db {

/// A unit of work on one connection. After the first statement that fails nothing more can be done
/// with it, as on PostgreSQL.
class SqliteTransaction final : public Transaction {
  public:
    explicit SqliteTransaction(SqliteConnection& connection) : connection_(connection) {}

    void each(const Statement& statement, std::span<const Value> parameters,
              const TakeRow& take) override;
    std::int64_t run(const Statement& statement, std::span<const Value> parameters) override;

    /// Throws the first failure again, for a unit of work that went on regardless.
    void require_unharmed() const {
        if (failure_) std::rethrow_exception(failure_);
    }

    /// Whether any statement ran that may have changed the store.
    bool has_written() const { return has_written_; }

  private:
    template <class Step>
    auto guarded(Step&& step);

    SqliteConnection& connection_;
    std::exception_ptr failure_;
    bool has_written_ = false;
};

}  // namespace yimen::db
