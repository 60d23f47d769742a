#include "app/store.h"

#include <filesystem>
#include <stdexcept>

#include "app/migrations.h"

#include "platform/db/open.h"

namespace yimen::app {

std::unique_ptr<db::Database> open_store(const config::Config& config) {
    const auto& store = config.store;
    if (store.engine == "postgres") {
        return db::open_postgres(
            {.connection = store.connection, .connections = store.connections});
    }
    if (store.engine != "sqlite") {
        throw std::runtime_error{"store.engine is sqlite or postgres, not " + store.engine};
    }
    const auto folder = std::filesystem::path{store.path}.parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder);
    return db::open_sqlite({.path = store.path});
}

void migrate_store(db::Database& database) {
    database.migrate(kMigrations);
}

}  // namespace yimen::app
