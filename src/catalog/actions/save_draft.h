#pragma once

#include "catalog/actions/entry_for_change.h"
#include "catalog/domain/service_item.h"

#include "platform/services.h"

namespace yimen::catalog {

struct SaveDraft {
    EntryCommand entry;
    ServiceItem content;
};

/// Stores the draft as it is, broken rules and all; the first change of a published entry opens a
/// new version. Refusals, in this order: those of `open_entry`, `act-not-open`,
/// `entry-key-changed`.
Result<Done> save_draft(const SaveDraft& command, Services& services);

}  // namespace yimen::catalog
