#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "platform/db/postgres_connection.h"

namespace yimen::db {

/// Watches the server's transaction snapshot on a session of its own. The number rises whenever a
/// transaction that wrote ends, in any database of the server and also when it was rolled back;
/// while it stands still, no reader can see anything new.
///
/// One round trip (about 50 µs on the same machine); all who ask while one is under way share the
/// next one.
class PostgresObserver {
  public:
    explicit PostgresObserver(std::string connection) : connection_string_(std::move(connection)) {}

    std::int64_t change_counter();

  private:
    std::optional<std::int64_t> ask();
    std::int64_t ask_server();

    const std::string connection_string_;
    std::unique_ptr<PostgresConnection> connection_;  // belongs to the thread that asks

    std::mutex mutex_;
    std::condition_variable answered_;
    bool is_asking_ = false;
    std::uint64_t rounds_ = 0;          // answered so far
    std::optional<std::int64_t> last_;  // empty when the server did not answer
};

}  // namespace yimen::db
