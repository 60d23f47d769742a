#include "support/store.h"

namespace yimen::test {

std::ostream& operator<<(std::ostream& out, Engine engine) {
    return out << (engine == Engine::Sqlite ? "sqlite" : "postgresql");
}

TemporaryStore::TemporaryStore(Engine engine) : engine_(engine) {
    if (engine == Engine::Postgres) schema_.emplace();
}

std::unique_ptr<db::Database> TemporaryStore::open() const {
    if (engine_ == Engine::Postgres) return db::open_postgres({.connection = connection()});
    return db::open_sqlite({.path = path()});
}

}  // namespace yimen::test
