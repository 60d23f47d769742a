#pragma once

#include <cstdint>
#include <string>

#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct CloseAccount {
    Person officer;
    std::string account_id;
    std::int64_t version = 0;  ///< the one that was read
    std::string reason;
};

/// Nobody signs in to it any more, and its sessions end; what it did stays under its name.
/// Refusals, in this order: forbidden, not-found, forbidden (it reaches further than the officer),
/// reason-required, stale, account-closed, own-account.
Result<Done> close_account(const CloseAccount& command, Services& services);

/// Lets a closed account in again, with its posts as they stand. Refusals, in this order:
/// forbidden, not-found, forbidden (it reaches further than the officer), reason-required, stale,
/// account-open.
Result<Done> reopen_account(const CloseAccount& command, Services& services);

}  // namespace yimen::people
