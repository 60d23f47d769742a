#include "platform/db/sqlite_connection.h"

#include <array>
#include <charconv>

#include "platform/db/sqlite_mapping.h"
#include "platform/db/store_full.h"

namespace yimen::db {

namespace {

using namespace std::chrono_literals;

constexpr auto kBusyTimeout = 5000ms;
constexpr std::size_t kCachedStatements = 512;

constexpr std::string_view kSettings =
    "PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA temp_store = MEMORY;"
    // As PostgreSQL compares; lets LIKE 'x%' use an index, too.
    "PRAGMA case_sensitive_like = ON;";
constexpr std::string_view kReaderSettings =
    "PRAGMA query_only = ON;"
    // Pages are read where the system keeps them (sqlite_mapping.h); what waits in the log, by
    // calls.
    "PRAGMA mmap_size = 2147418112;";
constexpr std::string_view kWriterSettings =
    "PRAGMA cache_size = -32768;"
    "PRAGMA wal_autocheckpoint = 4000;"
    "PRAGMA journal_size_limit = 67108864;";

bool is_broken_by(int primary_code) {
    switch (primary_code) {
        case SQLITE_IOERR:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_CANTOPEN:
        case SQLITE_NOMEM:
        case SQLITE_PROTOCOL:
        case SQLITE_MISUSE:
            return true;
        default:
            return false;
    }
}

int bind_value(sqlite3_stmt* statement, int place, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return sqlite3_bind_int64(statement, place, *integer);
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return sqlite3_bind_double(statement, place, *number);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    if (const auto* bytes = std::get_if<Bytes>(&value)) {
        // Without bytes the pointer may be null, which would bind NULL.
        if (bytes->held.empty()) return sqlite3_bind_zeroblob(statement, place, 0);
        return sqlite3_bind_blob64(statement, place, bytes->held.data(), bytes->held.size(),
                                   SQLITE_STATIC);
    }
    return sqlite3_bind_null(statement, place);
}

std::string column_bytes(sqlite3_stmt* statement, int column) {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return bytes ? std::string{bytes, size} : std::string{};
}

Value column_value(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_NULL:
            return {};
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, column)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        case SQLITE_BLOB:
            return Bytes{column_bytes(statement, column)};
        default:
            return column_bytes(statement, column);
    }
}

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* connection, std::string_view text) {
    sqlite3_stmt* compiled = nullptr;
    const char* rest = nullptr;
    code_ = sqlite3_prepare_v3(connection, text.data(), static_cast<int>(text.size()),
                               SQLITE_PREPARE_PERSISTENT, &compiled, &rest);
    handle_.reset(compiled);
    if (code_ != SQLITE_OK) return;
    if (!compiled) throw DatabaseError{"a statement without text"};

    const auto left = static_cast<int>(text.data() + text.size() - rest);
    sqlite3_stmt* second = nullptr;
    const int second_code = sqlite3_prepare_v2(connection, rest, left, &second, nullptr);
    sqlite3_finalize(second);
    if (second || second_code != SQLITE_OK) throw DatabaseError{"more than one statement"};

    const int count = sqlite3_bind_parameter_count(compiled);
    places_.resize(static_cast<std::size_t>(count));
    for (int place = 1; place <= count; ++place) {
        const char* name = sqlite3_bind_parameter_name(compiled, place);
        const std::string_view digits{name ? name + 1 : ""};
        std::size_t position = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), position);
        if (error != std::errc{} || end != digits.data() + digits.size() || name[0] != '$' ||
            position == 0 || position > places_.size()) {
            throw DatabaseError{"parameters are $1, $2 … without gaps"};
        }
        places_[position - 1] = place;
    }
}

void SqliteStatement::bind(const Statement& statement, std::span<const Value> parameters) {
    if (parameters.size() != places_.size()) {
        throw DatabaseError{std::string{statement.name} + ": takes " +
                            std::to_string(places_.size()) + " parameters, given " +
                            std::to_string(parameters.size())};
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (bind_value(handle_.get(), places_[i], parameters[i]) != SQLITE_OK) {
            throw DatabaseError{std::string{statement.name} + ": a parameter is too long"};
        }
    }
}

Row SqliteStatement::row() const {
    const int count = sqlite3_column_count(handle_.get());
    std::vector<Value> columns;
    columns.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) columns.push_back(column_value(handle_.get(), i));
    return Row{std::move(columns)};
}

void SqliteStatement::reset() {
    sqlite3_reset(handle_.get());
    sqlite3_clear_bindings(handle_.get());
}

