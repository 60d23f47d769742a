#include "platform/db/postgres_transaction.h"

#include <utility>

namespace yimen::db {

void PostgresTransaction::each(const Statement& statement, std::span<const Value> parameters,
                               const TakeRow& take) {
    require_unharmed();
    // What `take` throws is the caller's own affair and harms nothing.
    std::exception_ptr taken;
    try {
        connection_.each(statement, parameters, [&](Row&& row) {
            try {
                take(std::move(row));
            } catch (...) {
                taken = std::current_exception();
                throw;
            }
        });
    } catch (...) {
        if (!taken) failure_ = std::current_exception();
        throw;
    }
}

std::int64_t PostgresTransaction::run(const Statement& statement,
                                      std::span<const Value> parameters) {
    require_unharmed();
    try {
        return connection_.run(statement, parameters);
    } catch (...) {
        failure_ = std::current_exception();
        throw;
    }
}

void PostgresTransaction::require_no_conflict() const {
    try {
        require_unharmed();
    } catch (const RunAgain&) {
        throw;
    } catch (...) {
        return;
    }
}

}  // namespace yimen::db
