#pragma once

#include <string_view>

#include "people/domain/account.h"
#include "people/domain/person.h"
#include "people/store/account_store.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// The account, for an officer who may manage it: the right must reach the unit of every post it
/// holds or will hold, and as far as that post's rights, so that nobody takes over an account that
/// reaches further than they do.
/// Refusals, in this order: forbidden (no such right at all), not-found, forbidden.
Result<Account> open_account(db::Transaction& transaction, const Person& officer,
                             std::string_view account_id, Day today);

Problem forbidden();
Problem not_found();
/// Somebody changed it since the caller read it.
Problem stale();

}  // namespace yimen::people