SqliteConnection::Loan::Loan(SqliteConnection& connection, const Statement& statement)
    : connection_(connection), text_(statement.text) {
    if (auto cached = connection.cache_.find(text_); cached != connection.cache_.end()) {
        statement_ = std::move(cached->second);
        if (statement_) return;
    }
    try {
        statement_ = std::make_unique<SqliteStatement>(connection.handle(), text_);
    } catch (const DatabaseError& error) {
        throw DatabaseError{std::string{statement.name} + ": " + error.what()};
    }
    if (statement_->code() != SQLITE_OK) connection.fail(statement_->code(), statement.name);
}

SqliteConnection::Loan::~Loan() {
    statement_->reset();
    auto& cache = connection_.cache_;
    if (auto cached = cache.find(text_); cached != cache.end()) {
        if (!cached->second) cached->second = std::move(statement_);
        return;
    }
    // Texts made on the fly must not fill the memory; those on loan come back afterwards.
    if (cache.size() >= kCachedStatements) cache.clear();
    cache.emplace(text_, std::move(statement_));
}

SqliteConnection::SqliteConnection(const SqliteOptions& options, SqliteAccess access) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (access == SqliteAccess::Write ? SQLITE_OPEN_CREATE : 0);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(options.path.c_str(), &opened, flags,
                                     options.vfs.empty() ? mapping_layer() : options.vfs.c_str());
    handle_.reset(opened);
    if (code != SQLITE_OK) fail(code, "open " + options.path);

    // A misspelt name in double quotes shall be an error, not a text.
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    set_busy_timeout(kBusyTimeout);
    execute_script("settings", kSettings);
    if (access == SqliteAccess::Read) {
        execute_script("settings", kReaderSettings);
        return;
    }
    switch_to_write_ahead_log();
    execute_script("settings", kWriterSettings);
    execute_script("settings", options.durability == Durability::EveryCommit
                                   ? "PRAGMA synchronous = FULL"
                                   : "PRAGMA synchronous = OFF");
}

void SqliteConnection::switch_to_write_ahead_log() {
    // The engine does not call its busy handler here when two processes create the store at once.
    const auto deadline = std::chrono::steady_clock::now() + kBusyTimeout;
    for (;;) {
        SqliteStatement pragma{handle(), "PRAGMA journal_mode = WAL"};
        const int code = pragma.code() == SQLITE_OK ? pragma.step() : pragma.code();
        if (code == SQLITE_ROW && pragma.row().text(0) == "wal") return;
        const bool may_pass = code == SQLITE_ROW || (code & 0xff) == SQLITE_BUSY;
        if (!may_pass || std::chrono::steady_clock::now() > deadline) {
            fail(code == SQLITE_ROW ? SQLITE_BUSY : code, "switch to a write-ahead log");
        }
        // This one the busy handler does wait for.
        sqlite3_exec(handle(), "BEGIN IMMEDIATE; COMMIT", nullptr, nullptr, nullptr);
    }
}

std::size_t SqliteConnection::TextHash::operator()(std::string_view text) const {
    constexpr std::size_t kPlaces = 6;
    constexpr std::size_t kLettersAPlace = 8;
    if (text.size() <= kPlaces * kLettersAPlace) return std::hash<std::string_view>{}(text);
    std::array<char, kPlaces * kLettersAPlace> letters{};
    const auto stride = (text.size() - kLettersAPlace) / (kPlaces - 1);
    for (std::size_t place = 0; place < kPlaces; ++place) {
        text.copy(letters.data() + place * kLettersAPlace, kLettersAPlace, place * stride);
    }
    return std::hash<std::string_view>{}({letters.data(), letters.size()}) ^ text.size();
}

void SqliteConnection::execute(std::string_view text) {
    Loan statement{*this, {text, text}};
    const int code = statement->step();
    if (code != SQLITE_DONE) fail(code, text);
}

void SqliteConnection::execute_script(std::string_view name, std::string_view text) {
    const int code = sqlite3_exec(handle(), std::string{text}.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, name);
}

void SqliteConnection::fail(int code, std::string_view doing) {
    last_failure_ = code;
    const int primary = code & 0xff;
    if (is_broken_by(primary)) broken_ = true;
    const std::string message = std::string{doing} + ": " +
                                (handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code)) +
                                " (" + std::to_string(code) + ")";
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            throw UniqueViolation{message};
        case SQLITE_IOERR_SHMSIZE:
            throw StoreFull{message};
        default:
            if (primary == SQLITE_FULL) throw StoreFull{message};
            if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) throw Unavailable{message};
            throw DatabaseError{message};
    }
}

void SqliteConnection::roll_back() noexcept {
    if (!in_transaction()) return;
    sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    if (in_transaction()) broken_ = true;
}

void SqliteConnection::set_busy_timeout(std::chrono::milliseconds limit) {
    sqlite3_busy_timeout(handle(), static_cast<int>(limit.count()));
}

}  // namespace yimen::db
