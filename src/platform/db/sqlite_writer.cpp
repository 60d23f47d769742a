#include "platform/db/sqlite_writer.h"

#include <algorithm>
#include <chrono>

#include "platform/db/sqlite_transaction.h"
#include "platform/db/store_full.h"
#include "platform/db/work_on_this_thread.h"

namespace yimen::db {

namespace {

using Clock = std::chrono::steady_clock;

// Where one unit was refused after it had written, others are likely to follow.
constexpr int kGuardedBatches = 100;

// Every caller gets an exception object of its own: they look at it at the same time.
std::exception_ptr copy_of(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const Unavailable& error) {
        return std::make_exception_ptr(Unavailable{std::string{error.what()}});
    } catch (const StoreFull& error) {
        return std::make_exception_ptr(StoreFull{std::string{error.what()}});
    } catch (const std::exception& error) {
        return std::make_exception_ptr(DatabaseError{std::string{error.what()}});
    }
}

}  // namespace

SqliteWriter::SqliteWriter(const SqliteOptions& options, const Database* owner)
    : options_(options),
      owner_(owner),
      connection_(std::make_unique<SqliteConnection>(options, SqliteAccess::Write)),
      thread_([this] { serve(); }) {}

SqliteWriter::~SqliteWriter() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

void SqliteWriter::write(const std::function<bool(Transaction&)>& work) {
    const auto unit = std::make_shared<Unit>(work);
    {
        const std::lock_guard lock{mutex_};
        if (stopping_) throw Unavailable{"the store is closing"};
        if (waiting_.size() >= options_.queue_limit) {
            throw Unavailable{"the queue of waiting writes is full"};
        }
        waiting_.push_back(unit);
    }
    arrived_.notify_one();
    unit->finished.wait();
    wake_others(*unit);
    if (auto failure = std::exchange(unit->failure, nullptr)) {
        std::rethrow_exception(std::move(failure));
    }
}

void SqliteWriter::serve() {
    const WorkOnThisThread mark{owner_};
    while (const auto first = wait_for_unit()) run_batch(first);
}

std::shared_ptr<SqliteWriter::Unit> SqliteWriter::wait_for_unit() {
    if (!alone_.empty()) {
        auto unit = std::move(alone_.front());
        alone_.pop_front();
        return unit;
    }
    std::unique_lock lock{mutex_};
    arrived_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
    if (waiting_.empty()) return nullptr;
    auto unit = std::move(waiting_.front());
    waiting_.pop_front();
    return unit;
}

std::shared_ptr<SqliteWriter::Unit> SqliteWriter::next_unit() {
    const std::lock_guard lock{mutex_};
    if (waiting_.empty()) return nullptr;
    auto unit = std::move(waiting_.front());
    waiting_.pop_front();
    return unit;
}

void SqliteWriter::run_batch(const std::shared_ptr<Unit>& first) {
    if (!begin(first)) return;
    const auto closes_at = Clock::now() + options_.longest_batch;
    auto guard = guarded_batches_ > 0 ? Guard::Savepoint : Guard::None;
    if (guard == Guard::Savepoint) --guarded_batches_;
    Units units;
    for (auto unit = first; unit;) {
        units.push_back(unit);
        auto ran = run_unit(*unit, guard);
        if (ran == Ran::Harmed && units.size() > 1) {
            guard = Guard::Savepoint;
            ran = run_again(units);
        }
        if (ran != Ran::Ended) {
            give_up(units);
            return;
        }
        const bool is_closed =
            first->runs_alone || units.size() >= options_.batch_limit || Clock::now() >= closes_at;
        unit = is_closed ? nullptr : next_unit();
    }
    commit(units);
}

bool SqliteWriter::begin(const std::shared_ptr<Unit>& first) {
    try {
        if (connection_ && connection_->broken()) connection_.reset();
        if (!connection_) {
            connection_ = std::make_unique<SqliteConnection>(options_, SqliteAccess::Write);
        }
        connection_->execute("BEGIN IMMEDIATE");
        return true;
    } catch (const DatabaseError&) {
        if (connection_) connection_->roll_back();
        // The others would only wait as long for the same answer.
        Units units{first};
        units.insert(units.end(), alone_.begin(), alone_.end());
        alone_.clear();
        while (auto unit = next_unit()) units.push_back(std::move(unit));
        fail_all(units, std::current_exception());
        return false;
    }
}

