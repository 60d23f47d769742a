#include "support/store.h"

#include "support/recording_database.h"

namespace yimen::test {

std::ostream& operator<<(std::ostream& out, Engine engine) {
    return out << (engine == Engine::Sqlite ? "sqlite" : "postgresql");
}

TemporaryStore::TemporaryStore(Engine engine) : engine_(engine) {
    if (engine == Engine::Postgres) schema_.emplace();
}

std::unique_ptr<db::Database> TemporaryStore::open() const {
    if (engine_ == Engine::Postgres) {
        return recording(db::open_postgres({.connection = connection()}));
    }
    return recording(db::open_sqlite({.path = path()}));
}

}  // namespace yimen::test
