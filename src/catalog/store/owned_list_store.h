#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalog/domain/owned_list.h"

#include "platform/db/database.h"

namespace yimen::catalog {

/// Lists of other owners, as they were imported.
class OwnedListStore {
  public:
    explicit OwnedListStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const OwnedList& list, const std::vector<OwnedListRow>& rows);
    std::optional<OwnedList> find(std::string_view list_id) const;
    std::vector<OwnedListRow> list_rows(std::string_view list_id) const;

    /// Newest first.
    std::vector<OwnedList> list(std::string_view before_id, std::int64_t limit) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
