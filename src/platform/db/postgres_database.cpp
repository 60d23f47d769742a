#include <chrono>
#include <condition_variable>
#include <mutex>
#include <random>
#include <shared_mutex>
#include <stdexcept>

#include "platform/db/migration_ledger.h"
#include "platform/db/open.h"
#include "platform/db/postgres_announcer.h"
#include "platform/db/postgres_observer.h"
#include "platform/db/postgres_pool.h"
#include "platform/db/postgres_transaction.h"
#include "platform/db/work_on_this_thread.h"

namespace yimen::db {

namespace {

using namespace std::chrono_literals;

// Under SERIALIZABLE a table that is read from end to end is locked as a whole against every
// writer; on small tables the planner would do so for one row (decision 13).
constexpr const char* kBeginWrite =
    "BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL enable_seqscan = off";
constexpr const char* kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr int kMostAttempts = 24;
constexpr int kMostBesideOthers = 3;
constexpr auto kShortestPause = 2ms;
constexpr auto kLongestPause = 250ms;

// One lock for each schema; the first number only tells it from other programs' locks.
constexpr const char* kLockSchema =
    "SELECT pg_advisory_lock(1497976169, hashtext(coalesce(current_schema(), '')))";

std::int64_t milliseconds_since_1970() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::chrono::microseconds pause_before(int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    const std::chrono::microseconds longest =
        std::min<std::chrono::microseconds>(kLongestPause, kShortestPause * (1 << attempt));
    std::uniform_int_distribution<std::int64_t> pick{0, longest.count()};
    return std::chrono::microseconds{pick(random)};
}

class PostgresDatabase final : public Database {
  public:
    explicit PostgresDatabase(const PostgresOptions& options)
        : options_(options), pool_(options), observer_(options.connection) {
        if (options.connections == 0) throw std::invalid_argument{"a pool needs a connection"};
    }

    ~PostgresDatabase() override {
        {
            const std::lock_guard lock{closing_mutex_};
            is_closing_ = true;
        }
        closing_.notify_all();
    }

    void migrate(std::span<const Migration> migrations) override {
        // The lock goes with the session.
        PostgresConnection connection{options_.connection};
        connection.execute_script("lock the schema", kLockSchema);
        while (apply_next(connection, migrations)) continue;
    }

    std::int64_t change_counter() override { return observer_.change_counter(); }

    std::optional<std::int64_t> change_counter_at_once() override { return std::nullopt; }

    void check_health() override {
        run_read([](Transaction& transaction) {
            transaction.query(Statement{"check_health", "SELECT 1"});
        });
    }

    std::string_view engine() const override { return "postgresql"; }

    std::shared_ptr<const void> listen(Listener listener) override {
        auto listening = Database::listen(std::move(listener));
        announcer();
        return listening;
    }

  protected:
    void announce(const std::vector<Announcement>& announced) override {
        announcer().tell(announced);
        Database::announce(announced);
    }

    void run_read(const std::function<void(Transaction&)>& work) override {
        const WorkOnThisThread mark{this};
        auto loan = pool_.borrow(kBeginRead);
        PostgresTransaction transaction{loan.connection()};
        work(transaction);
        transaction.require_unharmed();
    }

    void run_write(const std::function<bool(Transaction&)>& work) override {
        const WorkOnThisThread mark{this};
        const auto asked_at = std::chrono::steady_clock::now();
        bool was_duplicate = false;
        for (int attempt = 0;; ++attempt) {
            try {
                if (run_in_turn(work, attempt)) tell(asked_at);
                return;
            } catch (const UniqueViolation&) {
                // The work may have asked before a neighbour's commit; asking again it will see.
                if (std::exchange(was_duplicate, true)) throw;
            } catch (const RunAgain& error) {
                if (attempt + 1 >= kMostAttempts) throw Unavailable{error.what()};
            }
            pause(pause_before(attempt));
        }
    }

  private:
    // Programs that neither announce nor listen need no session for it.
    PostgresAnnouncer& announcer() {
        std::call_once(announcing_, [this] {
            announcer_ = std::make_unique<PostgresAnnouncer>(
                options_.connection, [this](const Announcement& one) { listeners().tell(one); });
        });
        return *announcer_;
    }

    // Beside others; alone when that failed too often. Who waits to be alone holds the door, so
    // that nobody passes by.
    bool run_in_turn(const std::function<bool(Transaction&)>& work, int attempt) {
        std::unique_lock door{door_};
        if (attempt >= kMostBesideOthers) {
            const std::unique_lock alone{room_};
            return run_once(work);
        }
        const std::shared_lock beside{room_};
        door.unlock();
        return run_once(work);
    }

    // Whether something was committed.
    bool run_once(const std::function<bool(Transaction&)>& work) {
        auto loan = pool_.borrow(kBeginWrite);
        PostgresTransaction transaction{loan.connection()};
        bool stands = false;
        try {
            stands = work(transaction);
        } catch (...) {
            transaction.require_no_conflict();
            throw;
        }
        if (!stands) {
            transaction.require_no_conflict();
            return false;
        }
        transaction.require_unharmed();
        loan.connection().commit();
        return true;
    }

    void tell(std::chrono::steady_clock::time_point asked_at) const {
        if (!options_.batch) return;
        options_.batch({.units = 1,
                        .longest_wait = std::chrono::duration_cast<std::chrono::microseconds>(
                            std::chrono::steady_clock::now() - asked_at)});
    }

    // Lets the others finish first; ends early when the store closes.
    void pause(std::chrono::microseconds length) {
        std::unique_lock lock{closing_mutex_};
        if (closing_.wait_for(lock, length, [&] { return is_closing_; })) {
            throw Unavailable{"the store is closing"};
        }
    }

    static bool apply_next(PostgresConnection& connection, std::span<const Migration> migrations) {
        connection.execute_script("begin", "BEGIN");
        PostgresTransaction transaction{connection};
        transaction.execute(kCreateLedger);
        std::vector<AppliedMigration> applied;
        transaction.each(kReadLedger, {}, [&](const Row& row) {
            applied.push_back({static_cast<int>(row.integer(0)), row.text(1), row.text(2)});
        });
        const Migration* next = next_migration(migrations, applied);
        if (next) {
            connection.execute_script(next->name, text_for("postgres", next->text));
            transaction.execute(kAppendToLedger, next->number, next->name, checksum_of(*next),
                                milliseconds_since_1970());
        }
        connection.commit();
        return next != nullptr;
    }

    const PostgresOptions options_;
    PostgresPool pool_;
    PostgresObserver observer_;
    std::mutex door_;
    std::shared_mutex room_;
    std::mutex closing_mutex_;
    std::condition_variable closing_;
    bool is_closing_ = false;
    std::once_flag announcing_;
    std::unique_ptr<PostgresAnnouncer> announcer_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const PostgresOptions& options) {
    return std::make_unique<PostgresDatabase>(options);
}

}  // namespace yimen::db
