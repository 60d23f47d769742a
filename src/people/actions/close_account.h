#pragma once

#include <string>

#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct CloseAccount {
    Person officer;
    std::string account_id;
};

/// Nobody signs in to it any more, and its sessions end; what it did stays under its name.
/// Refusals, in this order: forbidden, not-found, forbidden (it reaches further than the officer).
Result<Done> close_account(const CloseAccount& command, Services& services);

}  // namespace yimen::people
