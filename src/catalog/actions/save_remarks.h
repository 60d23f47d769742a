#pragma once

#include <vector>

#include "catalog/actions/entry_for_change.h"

#include "platform/services.h"

namespace yimen::catalog {

struct SaveRemarks {
    EntryCommand entry;
    std::vector<Remark> remarks;  ///< all of them; what is not named is taken away
};

/// Puts plain words beside the elements of the guide (通俗易懂的备注, REQ-020). The standard text,
/// its versions and their checksums stay as they are; the public reads the new words at once.
/// Refusals, in this order: those of remarks.h all at once, then those of `open_entry` with the
/// right to edit.
Result<Done> save_remarks(const SaveRemarks& command, Services& services);

}  // namespace yimen::catalog
