#include "people/store/identity_revision.h"

#include "people/store/queries.h"

namespace yimen::people {

std::int64_t identity_revision(db::Transaction& transaction) {
    const auto row = transaction.query_one(sql::find_identity_revision);
    return row ? row->integer(0) : 0;
}

void raise_identity_revision(db::Transaction& transaction) {
    transaction.execute(sql::raise_identity_revision);
}

}  // namespace yimen::people
