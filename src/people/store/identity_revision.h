#pragma once

#include <cstdint>

#include "platform/db/database.h"

namespace yimen::people {

/// How often it has changed who those are who have signed in, and what they may do. Read before
/// what is kept under it.
std::int64_t identity_revision(db::Transaction& transaction);

/// With every change of a session's cookie or end, and of what `make_person` reads: account, post,
/// role, unit.
void raise_identity_revision(db::Transaction& transaction);

}  // namespace yimen::people
