#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/unit.h"

#include "platform/db/database.h"

namespace yimen::people {

struct UnitSearch {
    std::string place;  ///< the digits that tell: in and below it; all when empty
    std::optional<bool> open;
    std::string after_division;
    std::string after_id;
    std::int64_t limit = 50;
};

struct DivisionRow {
    Division division;
    std::int64_t divisions_below = 0;
};

/// Places and units.
class UnitStore {
  public:
    explicit UnitStore(db::Transaction& transaction) : transaction_(transaction) {}

    std::optional<Unit> find(std::string_view unit_id) const;
    std::vector<Unit> list() const;
    std::optional<Unit> find_by_name(std::string_view name) const;
    /// By division and id.
    std::vector<Unit> search(const UnitSearch& search) const;
    /// Open units by division, in and below the place that the digits tell.
    std::map<std::string, std::int64_t> count_below(std::string_view place) const;
    void put(const Unit& unit);
    /// Both are false when somebody changed the unit since `version`.
    bool change(const Unit& unit, std::int64_t version);
    bool close(std::string_view unit_id, std::int64_t version, Day day);
    /// Whether going up from `unit` comes back to it.
    bool lies_below_itself(const Unit& unit) const;
    bool has_units_below(std::string_view unit_id) const;
    /// Whether somebody holds a post there on that day or later.
    bool has_posts(std::string_view unit_id, Day since) const;

    std::optional<Division> find_division(std::string_view code) const;

    /// By code, so that each comes after the one above it.
    std::vector<Division> list_divisions() const;
    /// Right below; the topmost when `parent` is empty.
    std::vector<DivisionRow> list_divisions_below(const std::optional<std::string>& parent) const;
    void put_division(const Division& division);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::people
