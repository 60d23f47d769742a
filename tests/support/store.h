#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "support/postgres.h"
#include "support/temporary_folder.h"

#include "platform/db/open.h"

namespace yimen::test {

enum class Engine { Sqlite, Postgres };

std::ostream& operator<<(std::ostream& out, Engine engine);

/// An empty store of its own that goes with this object; every Database opened on it goes before.
class TemporaryStore {
  public:
    explicit TemporaryStore(Engine engine);

    Engine engine() const { return engine_; }

    /// Opens it, as often as one likes: each is to the others like another server on one store.
    std::unique_ptr<db::Database> open() const;

    /// The file of a SQLite store.
    std::string path() const { return folder_.file("store.db"); }

    /// Leads to a PostgreSQL store.
    const std::string& connection() const { return schema_.value().connection(); }

  private:
    Engine engine_;
    TemporaryFolder folder_;
    std::optional<PostgresSchema> schema_;
};

}  // namespace yimen::test
