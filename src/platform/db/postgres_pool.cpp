#include "platform/db/postgres_pool.h"

#include <chrono>

namespace yimen::db {

namespace {

constexpr std::chrono::seconds kLongestWait{10};

}  // namespace

PostgresPool::Loan::Loan(PostgresPool& pool, const std::string& begin)
    : pool_(pool), connection_(pool.take()) {
    try {
        try {
            connection_->execute_script("begin", begin);
        } catch (const DatabaseError&) {
            if (connection_->usable()) throw;
            connection_ = std::make_unique<PostgresConnection>(pool_.options_.connection);
            connection_->execute_script("begin", begin);
        }
    } catch (...) {
        pool_.give_back(nullptr);
        throw;
    }
}

PostgresPool::Loan::~Loan() {
    connection_->roll_back();
    if (!connection_->usable()) connection_.reset();
    pool_.give_back(std::move(connection_));
}

std::unique_ptr<PostgresConnection> PostgresPool::take() {
    std::unique_lock lock{mutex_};
    const auto is_free = [&] { return !idle_.empty() || open_ < options_.connections; };
    if (!is_free()) {
        if (waiting_ >= options_.waiting_limit) {
            throw Unavailable{"too many wait for a database connection"};
        }
        ++waiting_;
        const bool in_time = returned_.wait_for(lock, kLongestWait, is_free);
        --waiting_;
        if (!in_time) throw Unavailable{"every database connection is busy"};
    }
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }
    ++open_;
    lock.unlock();
    try {
        return std::make_unique<PostgresConnection>(options_.connection);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void PostgresPool::give_back(std::unique_ptr<PostgresConnection> connection) {
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
