#include "catalog/actions/announce_places.h"

#include "catalog/store/entry_store.h"

namespace yimen::catalog {

Result<Done> announce_places(Services& services) {
    return services.database.write([](db::Transaction& transaction) -> Result<Done> {
        EntryStore{transaction}.raise_revision_of_all();
        return Done{};
    });
}

}  // namespace yimen::catalog
