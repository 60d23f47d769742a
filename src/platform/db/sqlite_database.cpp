#include <stdexcept>

#include "platform/db/migration_ledger.h"
#include "platform/db/open.h"
#include "platform/db/sqlite_connection.h"
#include "platform/db/sqlite_readers.h"
#include "platform/db/sqlite_transaction.h"
#include "platform/db/sqlite_writer.h"
#include "platform/db/work_on_this_thread.h"

namespace yimen::db {

namespace {

constexpr std::chrono::minutes kMigrationTimeout{1};
constexpr Statement kReadVersion{"read_version", "PRAGMA data_version"};
constexpr Statement kCountTables{"count_tables", "SELECT count(*) FROM sqlite_schema"};

const SqliteOptions& checked(const SqliteOptions& options) {
    if (options.path.empty() || options.path.find(":memory:") != std::string::npos) {
        throw std::invalid_argument{"a store is a file: every connection must see the same one"};
    }
    if (options.readers == 0 || options.batch_limit == 0) {
        throw std::invalid_argument{"a store needs a reader, and room for a unit in its batch"};
    }
    return options;
}

/// Before the engine starts; where it has started already it goes on as it is.
void prepare_engine() {
    static const bool prepared = [] {
        // Nobody reads the engine's count of its memory, which takes one lock for every allocation.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        // A connection that reads drops all its pages after every commit of others; in one piece
        // they need no allocation each. As many as its cache holds.
        constexpr int kPagesAtOnce = 512;
        sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, kPagesAtOnce);
        return true;
    }();
    static_cast<void>(prepared);
}

std::int64_t milliseconds_since_1970() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

class SqliteDatabase final : public Database {
  public:
    explicit SqliteDatabase(const SqliteOptions& options)
        : options_(checked(options)),
          writer_(options_, this),
          readers_(options_),
          observer_(options_, SqliteAccess::Read) {}

    void migrate(std::span<const Migration> migrations) override {
        SqliteConnection connection{options_, SqliteAccess::Write};
        connection.set_busy_timeout(kMigrationTimeout);
        while (apply_next(connection, migrations)) continue;
    }

    // The observer never writes, so the engine's own number moves with the commits of every other
    // connection, those of this process too.
    std::int64_t change_counter() override {
        const std::lock_guard lock{observer_mutex_};
        SqliteConnection::Loan version{observer_, kReadVersion};
        const int code = version->step();
        if (code != SQLITE_ROW) observer_.fail(code, kReadVersion.name);
        return version->row().integer(0);
    }

    std::optional<std::int64_t> change_counter_at_once() override { return change_counter(); }

    void check_health() override {
        run_read([](Transaction& transaction) { transaction.query(kCountTables); });
        run_write([](Transaction&) { return true; });
    }

    std::string_view engine() const override { return "sqlite"; }

  protected:
    void run_read(const std::function<void(Transaction&)>& work) override {
        const WorkOnThisThread mark{this};
        auto loan = readers_.borrow();
        SqliteTransaction transaction{loan.connection()};
        work(transaction);
        transaction.require_unharmed();
    }

    void run_write(const std::function<bool(Transaction&)>& work) override {
        const WorkOnThisThread mark{this};
        writer_.write(work);
    }

  private:
    static bool apply_next(SqliteConnection& connection, std::span<const Migration> migrations) {
        struct RollBack {
            SqliteConnection& connection;
            ~RollBack() { connection.roll_back(); }
        };
        connection.execute("BEGIN EXCLUSIVE");
        const RollBack otherwise{connection};
        SqliteTransaction transaction{connection};
        transaction.execute(kCreateLedger);
        std::vector<AppliedMigration> applied;
        transaction.each(kReadLedger, {}, [&](const Row& row) {
            applied.push_back({static_cast<int>(row.integer(0)), row.text(1), row.text(2)});
        });
        const Migration* next = next_migration(migrations, applied);
        if (next) {
            connection.execute_script(next->name, text_for("sqlite", next->text));
            transaction.execute(kAppendToLedger, next->number, next->name, checksum_of(*next),
                                milliseconds_since_1970());
        }
        connection.execute("COMMIT");
        return next != nullptr;
    }

    const SqliteOptions options_;
    SqliteWriter writer_;
    SqliteReaders readers_;
    std::mutex observer_mutex_;
    SqliteConnection observer_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const SqliteOptions& options) {
    prepare_engine();
    return std::make_unique<SqliteDatabase>(options);
}

}  // namespace yimen::db
