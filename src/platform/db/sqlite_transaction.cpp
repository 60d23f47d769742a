#include "platform/db/sqlite_transaction.h"

#include "platform/db/parameters.h"

namespace yimen::db {

template <class Step>
auto SqliteTransaction::guarded(Step&& step) {
    try {
        return step();
    } catch (...) {
        failure_ = std::current_exception();
        throw;
    }
}

void SqliteTransaction::each(const Statement& statement, std::span<const Value> parameters,
                             const TakeRow& take) {
    require_unharmed();
    auto loan = guarded([&] {
        check_parameters(statement, parameters);
        auto prepared = std::make_unique<SqliteConnection::Loan>(connection_, statement);
        (*prepared)->bind(statement, parameters);
        if (!(*prepared)->only_reads()) has_written_ = true;
        return prepared;
    });
    const auto advance = [&] {
        const int code = (*loan)->step();
        if (code != SQLITE_ROW && code != SQLITE_DONE) connection_.fail(code, statement.name);
        return code == SQLITE_ROW;
    };
    while (guarded(advance)) take((*loan)->row());
}

std::int64_t SqliteTransaction::run(const Statement& statement, std::span<const Value> parameters) {
    require_unharmed();
    return guarded([&]() -> std::int64_t {
        check_parameters(statement, parameters);
        SqliteConnection::Loan loan{connection_, statement};
        if (loan->brings_rows()) {
            throw DatabaseError{std::string{statement.name} + ": brings rows, so ask for them"};
        }
        loan->bind(statement, parameters);
        if (!loan->only_reads()) has_written_ = true;
        const auto before = sqlite3_total_changes64(connection_.handle());
        const int code = loan->step();
        if (code != SQLITE_DONE) connection_.fail(code, statement.name);
        // The engine keeps the last count when a statement changes nothing but the schema.
        if (sqlite3_total_changes64(connection_.handle()) == before) return 0;
        return sqlite3_changes64(connection_.handle());
    });
}

}  // namespace yimen::db
