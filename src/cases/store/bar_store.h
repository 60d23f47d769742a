#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cases/domain/bar.h"

#include "platform/db/database.h"

namespace yimen::cases {

class BarStore {
  public:
    explicit BarStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const Bar& bar);

    /// Those of the applicant that stand on the day.
    std::vector<Bar> list_standing(std::string_view applicant_id, Day on) const;

    /// Newest first, before `before_id` when it is not empty; lifted and ended ones, too.
    std::vector<Bar> list(std::string_view division_code, std::string_view before_id,
                          std::int64_t limit) const;

    std::optional<Bar> find(std::string_view bar_id) const;

    /// False when it was lifted before.
    bool lift(std::string_view bar_id, Instant at, std::string_view account,
              std::string_view reason);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::cases
