#pragma once

#include "catalog/actions/entry_for_change.h"

#include "platform/services.h"

namespace yimen::catalog {

/// Lays the open draft aside: the version before it is the newest again. The content stays and can
/// be restored. Refusals, in this order: `reason-required`, those of `open_entry`, `act-not-open`.
Result<Done> discard_draft(const EntryCommand& command, Services& services);

/// Makes the version before the discarded one the newest of the entry, or leaves the discarded one
/// when there is none. Part of the caller's unit of work; the caller closes the entry.
void fall_back(EntryStore& store, EntryForChange& opened);

/// The entry is listed under the name and type of its newest version.
void take_name(Entry& entry, const EntryVersion& version);

}  // namespace yimen::catalog
