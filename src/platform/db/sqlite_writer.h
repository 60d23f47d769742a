#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/db/sqlite_connection.h"

namespace yimen::db {

/// The one thread that writes. Units of work that wait while a commit runs become the next batch:
/// all under one commit, none answered before it.
///
/// A unit that throws or brings a Problem is undone alone. Most have written nothing by then; when
/// one has, the batch is rolled back and runs once more, each unit in a savepoint of its own, and
/// so do the batches that follow for a while: a savepoint copies every page that a unit touches.
/// When the engine gives the whole transaction up (disk full, I/O error), every unit of the batch
/// runs once more, alone, so that only the one that cannot be done fails. When the commit itself
/// fails for another reason, every unit of the batch fails; whether it happened is then as unknown
/// as after a power cut.
class SqliteWriter {
  public:
    SqliteWriter(const SqliteOptions& options, const Database* owner);
    ~SqliteWriter();

    /// Waits until the unit is durable or undone. Throws Unavailable when the queue is full,
    /// whatever `work` throws, DatabaseError.
    void write(const std::function<bool(Transaction&)>& work);

  private:
    /// Told once. A std::binary_semaphore would spin and yield before it sleeps, which costs the
    /// other threads more than it wins where most callers wait for a commit.
    class Signal {
      public:
        /// Who tells holds the unit, and so does who waits. Woken outside the lock, for who wakes
        /// up takes it at once.
        void tell() {
            {
                const std::lock_guard lock{mutex_};
                told_ = true;
            }
            changed_.notify_one();
        }
        void wait() {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] { return told_; });
        }

      private:
        std::mutex mutex_;
        std::condition_variable changed_;
        bool told_ = false;
    };

    struct Unit;
    using Units = std::vector<std::shared_ptr<Unit>>;

    struct Unit {
        explicit Unit(const std::function<bool(Transaction&)>& given) : work(given) {}

        const std::function<bool(Transaction&)>& work;
        std::exception_ptr failure;
        const std::chrono::steady_clock::time_point asked_at = std::chrono::steady_clock::now();
        bool runs_alone = false;
        Signal finished;

        // Of a batch that stands, until this unit's thread has woken the others.
        std::shared_ptr<const Units> batch;
        std::size_t place = 0;
    };

    enum class Guard { None, Savepoint };
    enum class Ran {
        Ended,    ///< it stands, or is undone
        Harmed,   ///< refused, and what it wrote is still there
        GivenUp,  ///< the engine has given up the whole transaction
    };

    void serve();
    std::shared_ptr<Unit> wait_for_unit();
    std::shared_ptr<Unit> next_unit();
    void run_batch(const std::shared_ptr<Unit>& first);
    bool begin(const std::shared_ptr<Unit>& first);
    Ran run_unit(Unit& unit, Guard guard);
    Ran run_again(const Units& units);
    void give_up(Units& units);
    void commit(Units& units);
    static void wake_others(Unit& unit);
    void tell(const Units& units) const;
    void fail_all(Units& units, const std::exception_ptr& failure);

    const SqliteOptions options_;
    const Database* const owner_;
    std::unique_ptr<SqliteConnection> connection_;

    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<std::shared_ptr<Unit>> waiting_;
    bool stopping_ = false;

    // Only the writer thread touches these.
    std::deque<std::shared_ptr<Unit>> alone_;
    int guarded_batches_ = 0;  ///< how many come yet
    std::thread thread_;
};

}  // namespace yimen::db
