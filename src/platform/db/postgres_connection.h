#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <libpq-fe.h>

#include "platform/db/database.h"

namespace yimen::db {

/// The engine asks to run the unit of work again.
class RunAgain : public DatabaseError {
  public:
    using DatabaseError::DatabaseError;
};

/// One session with the server, used by one thread at a time.
class PostgresConnection {
  public:
    /// Throws Unavailable when the server cannot be reached.
    explicit PostgresConnection(const std::string& connection);

    /// Hands over each row as it comes in; `take` may run other statements meanwhile.
    void each(const Statement& statement, std::span<const Value> parameters, const TakeRow& take);

    std::int64_t run(const Statement& statement, std::span<const Value> parameters);

    /// Runs a script without parameters and throws its rows away.
    void execute_script(std::string_view name, const std::string& text);

    /// Throws DatabaseError when the server says that it rolled back instead.
    void commit();

    /// Ends whatever is open; does not throw.
    void roll_back() noexcept;

    /// False when the session is lost or leads to a server that must not be asked again.
    bool usable() const { return !condemned_ && PQstatus(handle_.get()) == CONNECTION_OK; }

  private:
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Answer = std::unique_ptr<PGresult, Clear>;
    class Rows;

    const std::string& prepared(const Statement& statement);
    void forget_prepared();
    void keep_open_rows();
    void require_success(const PGresult* answer, std::string_view doing);
    [[noreturn]] void fail(const PGresult* answer, std::string_view doing);

    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    std::unique_ptr<PGconn, Finish> handle_;
    std::unordered_map<std::string, std::string> prepared_;  // name and text to the server's name
    std::uint64_t next_name_ = 0;
    Rows* open_rows_ = nullptr;
    bool condemned_ = false;
    bool plans_are_stale_ = false;
};

}  // namespace yimen::db
