#pragma once

#include <string>
#include <string_view>

#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// Ends one of the person's own sessions, perhaps the present one. Refuses not-found, also for the
/// sessions of others.
Result<Done> revoke_session(const Person& person, std::string_view session_id, Services& services);

struct RevokeAccountSession {
    Person officer;
    std::string account_id;
    std::string session_id;
};

/// Ends a session of somebody else. Refusals, in this order: forbidden (no such right at all),
/// not-found (the account), forbidden (the account reaches further than the officer), not-found
/// (the session).
Result<Done> revoke_account_session(const RevokeAccountSession& command, Services& services);

}  // namespace yimen::people
