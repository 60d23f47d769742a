#pragma once

#include <memory>

#include "platform/config/config.h"
#include "platform/db/database.h"

namespace yimen::app {

/// Opens the store that the configuration names, making the folder of a SQLite file. Throws
/// std::runtime_error with one clear sentence when that cannot be.
std::unique_ptr<db::Database> open_store(const config::Config& config);

/// Brings the schema up to date; throws when the store was written by a newer program.
void migrate_store(db::Database& database);

}  // namespace yimen::app
