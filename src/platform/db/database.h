#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/result.h"
#include "platform/db/announcement.h"
#include "platform/db/migration.h"
#include "platform/db/statement.h"

namespace yimen::db {

/// What a `bytea` column holds; no text.
struct Bytes {
    std::string held;

    friend bool operator==(const Bytes&, const Bytes&) = default;
};

/// A column or a parameter. Truth is 0 or 1, a day is 'YYYY-MM-DD', an instant is milliseconds
/// since 1970 (UTC), money is 分: the same on both engines.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

/// What keeps a statement from running though nobody asked for anything wrong.
class DatabaseError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A row would stand twice; the unit of work is over. Acts that may meet this ask first.
class UniqueViolation : public DatabaseError {
  public:
    using DatabaseError::DatabaseError;
};

/// The queue of waiting writes is full or the engine is away: answer 503 and try again later.
class Unavailable : public DatabaseError {
  public:
    using DatabaseError::DatabaseError;
};

/// One row of an answer, read by position in the order of the statement's columns.
class Row {
  public:
    explicit Row(std::vector<Value> columns) : columns_(std::move(columns)) {}

    bool is_null(std::size_t column) const {
        return std::holds_alternative<std::monostate>(columns_.at(column));
    }
    std::int64_t integer(std::size_t column) const;
    double number(std::size_t column) const;
    const std::string& text(std::size_t column) const;
    const std::string& bytes(std::size_t column) const;
    bool truth(std::size_t column) const { return integer(column) != 0; }
    /// The same as text, which is empty in the row from then on.
    std::string take_text(std::size_t column) { return std::move(text_in(column)); }
    std::optional<std::int64_t> maybe_integer(std::size_t column) const;
    std::optional<std::string> maybe_text(std::size_t column) const;
    std::optional<std::string> maybe_bytes(std::size_t column) const;
    std::size_t size() const { return columns_.size(); }

  private:
    std::string& text_in(std::size_t column);

    std::vector<Value> columns_;
};

using TakeRow = std::function<void(Row&&)>;

namespace detail {
template <class T>
Value to_value(const T& given) {
    if constexpr (std::is_same_v<T, Value> || std::is_same_v<T, Bytes>) {
        return given;
    } else if constexpr (std::is_same_v<T, bool>) {
        return std::int64_t{given ? 1 : 0};
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<std::int64_t>(given);
    } else if constexpr (std::integral<T>) {
        return static_cast<std::int64_t>(given);
    } else if constexpr (std::floating_point<T>) {
        return static_cast<double>(given);
    } else if constexpr (requires {
                             given.has_value();
                             *given;
                         }) {
        return given.has_value() ? to_value(*given) : Value{};
    } else {
        return std::string{std::string_view{given}};
    }
}
}  // namespace detail

/// A unit of work's view of the store. It has no effect but through this, for a unit of work may be
/// run again after a serialization failure.
class Transaction {
  public:
    virtual ~Transaction() = default;

    /// Runs the statement and hands each row to `take`, in order; rows are not kept.
    virtual void each(const Statement& statement, std::span<const Value> parameters,
                      const TakeRow& take) = 0;

    /// Runs a statement that brings no rows; the count of rows it touched.
    virtual std::int64_t run(const Statement& statement, std::span<const Value> parameters) = 0;

    /// Tells it to those who listen when the unit is committed, on all servers of the store.
    void announce(Announcement announcement) { announced_.push_back(std::move(announcement)); }

    /// What was announced since this was last asked.
    std::vector<Announcement> take_announced() { return std::exchange(announced_, {}); }

    template <class... Parameters>
    std::vector<Row> query(const Statement& statement, const Parameters&... parameters) {
        const std::vector<Value> values{detail::to_value(parameters)...};
        std::vector<Row> rows;
        each(statement, values, [&](Row&& row) { rows.push_back(std::move(row)); });
        return rows;
    }

    /// The one row, or none; more than one is a fault of the statement and throws.
    template <class... Parameters>
    std::optional<Row> query_one(const Statement& statement, const Parameters&... parameters) {
        auto rows = query(statement, parameters...);
        if (rows.size() > 1) throw DatabaseError{std::string{statement.name} + ": many rows"};
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }

    template <class... Parameters>
    std::int64_t execute(const Statement& statement, const Parameters&... parameters) {
        const std::vector<Value> values{detail::to_value(parameters)...};
        return run(statement, values);
    }

  private:
    std::vector<Announcement> announced_;
};

/// A store of either engine. Safe to share between threads.
class Database {
  public:
    virtual ~Database() = default;

    /// A consistent view that writes nothing. Brings what `work` brings.
    template <class Work>
    auto read(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
        std::optional<std::invoke_result_t<Work, Transaction&>> brought;
        run_read([&](Transaction& transaction) { brought.emplace(work(transaction)); });
        return std::move(*brought);
    }

    /// One unit of work: all or nothing, durable when this returns. `work` brings a Result; a
    /// Problem undoes everything. It may be run more than once. Throws Unavailable when the queue
    /// is full.
    template <class Work>
    auto write(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
        std::optional<std::invoke_result_t<Work, Transaction&>> brought;
        std::vector<Announcement> announced;
        run_write([&](Transaction& transaction) {
            // Of the unit that this one joins.
            auto before = transaction.take_announced();
            brought.emplace(work(transaction));
            announced = transaction.take_announced();
            for (auto& one : before) transaction.announce(std::move(one));
            return static_cast<bool>(*brought);
        });
        if (*brought && !announced.empty()) announce(announced);
        return std::move(*brought);
    }

    /// Brings the schema up to date; once, even when several servers start together. Throws when
    /// the store has a migration that this program does not know.
    virtual void migrate(std::span<const Migration> migrations) = 0;

    /// A number that differs whenever any process has committed since it was last asked.
    virtual std::int64_t change_counter() = 0;

    /// The same where it takes no waiting for a server; otherwise nothing.
    virtual std::optional<std::int64_t> change_counter_at_once() = 0;

    /// Listens to what units of work announce, those of other servers too, as long as somebody
    /// keeps what this brings. Must not outlive the database.
    virtual std::shared_ptr<const void> listen(Listener listener) {
        return listeners_.add(std::move(listener));
    }

    /// Throws DatabaseError when the store does not answer.
    virtual void check_health() = 0;

    virtual std::string_view engine() const = 0;

  protected:
    virtual void run_read(const std::function<void(Transaction&)>& work) = 0;
    virtual void run_write(const std::function<bool(Transaction&)>& work) = 0;

    /// Of a unit that was committed.
    virtual void announce(const std::vector<Announcement>& announced) {
        for (const auto& one : announced) listeners_.tell(one);
    }
    const Listeners& listeners() const { return listeners_; }

  private:
    Listeners listeners_;
};

}  // namespace yimen::db
