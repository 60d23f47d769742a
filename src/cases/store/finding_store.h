#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cases/domain/finding.h"

#include "platform/db/database.h"

namespace yimen::cases {

class FindingStore {
  public:
    explicit FindingStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const Finding& finding);

    /// Newest first, before `before_id` when it is not empty.
    std::vector<Finding> list(std::string_view division_code, std::string_view before_id,
                              std::int64_t limit) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::cases
