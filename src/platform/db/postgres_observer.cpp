#include "platform/db/postgres_observer.h"

namespace yimen::db {

namespace {

// Transactions are numbered upwards; xmax is one above the highest that has ended, and those below
// it that still run are listed. An end either raises xmax or shortens the list, so this rises with
// every end: the list is shorter than 2^18, the most sessions a server can have.
constexpr Statement kReadSnapshot{
    "read_snapshot",
    "SELECT cast(cast(pg_snapshot_xmax(s) AS text) AS bigint) * 262144"
    " - (SELECT count(*) FROM pg_snapshot_xip(s)) FROM pg_current_snapshot() AS s"};

}  // namespace

std::int64_t PostgresObserver::change_counter() {
    std::unique_lock lock{mutex_};
    // A round that is under way may have looked before the caller's last commit.
    const std::uint64_t fresh = rounds_ + (is_asking_ ? 2 : 1);
    answered_.wait(lock, [&] { return rounds_ >= fresh || !is_asking_; });
    if (rounds_ < fresh) {
        is_asking_ = true;
        lock.unlock();
        const auto answer = ask();
        lock.lock();
        is_asking_ = false;
        ++rounds_;
        last_ = answer;
        answered_.notify_all();
    }
    if (!last_) throw Unavailable{"the server's snapshot cannot be read"};
    return *last_;
}

std::optional<std::int64_t> PostgresObserver::ask() {
    try {
        return ask_server();
    } catch (const DatabaseError&) {
        return std::nullopt;
    }
}

std::int64_t PostgresObserver::ask_server() {
    const bool is_new = !connection_;
    if (is_new) connection_ = std::make_unique<PostgresConnection>(connection_string_);
    std::int64_t counter = 0;
    const auto read = [&] {
        connection_->each(kReadSnapshot, {}, [&](const Row& row) { counter = row.integer(0); });
    };
    try {
        read();
    } catch (const DatabaseError&) {
        connection_.reset();
        if (is_new) throw;
        connection_ = std::make_unique<PostgresConnection>(connection_string_);
        read();
    }
    return counter;
}

}  // namespace yimen::db
