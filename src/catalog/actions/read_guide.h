#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/entry.h"
#include "catalog/domain/service_item.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// 办事指南: the version in force with the plain words beside it.
struct Guide {
    PublishedEntry entry;
    std::vector<Remark> remarks;
    std::string division_name;
    ServiceItem item;
};

/// Refuses `not-found` for an entry that is not published.
Result<Guide> read_guide(std::string_view entry_id, db::Database& database);

}  // namespace yimen::catalog
