#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/actions/read_table.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::calendar {

/// A file with the holidays of one or more years.
struct ImportTable {
    people::Person officer;
    TableFormat format = TableFormat::Json;
    std::string text;
    std::string paper;  ///< of the tables that name none
    /// The revision of the tables (tables_revision) that the officer saw; nothing when they saw
    /// none.
    std::optional<std::int64_t> revision;
};

/// What importing makes of one year.
struct YearPreview {
    int year = 0;
    std::string paper;
    bool replaces = false;  ///< the year has a table already
    std::int64_t working_days_before = 0;
    std::int64_t working_days_after = 0;
    std::vector<DayChange> changes;
};

struct ImportPreview {
    std::int64_t revision = 0;
    std::vector<YearPreview> years;
};

/// What importing would change; nothing is stored. Refusals, in this order: `forbidden`,
/// `invalid-input` with every fault of the file, row by row (read_tables, find_table_faults).
Result<ImportPreview> preview_table(const ImportTable& command, Services& services);

/// Puts the tables in the place of those that their years had, one entry of the audit log for each
/// year. Refusals as for preview_table, then `stale`. Brings what it has changed.
Result<ImportPreview> import_table(const ImportTable& command, Services& services);

}  // namespace yimen::calendar
