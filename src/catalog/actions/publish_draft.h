#pragma once

#include "catalog/actions/entry_for_change.h"

#include "platform/services.h"

namespace yimen::catalog {

/// Puts the reviewed version in force from today and ends the one before it. Refusals, in this
/// order: those of `open_entry`, `act-not-open`, `not-publishable` with every broken rule
/// (publishing_rules.h) at its element.
Result<Done> publish_draft(const EntryCommand& command, Services& services);

/// The same in the caller's unit of work.
Result<Done> publish_in(db::Transaction& transaction, const EntryCommand& command, Instant now,
                        const Services& services);

}  // namespace yimen::catalog
