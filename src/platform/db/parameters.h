#pragma once

#include <span>

#include "platform/db/database.h"

namespace yimen::db {

/// Throws DatabaseError for what only one of the engines would hold: text that is not UTF-8 or has
/// a NUL in it, a number that is not finite.
void check_parameters(const Statement& statement, std::span<const Value> parameters);

}  // namespace yimen::db
