#pragma once

#include "platform/db/database.h"

namespace yimen::catalog {

/// Units or places may have new names: every published item shows them from the next request on. To
/// be called within the unit of work that changes units or divisions.
void announce_places(db::Transaction& transaction);

}  // namespace yimen::catalog
