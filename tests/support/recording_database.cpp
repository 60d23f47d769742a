#include "support/recording_database.h"

#include <cstdlib>
#include <mutex>
#include <set>

#include <fcntl.h>
#include <unistd.h>

namespace yimen::test {

namespace {

/// Appends each line once a process; lines are so short that processes do not mix theirs.
void write_down(std::string_view engine, std::string_view statement) {
    static std::mutex guard;
    static std::set<std::string> known;
    auto line = std::string{engine}.append(" ").append(statement).append("\n");
    const std::lock_guard lock{guard};
    if (!known.insert(line).second) return;
    const int file =
        open(std::getenv("YIMEN_STATEMENTS_RUN"), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0 || write(file, line.data(), line.size()) < 0) {
        throw std::runtime_error{"cannot write down which statements run"};
    }
    close(file);
}

class RecordingTransaction final : public db::Transaction {
  public:
    RecordingTransaction(db::Transaction& inner, std::string_view engine)
        : inner_(inner), engine_(engine) {}

    void each(const db::Statement& statement, std::span<const db::Value> parameters,
              const db::TakeRow& take) override {
        inner_.each(statement, parameters, take);
        write_down(engine_, statement.name);
    }
    std::int64_t run(const db::Statement& statement,
                     std::span<const db::Value> parameters) override {
        const auto touched = inner_.run(statement, parameters);
        write_down(engine_, statement.name);
        return touched;
    }

  private:
    db::Transaction& inner_;
    std::string_view engine_;
};

class RecordingDatabase final : public db::Database {
  public:
    explicit RecordingDatabase(std::unique_ptr<db::Database> inner) : inner_(std::move(inner)) {}

    void migrate(std::span<const db::Migration> migrations) override {
        inner_->migrate(migrations);
    }
    std::int64_t change_counter() override { return inner_->change_counter(); }
    std::optional<std::int64_t> change_counter_at_once() override {
        return inner_->change_counter_at_once();
    }
    std::shared_ptr<const void> listen(db::Listener listener) override {
        return inner_->listen(std::move(listener));
    }
    void check_health() override { inner_->check_health(); }
    std::string_view engine() const override { return inner_->engine(); }

  protected:
    void run_read(const std::function<void(db::Transaction&)>& work) override {
        inner_->read([&](db::Transaction& transaction) {
            RecordingTransaction recorded{transaction, inner_->engine()};
            work(recorded);
            return Done{};
        });
    }
    void run_write(const std::function<bool(db::Transaction&)>& work) override {
        const auto done = inner_->write([&](db::Transaction& transaction) -> Result<Done> {
            RecordingTransaction recorded{transaction, inner_->engine()};
            if (work(recorded)) return Done{};
            // Only undoes the unit: the caller keeps the problem that `work` brought.
            return Problem{};
        });
        static_cast<void>(done);
    }
    /// By a unit of the engine, which alone reaches the other servers of the store.
    void announce(const std::vector<db::Announcement>& announced) override {
        const auto told = inner_->write([&](db::Transaction& transaction) -> Result<Done> {
            for (const auto& one : announced) transaction.announce(one);
            return Done{};
        });
        static_cast<void>(told);
    }

  private:
    std::unique_ptr<db::Database> inner_;
};

}  // namespace

std::unique_ptr<db::Database> recording(std::unique_ptr<db::Database> database) {
    if (std::getenv("YIMEN_STATEMENTS_RUN") == nullptr) return database;
    return std::make_unique<RecordingDatabase>(std::move(database));
}

}  // namespace yimen::test
