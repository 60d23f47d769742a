#pragma once

#include "catalog/actions/entry_for_change.h"

#include "platform/services.h"

namespace yimen::catalog {

/// Takes the published version out of force from today; cases that run end under it. Refusals, in
/// this order: `reason-required`, those of `open_entry`, `act-not-open`.
Result<Done> retire_entry(const EntryCommand& command, Services& services);

}  // namespace yimen::catalog
