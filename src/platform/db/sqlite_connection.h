#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <sqlite3.h>

#include "platform/db/database.h"
#include "platform/db/open.h"

namespace yimen::db {

/// What a connection may do to the file.
enum class SqliteAccess {
    Write,  ///< creates the file when there is none and switches it to a write-ahead log
    Read,   ///< refuses every statement that writes
};

/// A statement that the engine has compiled. Belongs to the connection that prepared it.
class SqliteStatement {
  public:
    SqliteStatement(sqlite3* connection, std::string_view text);

    void bind(const Statement& statement, std::span<const Value> parameters);
    int step() { return sqlite3_step(handle_.get()); }
    bool brings_rows() const { return sqlite3_column_count(handle_.get()) > 0; }
    bool only_reads() const { return sqlite3_stmt_readonly(handle_.get()) != 0; }
    Row row() const;
    void reset();
    int code() const { return code_; }

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
    std::vector<int> places_;  // engine's index of $1, $2 …; 0 where the text does not name it
    int code_ = SQLITE_OK;
};

/// One connection, used by one thread at a time.
class SqliteConnection {
  public:
    SqliteConnection(const SqliteOptions& options, SqliteAccess access);

    /// A prepared statement on loan; goes back to the connection's cache when the loan ends. The
    /// same text may be on loan twice.
    class Loan {
      public:
        Loan(SqliteConnection& connection, const Statement& statement);
        ~Loan();
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        SqliteStatement* operator->() { return statement_.get(); }

      private:
        SqliteConnection& connection_;
        std::string_view text_;
        std::unique_ptr<SqliteStatement> statement_;
    };

    /// Runs one statement without parameters and rows, such as COMMIT.
    void execute(std::string_view text);

    /// Runs a script of many statements.
    void execute_script(std::string_view name, std::string_view text);

    /// Throws what `code` means: UniqueViolation, Unavailable (busy) or DatabaseError. `doing` says
    /// what was tried.
    [[noreturn]] void fail(int code, std::string_view doing);

    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

    /// Ends whatever is open; does not throw.
    void roll_back() noexcept;

    /// True after an error that another connection to the same file might not have.
    bool broken() const { return broken_; }

    /// Extended code of the last failure.
    int last_failure() const { return last_failure_; }

    void set_busy_timeout(std::chrono::milliseconds limit);
    sqlite3* handle() { return handle_.get(); }

  private:
    void switch_to_write_ahead_log();

    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    };
    /// Texts are long and asked for many times an act; a few of their places tell them apart.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const;
    };
    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<std::string, std::unique_ptr<SqliteStatement>, TextHash, std::equal_to<>>
        cache_;
    bool broken_ = false;
    int last_failure_ = SQLITE_OK;
};

}  // namespace yimen::db
