#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "platform/db/open.h"
#include "platform/db/sqlite_connection.h"

namespace yimen::test {

inline constexpr db::Migration kLedgerSchema[] = {
    {1, "ledger",
     "CREATE TABLE debit (id bigint PRIMARY KEY, note text NOT NULL);\n"
     "CREATE TABLE credit (id bigint PRIMARY KEY, note text NOT NULL);\n"}};

/// Books `id` on both sides; throws as Database::write does.
inline void book(db::Database& database, std::int64_t id) {
    (void)database.write([&](db::Transaction& transaction) -> Result<Done> {
        const std::string note(static_cast<std::size_t>(id % 700), 'x');
        transaction.execute({"debit", "INSERT INTO debit (id, note) VALUES ($1, $2)"}, id, note);
        transaction.execute({"credit", "INSERT INTO credit (id, note) VALUES ($1, $2)"}, id, note);
        return Done{};
    });
}

/// What is to be found in a store after a crash.
struct Found {
    bool is_sound = false;     ///< the engine finds no damage
    bool is_balanced = false;  ///< both sides hold the same rows: no unit stands by half
    std::set<std::int64_t> ids;

    std::size_t count_missing(const std::vector<std::int64_t>& acknowledged) const {
        return static_cast<std::size_t>(
            std::count_if(acknowledged.begin(), acknowledged.end(),
                          [&](std::int64_t id) { return !ids.contains(id); }));
    }
};

/// Opens the store as a server would after the crash. Throws DatabaseError when it cannot.
inline Found look_into(const std::string& path) {
    Found found;
    {
        db::SqliteConnection connection{{.path = path}, db::SqliteAccess::Write};
        db::SqliteConnection::Loan check{connection, {"check", "PRAGMA integrity_check"}};
        found.is_sound = check->step() == SQLITE_ROW && check->row().text(0) == "ok";
    }
    const auto database = db::open_sqlite({.path = path});
    const auto ids_of = [&](std::string_view text) {
        return database->read([&](db::Transaction& transaction) {
            std::set<std::int64_t> ids;
            transaction.each({"ids", text}, {},
                             [&](const db::Row& row) { ids.insert(row.integer(0)); });
            return ids;
        });
    };
    found.ids = ids_of("SELECT id FROM debit");
    found.is_balanced = found.ids == ids_of("SELECT id FROM credit");
    return found;
}

/// How often a crash is tried: YIMEN_CRASH_ROUNDS, or 20.
inline int crash_rounds() {
    const char* given = std::getenv("YIMEN_CRASH_ROUNDS");
    return given ? std::atoi(given) : 20;
}

}  // namespace yimen::test
