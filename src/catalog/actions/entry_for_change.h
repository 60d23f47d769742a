#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/domain/entry.h"
#include "catalog/store/entry_store.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// What every act on an entry says: which one, in which version it was read, who acts and why.
struct EntryCommand {
    std::string entry_id;
    std::int64_t version = 0;
    people::Person officer;
    std::string reason;
};

/// An entry that this officer may change, with its newest version.
struct EntryForChange {
    Entry entry;
    EntryVersion newest;
    std::string role;  ///< in which the officer acts
};

/// Whether the reader has some right on the entry. Without any it is not there for them.
bool may_read(const people::Person& reader, const Entry& entry);

/// Refusals, in this order: `not-found` (also without any right on the entry), `forbidden`,
/// `stale`.
Result<EntryForChange> open_entry(const EntryStore& store, const EntryCommand& command,
                                  VersionAct act);

/// Writes entry, newest version, one line of history and one of the audit log. The history names
/// the version `about`, or the newest one.
Result<Done> close_entry(db::Transaction& transaction, EntryForChange changed,
                         const EntryCommand& command, VersionAct act, const Services& services,
                         std::optional<std::int64_t> about = std::nullopt);

/// Writes down an act that changes what stands beside the versions: the entry's change, one line of
/// history and one of the audit log, as `catalog.<act>`.
Result<Done> note_entry(db::Transaction& transaction, EntryForChange changed,
                        const EntryCommand& command, std::string_view act,
                        const Services& services);

}  // namespace yimen::catalog
