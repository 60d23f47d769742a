#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalog/domain/inspection.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

class InspectionStore {
  public:
    explicit InspectionStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const Inspection& inspection);
    void add_sample(const InspectionSample& sample);

    std::optional<Inspection> find(std::string_view inspection_id) const;
    std::optional<InspectionSample> find_sample(std::string_view inspection_id,
                                                std::string_view entry_id) const;

    /// Newest first.
    std::vector<Inspection> list(std::string_view before_id, std::int64_t limit) const;
    std::vector<InspectionSample> list_samples(std::string_view inspection_id) const;

    /// `sample.version` is the one that was read. Refuses `stale`.
    Result<Done> update_sample(const InspectionSample& sample);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
