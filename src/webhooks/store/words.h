#pragma once

#include <optional>

#include "platform/db/database.h"

namespace yimen::webhooks {

/// A word of the store that the house knows.
template <class Value>
Value known(std::optional<Value> value, const db::Row& row, std::size_t column) {
    if (!value) throw db::DatabaseError{"webhooks: unknown word in the store: " + row.text(column)};
    return *value;
}

}  // namespace yimen::webhooks
