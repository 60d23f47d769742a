#include "catalog/actions/announce_places.h"

#include "catalog/store/entry_store.h"

namespace yimen::catalog {

void announce_places(db::Transaction& transaction) {
    EntryStore{transaction}.raise_revision_of_all();
}

}  // namespace yimen::catalog
