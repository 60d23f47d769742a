#include "platform/db/sqlite_readers.h"

#include <chrono>

namespace yimen::db {

namespace {

constexpr std::chrono::seconds kLongestWait{5};

/// Nothing was written, so that a commit ends it as well; unlike roll_back it is prepared once.
void end_reading(SqliteConnection& connection) noexcept {
    try {
        if (connection.in_transaction()) connection.execute("COMMIT");
    } catch (const DatabaseError&) {
        connection.roll_back();
    }
}

}  // namespace

SqliteReaders::Loan::Loan(SqliteReaders& readers, std::unique_ptr<SqliteConnection> connection)
    : readers_(readers), connection_(std::move(connection)) {
    try {
        connection_->execute("BEGIN");
    } catch (...) {
        readers_.give_back(nullptr);
        throw;
    }
}

SqliteReaders::Loan::~Loan() {
    end_reading(*connection_);
    if (connection_->broken()) connection_.reset();
    readers_.give_back(std::move(connection_));
}

SqliteReaders::Loan SqliteReaders::borrow() {
    return {*this, take()};
}

std::unique_ptr<SqliteConnection> SqliteReaders::take() {
    std::unique_lock lock{mutex_};
    const bool is_free = returned_.wait_for(
        lock, kLongestWait, [&] { return !idle_.empty() || open_ < options_.readers; });
    if (!is_free) throw Unavailable{"every connection that reads is busy"};
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }
    ++open_;
    lock.unlock();
    try {
        return std::make_unique<SqliteConnection>(options_, SqliteAccess::Read);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void SqliteReaders::give_back(std::unique_ptr<SqliteConnection> connection) {
    {
        const std::lock_guard lock{mutex_};
        if (connection) {
            idle_.push_back(std::move(connection));
        } else {
            --open_;
        }
    }
    returned_.notify_one();
}

}  // namespace yimen::db
