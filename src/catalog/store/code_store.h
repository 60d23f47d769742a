#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalog/domain/code_table.h"

#include "platform/db/database.h"

namespace yimen::catalog {

/// The code tables, their values and how each interface writes them.
class CodeStore {
  public:
    explicit CodeStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// Stores the table and the values it names; others that are there stay.
    void put(const CodeTable& table, std::int64_t serial);
    void put_value(std::string_view table_id, const CodeValue& value);

    /// With all values, those that no longer hold too.
    std::optional<CodeTable> find(std::string_view table_id) const;
    std::vector<CodeTable> list() const;

    /// The values of closed tables that hold on the day.
    KnownCodes known_on(Day day) const;

  private:
    CodeTable with_values(CodeTable table) const;

    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