SqliteWriter::Ran SqliteWriter::run_unit(Unit& unit, Guard guard) {
    try {
        if (guard == Guard::Savepoint) connection_->execute("SAVEPOINT unit");
        bool stands = false;
        SqliteTransaction transaction{*connection_};
        try {
            stands = unit.work(transaction);
            if (stands) transaction.require_unharmed();
        } catch (...) {
            unit.failure = std::current_exception();
            stands = false;
        }
        if (connection_->in_transaction()) {
            if (guard == Guard::None) {
                return stands || !transaction.has_written() ? Ran::Ended : Ran::Harmed;
            }
            if (!stands) connection_->execute("ROLLBACK TO unit");
            connection_->execute("RELEASE unit");
            return Ran::Ended;
        }
        if (!unit.failure) {
            unit.failure =
                std::make_exception_ptr(DatabaseError{"the engine gave up the transaction"});
        }
    } catch (const DatabaseError&) {
        if (!unit.failure) unit.failure = std::current_exception();
    }
    return Ran::GivenUp;
}

SqliteWriter::Ran SqliteWriter::run_again(const Units& units) {
    connection_->roll_back();
    guarded_batches_ = kGuardedBatches;
    try {
        connection_->execute("BEGIN IMMEDIATE");
    } catch (const DatabaseError&) {
        return Ran::GivenUp;
    }
    for (const auto& unit : units) {
        unit->failure = nullptr;
        if (run_unit(*unit, Guard::Savepoint) != Ran::Ended) return Ran::GivenUp;
    }
    return Ran::Ended;
}

void SqliteWriter::give_up(Units& units) {
    connection_->roll_back();
    if (units.size() == 1) {
        units.front()->finished.tell();
        return;
    }
    for (auto& unit : units) {
        unit->failure = nullptr;
        unit->runs_alone = true;
        alone_.push_back(std::move(unit));
    }
}

void SqliteWriter::commit(Units& units) {
    try {
        connection_->execute("COMMIT");
    } catch (const DatabaseError&) {
        connection_->roll_back();
        // A constraint that is checked at the end, or more rows than the disk has room for, are one
        // unit's fault and not its neighbours'; and surely nothing has been committed.
        const int primary = connection_->last_failure() & 0xff;
        const bool is_of_one = primary == SQLITE_CONSTRAINT || primary == SQLITE_FULL;
        if (is_of_one && units.size() > 1) {
            give_up(units);
        } else {
            fail_all(units, std::current_exception());
        }
        return;
    }
    tell(units);
    const auto batch = std::make_shared<const Units>(units);
    for (std::size_t place = 0; place < batch->size(); ++place) {
        (*batch)[place]->batch = batch;
        (*batch)[place]->place = place;
    }
    units.front()->finished.tell();
}

// To wake a thread takes as long as to write a row: who is awake wakes the next two, so that the
// writer goes on.
void SqliteWriter::wake_others(Unit& unit) {
    const auto batch = std::exchange(unit.batch, nullptr);
    if (!batch) return;
    for (auto place = 2 * unit.place + 1; place <= 2 * unit.place + 2; ++place) {
        if (place < batch->size()) (*batch)[place]->finished.tell();
    }
}

void SqliteWriter::tell(const Units& units) const {
    if (!options_.batch) return;
    auto asked_first = units.front()->asked_at;
    for (const auto& unit : units) asked_first = std::min(asked_first, unit->asked_at);
    options_.batch({.units = units.size(),
                    .longest_wait = std::chrono::duration_cast<std::chrono::microseconds>(
                        Clock::now() - asked_first)});
}

void SqliteWriter::fail_all(Units& units, const std::exception_ptr& failure) {
    for (const auto& unit : units) {
        if (!unit->failure) unit->failure = copy_of(failure);
        unit->finished.tell();
    }
}

}  // namespace yimen::db
