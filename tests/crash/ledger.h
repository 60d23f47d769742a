#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "app/migrations.h"
#include "people/actions/verify_audit.h"
#include "people/people.h"

#include "platform/clock/clock.h"
#include "platform/db/open.h"
#include "platform/db/sqlite_connection.h"
#include "platform/services.h"

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

/// The schema of the house and the ledger.
inline std::vector<db::Migration> audited_schema() {
    std::vector<db::Migration> schema{std::begin(app::kMigrations), std::end(app::kMigrations)};
    schema.push_back({schema.back().number + 1, "ledger", kLedgerSchema[0].text});
    return schema;
}

/// Books `id` and records it in the audit log, as an act does: in one unit of work.
inline void book_audited(db::Database& database, std::int64_t id) {
    const clock::SystemClock clock;
    const Services services{.database = database,
                            .clock = clock,
                            .new_id = [] { return std::string{}; },
                            .calendar = [] { return WorkCalendar{}; },
                            .server_name = "server"};
    (void)database.write([&](db::Transaction& transaction) -> Result<Done> {
        const std::string note(static_cast<std::size_t>(id % 700), 'x');
        transaction.execute({"debit", "INSERT INTO debit (id, note) VALUES ($1, $2)"}, id, note);
        people::record(transaction,
                       {.account = "officer",
                        .role = "cashier",
                        .act = "ledger.book",
                        .subject = std::to_string(id),
                        .purpose = {},
                        .address = {}},
                       services);
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

inline std::set<std::int64_t> ids_of(db::Database& database, std::string_view text) {
    return database.read([&](db::Transaction& transaction) {
        std::set<std::int64_t> ids;
        transaction.each({"ids", text}, {},
                         [&](const db::Row& row) { ids.insert(row.integer(0)); });
        return ids;
    });
}

/// Opens the store as a server would after the crash. Throws DatabaseError when it cannot.
inline Found look_into(const std::string& path) {
    Found found;
    {
        db::SqliteConnection connection{{.path = path}, db::SqliteAccess::Write};
        db::SqliteConnection::Loan check{connection, {"check", "PRAGMA integrity_check"}};
        found.is_sound = check->step() == SQLITE_ROW && check->row().text(0) == "ok";
    }
    const auto database = db::open_sqlite({.path = path});
    found.ids = ids_of(*database, "SELECT id FROM debit");
    found.is_balanced = found.ids == ids_of(*database, "SELECT id FROM credit");
    return found;
}

/// What crashes have cost, over all rounds.
struct Losses {
    int rounds = 0;
    std::size_t acknowledged = 0;
    std::size_t missing = 0;
    int damaged = 0;        ///< rounds after which the engine found damage
    int halved = 0;         ///< rounds after which a unit stood by half, or without its audit entry
    int broken_chains = 0;  ///< rounds after which the audit chain did not verify

    bool is_none() const {
        return missing == 0 && damaged == 0 && halved == 0 && broken_chains == 0;
    }
};

inline std::ostream& operator<<(std::ostream& out, const Losses& losses) {
    return out << losses.rounds << " rounds, " << losses.acknowledged << " acknowledged, "
               << losses.missing << " of them missing, " << losses.damaged << " stores damaged, "
               << losses.halved << " with half a unit, " << losses.broken_chains
               << " audit chains broken";
}

/// Adds what the store at `path` shows after one more crash.
inline void look_for_losses(const std::string& path, const std::vector<std::int64_t>& acknowledged,
                            Losses& losses) {
    const Found found = look_into(path);
    const auto database = db::open_sqlite({.path = path});
    const bool audited = found.ids == ids_of(*database,
                                             "SELECT cast(subject AS bigint) FROM audit_entry"
                                             " WHERE act = 'ledger.book'");
    ++losses.rounds;
    losses.acknowledged = acknowledged.size();
    losses.missing = std::max(losses.missing, found.count_missing(acknowledged));
    losses.damaged += found.is_sound ? 0 : 1;
    losses.halved += found.is_balanced && audited ? 0 : 1;
    losses.broken_chains += people::verify_audit(*database, {}).findings.empty() ? 0 : 1;
}

/// How often a crash is tried: YIMEN_CRASH_ROUNDS; else 100 when everything is run at length, 20
/// when not.
inline int crash_rounds() {
    if (const char* given = std::getenv("YIMEN_CRASH_ROUNDS")) return std::atoi(given);
    return std::getenv("YIMEN_LONG") != nullptr ? 100 : 20;
}

}  // namespace yimen::test
