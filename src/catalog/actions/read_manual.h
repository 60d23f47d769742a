#pragma once

#include <string>
#include <string_view>

#include "catalog/domain/entry.h"
#include "catalog/domain/service_item.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// The right of window clerks to read how their unit handles its items.
inline constexpr std::string_view kReadManual = "manual.read";

/// 业务手册: how the unit handles the item, from the same data as the guide (REQ-022). For staff
/// only.
struct Manual {
    Entry entry;
    EntryVersion version;  ///< the one in force, else the newest
    std::string unit_name;
    std::string division_name;
    ServiceItem item;
};

/// Refuses `not-found` when there is no such entry, or the reader neither works on it nor has the
/// right to read its manual.
Result<Manual> read_manual(std::string_view entry_id, const people::Person& reader,
                           db::Database& database);

/// The manual on A4 pages as PDF: conditions, materials with their review points, steps with roles,
/// limits and standards, special steps, legal basis and accountability.
std::string print_manual(const Manual& manual, Instant printed_at);

}  // namespace yimen::catalog
