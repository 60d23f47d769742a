#pragma once

#include "catalog/actions/entry_for_change.h"

#include "platform/services.h"

namespace yimen::catalog {

/// Takes the version that was discarded last up again as the open draft, as long as nothing newer
/// was begun. Refusals, in this order: those of `open_entry`, `act-not-open`.
Result<Done> restore_draft(const EntryCommand& command, Services& services);

/// Whether `restore_draft` is open: the last version was discarded and no other draft is open.
bool may_restore(const EntryStore& store, const Entry& entry, const EntryVersion& newest);

}  // namespace yimen::catalog
