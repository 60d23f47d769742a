#include "catalog/actions/announce_places.h"

#include "catalog/store/entry_store.h"

namespace yimen::catalog {

void announce_places(db::Transaction& transaction) {
    EntryStore{transaction}.raise_revision_of_all();
}

Result<Done> announce_places(Services& services) {
    return services.database.write([](db::Transaction& transaction) -> Result<Done> {
        announce_places(transaction);
        return Done{};
    });
}

}  // namespace yimen::catalog
