#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/entry.h"
#include "catalog/store/entry_store.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// An entry as its unit works on it.
struct EntryDetail {
    Entry entry;
    people::Unit unit;
    std::string division_name;
    EntryVersion newest;
    std::vector<EntryVersion> versions;
    std::vector<HistoryRow> history;
    std::vector<Remark> remarks;
    std::vector<std::string> open_acts;  ///< what the reader may do now
};

struct EntryRow {
    Entry entry;
    std::string unit_name;
    std::string division_name;
};

/// Refuses `not-found` when there is none or the reader has no right on it.
Result<EntryDetail> read_entry(std::string_view entry_id, const people::Person& reader,
                               db::Database& database);

/// The content of one version; refusals as `read_entry`.
Result<EntryVersion> read_version(std::string_view entry_id, std::int64_t number,
                                  const people::Person& reader, db::Database& database);

/// Entries on which the reader has some right, by id.
std::vector<EntryRow> list_entries(const EntryFilter& filter, const people::Person& reader,
                                   db::Database& database);

}  // namespace yimen::catalog
