#pragma once

#include <string>

#include "catalog/store/entry_store.h"
#include "people/people.h"

#include "core/day.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// The desk's list of entries as an XLSX workbook: those of `filter` on which the reader has some
/// right, all of them; where to begin and how many a page holds are not looked at. Read page by
/// page, so that the store waits for nobody's download.
std::string export_entries(const EntryFilter& filter, const people::Person& reader, Instant made_at,
                           db::Database& database);

}  // namespace yimen::catalog
