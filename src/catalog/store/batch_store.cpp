#include "catalog/store/batch_store.h"

#include "catalog/store/queries.h"

namespace yimen::catalog {

void BatchStore::add(const PublicationBatch& batch, Instant at, std::string_view account) {
    transaction_.execute(sql::add_batch, batch.id, batch.title, batch.published_on.iso(),
                         at.milliseconds, account);
    for (const auto& member : batch.members) {
        transaction_.execute(sql::add_batch_entry, batch.id, member.entry_id, member.number);
    }
}

std::vector<PublicationBatch> BatchStore::list() const {
    std::vector<PublicationBatch> batches;
    for (const auto& row : transaction_.query(sql::list_batches)) {
        PublicationBatch batch{.id = row.text(0),
                               .title = row.text(1),
                               .published_on = Day::parse(row.text(2)).value_or(Day{}),
                               .members = {}};
        for (const auto& member : transaction_.query(sql::list_batch_entries, batch.id)) {
            batch.members.push_back({member.text(0), member.integer(1)});
        }
        batches.push_back(std::move(batch));
    }
    return batches;
}

}  // namespace yimen::catalog
