#include "platform/db/postgres_connection.h"

#include "platform/db/parameters.h"
#include "platform/db/postgres_values.h"
#include "platform/db/store_full.h"

namespace yimen::db {

namespace {

constexpr std::size_t kPreparedStatements = 1024;
constexpr int kRowsWorthDraining = 1000;

std::string_view code_of(const PGresult* answer) {
    const char* code = answer ? PQresultErrorField(answer, PG_DIAG_SQLSTATE) : nullptr;
    return code ? code : "";
}

bool is_class(std::string_view code, std::string_view prefix) {
    return code.starts_with(prefix);
}

// Classes 08 connection, 57P administrator, 25006 the server has become a standby.
bool condemns_connection(std::string_view code) {
    return is_class(code, "08") || is_class(code, "57P") || code == "25006";
}

// The long form holds values of the row, and so do data errors: none of them may reach a log.
std::string words_of(const PGresult* answer, std::string_view code) {
    if (is_class(code, "22")) return "a value does not fit";
    const char* words = PQresultErrorField(answer, PG_DIAG_MESSAGE_PRIMARY);
    return words ? words : "the connection was lost";
}

// A table has changed since the statement was prepared. The code alone means any unsupported
// feature, and the words come in the server's language.
bool is_stale_plan(const PGresult* answer) {
    const char* function = PQresultErrorField(answer, PG_DIAG_SOURCE_FUNCTION);
    return function && std::string_view{function} == "RevalidateCachedQuery";
}

void ignore_notice(void*, const PGresult*) {}

}  // namespace

// What the statement that runs has still to bring.
class PostgresConnection::Rows {
  public:
    explicit Rows(PostgresConnection& connection) : connection_(connection) {
        connection_.open_rows_ = this;
    }
    ~Rows() {
        for (int i = 0; open_ && i < kRowsWorthDraining; ++i) receive();
        if (open_) connection_.condemned_ = true;
        if (connection_.open_rows_ == this) connection_.open_rows_ = nullptr;
    }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    /// The next answer; null after the last.
    Answer next() {
        if (kept_.empty()) return receive();
        auto answer = std::move(kept_.front());
        kept_.pop_front();
        return answer;
    }

    void keep_all() {
        while (auto answer = receive()) kept_.push_back(std::move(answer));
        connection_.open_rows_ = nullptr;
    }

  private:
    Answer receive() {
        if (!open_) return nullptr;
        Answer answer{PQgetResult(connection_.handle_.get())};
        open_ = answer != nullptr;
        return answer;
    }

    PostgresConnection& connection_;
    std::deque<Answer> kept_;
    bool open_ = true;
};

PostgresConnection::PostgresConnection(const std::string& connection) {
    // What stands before the connection string is a default, what stands after it is not.
    const std::array keywords{"connect_timeout",  "tcp_user_timeout",
                              "application_name", "dbname",
                              "client_encoding",  static_cast<const char*>(nullptr)};
    const std::array values{
        "5", "10000", "yimen", connection.c_str(), "UTF8", static_cast<const char*>(nullptr)};
    handle_.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
    if (!handle_ || PQstatus(handle_.get()) != CONNECTION_OK) {
        throw Unavailable{"cannot reach the database server: " +
                          std::string{PQerrorMessage(handle_.get())}};
    }
    PQsetNoticeReceiver(handle_.get(), ignore_notice, nullptr);
}

void PostgresConnection::each(const Statement& statement, std::span<const Value> parameters,
                              const TakeRow& take) {
    check_parameters(statement, parameters);
    keep_open_rows();
    const std::string& name = prepared(statement);
    const PostgresParameters sent{parameters};
    if (!PQsendQueryPrepared(handle_.get(), name.c_str(), sent.count(), sent.pointers(),
                             sent.lengths(), sent.formats(), 0)) {
        fail(nullptr, statement.name);
    }
    PQsetSingleRowMode(handle_.get());
    Rows rows{*this};
    while (const auto answer = rows.next()) {
        require_success(answer.get(), statement.name);
        for (int row = 0; row < PQntuples(answer.get()); ++row) {
            take(decode_row(answer.get(), row));
        }
    }
}

std::int64_t PostgresConnection::run(const Statement& statement,
                                     std::span<const Value> parameters) {
    check_parameters(statement, parameters);
    keep_open_rows();
    const std::string& name = prepared(statement);
    const PostgresParameters sent{parameters};
    const Answer answer{PQexecPrepared(handle_.get(), name.c_str(), sent.count(), sent.pointers(),
                                       sent.lengths(), sent.formats(), 0)};
    require_success(answer.get(), statement.name);
    if (PQresultStatus(answer.get()) == PGRES_TUPLES_OK) {
        throw DatabaseError{std::string{statement.name} + ": brings rows, so ask for them"};
    }
    const std::string_view touched{PQcmdTuples(answer.get())};
    return touched.empty() ? 0 : std::stoll(std::string{touched});
}

void PostgresConnection::execute_script(std::string_view name, const std::string& text) {
    const Answer answer{PQexec(handle_.get(), text.c_str())};
    require_success(answer.get(), name);
}

void PostgresConnection::commit() {
    const Answer answer{PQexec(handle_.get(), "COMMIT")};
    require_success(answer.get(), "COMMIT");
    if (std::string_view{PQcmdStatus(answer.get())} != "COMMIT") {
        throw DatabaseError{"COMMIT: the server rolled back"};
    }
}

void PostgresConnection::roll_back() noexcept {
    if (!usable()) return;
    if (PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) {
        const Answer answer{PQexec(handle_.get(), "ROLLBACK")};
    }
    if (PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) condemned_ = true;
    if (plans_are_stale_) forget_prepared();
}

const std::string& PostgresConnection::prepared(const Statement& statement) {
    std::string key{statement.name};
    key += '\n';
    key += statement.text;
    if (const auto known = prepared_.find(key); known != prepared_.end()) return known->second;

    if (prepared_.size() >= kPreparedStatements) forget_prepared();
    const auto name = "s" + std::to_string(next_name_++);
    const Answer answer{
        PQprepare(handle_.get(), name.c_str(), std::string{statement.text}.c_str(), 0, nullptr)};
    require_success(answer.get(), statement.name);
    return prepared_.emplace(std::move(key), name).first->second;
}

void PostgresConnection::forget_prepared() {
    const Answer answer{PQexec(handle_.get(), "DEALLOCATE ALL")};
    prepared_.clear();
    plans_are_stale_ = false;
}

void PostgresConnection::keep_open_rows() {
    if (open_rows_) open_rows_->keep_all();
}

void PostgresConnection::require_success(const PGresult* answer, std::string_view doing) {
    switch (PQresultStatus(answer)) {
        case PGRES_COMMAND_OK:
        case PGRES_TUPLES_OK:
        case PGRES_SINGLE_TUPLE:
            return;
        default:
            fail(answer, doing);
    }
}

void PostgresConnection::fail(const PGresult* answer, std::string_view doing) {
    const auto code = code_of(answer);
    if (condemns_connection(code)) condemned_ = true;
    const auto message =
        std::string{doing} + ": " + words_of(answer, code) + " (" + std::string{code} + ")";
    if (code == "23505") throw UniqueViolation{message};
    if (code == "40001" || code == "40P01") throw RunAgain{message};
    if (code == "0A000" && is_stale_plan(answer)) {
        plans_are_stale_ = true;
        throw RunAgain{message};
    }
    if (code == "53100") throw StoreFull{message};
    if (is_class(code, "53") || code == "57P03") throw Unavailable{message};
    throw DatabaseError{message};
}

}  // namespace yimen::db
