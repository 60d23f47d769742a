#pragma once

#include <string_view>
#include <vector>

#include "catalog/domain/publication_batch.h"

#include "core/day.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// Publication batches, only ever added to.
class BatchStore {
  public:
    explicit BatchStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const PublicationBatch& batch, Instant at, std::string_view account);

    /// The newest first.
    std::vector<PublicationBatch> list() const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
