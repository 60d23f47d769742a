#pragma once

#include "catalog/actions/entry_for_change.h"

#include "platform/services.h"

namespace yimen::catalog {

/// What happens to a draft that is open over the version in force.
enum class OpenDraft { Keep, Discard };

struct RetireEntry {
    EntryCommand entry;
    OpenDraft open_draft = OpenDraft::Keep;
};

/// Takes the published version out of force from today; cases that run end under it. A draft that
/// is open over it is discarded in the same act when the command says so, and can be restored.
/// Refusals, in this order: `reason-required`, those of `open_entry`, `act-not-open` when nothing
/// is in force, `draft-open`.
Result<Done> retire_entry(const RetireEntry& command, Services& services);

}  // namespace yimen::catalog
