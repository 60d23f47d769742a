#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "people/domain/unit.h"

#include "platform/db/database.h"

namespace yimen::people {

/// Places and units.
class UnitStore {
  public:
    explicit UnitStore(db::Transaction& transaction) : transaction_(transaction) {}

    std::optional<Unit> find(std::string_view unit_id) const;
    std::vector<Unit> list() const;
    void put(const Unit& unit);

    std::optional<Division> find_division(std::string_view code) const;

    /// By code, so that each comes after the one above it.
    std::vector<Division> list_divisions() const;
    void put_division(const Division& division);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::people
