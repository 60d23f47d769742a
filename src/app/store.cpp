#include "app/store.h"

#include <filesystem>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "app/migrations.h"

namespace yimen::app {

std::unique_ptr<db::Database> open_store(const config::Config& config, db::TellBatch batch) {
    const auto& store = config.store;
    if (store.engine == "postgres") {
        return db::open_postgres({.connection = store.connection,
                                  .connections = store.connections,
                                  .batch = std::move(batch)});
    }
    if (store.engine != "sqlite") {
        throw std::runtime_error{"store.engine is sqlite or postgres, not " + store.engine};
    }
    const auto folder = std::filesystem::path{store.path}.parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder);
    return db::open_sqlite({.path = store.path, .batch = std::move(batch)});
}

StoreLock StoreLock::shared(const config::Config& config) {
    return take(config, LOCK_SH);
}

StoreLock StoreLock::exclusive(const config::Config& config) {
    return take(config, LOCK_EX);
}

StoreLock StoreLock::take(const config::Config& config, int operation) {
    if (config.store.engine != "sqlite") return StoreLock{-1};
    const auto folder = std::filesystem::path{config.store.path}.parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder);
    const auto path = config.store.path + ".lock";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) throw std::runtime_error{"cannot open " + path};
    if (::flock(file, operation | LOCK_NB) != 0) {
        ::close(file);
        throw std::runtime_error{config.store.path + " is in use by another process; end it first"};
    }
    return StoreLock{file};
}

StoreLock::StoreLock(StoreLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

StoreLock::~StoreLock() {
    if (file_ >= 0) ::close(file_);
}

void migrate_store(db::Database& database) {
    database.migrate(kMigrations);
}

}  // namespace yimen::app
