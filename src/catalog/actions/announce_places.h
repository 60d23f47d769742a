#pragma once

#include "core/result.h"
#include "platform/db/database.h"
#include "platform/services.h"

namespace yimen::catalog {

/// Units or places may have new names: every published item shows them from the next request on. To
/// be called whenever units or divisions were changed.
Result<Done> announce_places(Services& services);
/// The same within a unit of work.
void announce_places(db::Transaction& transaction);

}  // namespace yimen::catalog
