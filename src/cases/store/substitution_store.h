#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cases/domain/substitution.h"

#include "platform/db/database.h"

namespace yimen::cases {

class SubstitutionStore {
  public:
    explicit SubstitutionStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const Substitution& one);

    std::optional<Substitution> find(std::string_view id) const;

    /// Those at the unit that end on the day or later and were not ended before, by their first
    /// day.
    std::vector<Substitution> list_from(std::string_view unit_id, Day day) const;

    /// False when it was ended before.
    bool end(std::string_view id);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::cases
