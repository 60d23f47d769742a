#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "platform/db/database.h"

namespace yimen::db {

enum class Durability {
    EveryCommit,  ///< a commit that was acknowledged survives a power cut
    None,         ///< only for tests that show the difference
};

/// Units of work that shared one commit.
struct WriteBatch {
    std::size_t units = 1;
    std::chrono::microseconds longest_wait{0};  ///< from asking to the commit
};

/// Called after a commit, on the thread that made it; must not wait or throw.
using TellBatch = std::function<void(const WriteBatch&)>;

struct SqliteOptions {
    std::string path;
    std::size_t readers = 16;
    std::size_t queue_limit = 4096;  ///< waiting units of work; more are refused as Unavailable
    std::size_t batch_limit = 256;   ///< units of work that share one fsync
    Durability durability = Durability::EveryCommit;
    std::string vfs;  ///< name of a registered file layer; empty: the engine's own
    std::chrono::milliseconds longest_batch{20};  ///< nothing joins a batch that is older
    TellBatch batch = {};
};

struct PostgresOptions {
    std::string connection;  ///< libpq connection string
    std::size_t connections = 12;
    std::size_t waiting_limit = 4096;
    TellBatch batch = {};
};

std::unique_ptr<Database> open_sqlite(const SqliteOptions& options);
std::unique_ptr<Database> open_postgres(const PostgresOptions& options);

/// Copies a living SQLite store, page by page, into `target` (which must not exist).
void backup_sqlite(const std::string& source, const std::string& target);

}  // namespace yimen::db
