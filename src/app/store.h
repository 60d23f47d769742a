#pragma once

#include <memory>

#include "platform/config/config.h"
#include "platform/db/open.h"

namespace yimen::app {

/// Opens the store that the configuration names, making the folder of a SQLite file. Throws
/// std::runtime_error with one clear sentence when that cannot be. `batch` hears of every commit.
std::unique_ptr<db::Database> open_store(const config::Config& config, db::TellBatch batch = {});

/// Keeps a SQLite store from being replaced while somebody works on it. Nothing to keep on
/// PostgreSQL.
class StoreLock {
  public:
    /// For whoever opens the store.
    static StoreLock shared(const config::Config& config);
    /// For whoever replaces it; throws std::runtime_error when somebody has it open.
    static StoreLock exclusive(const config::Config& config);

    ~StoreLock();
    StoreLock(StoreLock&& other) noexcept;
    StoreLock& operator=(StoreLock&&) = delete;

  private:
    explicit StoreLock(int file) : file_(file) {}
    static StoreLock take(const config::Config& config, int operation);

    int file_ = -1;
};

/// Brings the schema up to date; throws when the store was written by a newer program.
void migrate_store(db::Database& database);

}  // namespace yimen::app
