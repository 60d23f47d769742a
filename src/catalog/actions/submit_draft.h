#pragma once

#include "catalog/actions/entry_for_change.h"

#include "platform/services.h"

namespace yimen::catalog {

/// Hands the draft to a reviewer. Refusals, in this order: those of `open_entry`, `act-not-open`.
Result<Done> submit_draft(const EntryCommand& command, Services& services);

}  // namespace yimen::catalog
