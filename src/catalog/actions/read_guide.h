#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/entry.h"
#include "catalog/domain/service_item.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// All that a guide is made of, as it stands in the store: two equal ones make equal guides.
struct GuideSource {
    PublishedEntry entry;
    std::vector<Remark> remarks;
    std::string division_name;

    friend bool operator==(const GuideSource&, const GuideSource&) = default;
};

/// 办事指南: the version in force with the plain words beside it.
struct Guide {
    PublishedEntry entry;
    std::vector<Remark> remarks;
    std::string division_name;
    ServiceItem item;
};

/// Refuses `not-found` for an entry that is not published.
Result<GuideSource> read_guide_source(std::string_view entry_id, db::Database& database);

/// Looks at nothing but `source`. Throws db::DatabaseError when its content cannot be read.
Guide make_guide(GuideSource source);

/// Both in one. Refuses `not-found` for an entry that is not published.
Result<Guide> read_guide(std::string_view entry_id, db::Database& database);

}  // namespace yimen::catalog
