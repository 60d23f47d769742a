#pragma once

#include <string>

#include "people/actions/identity.h"
#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct ChangePassword {
    Person person;
    std::string current;
    std::string password;
};

/// One's own password; what was owed of it is done. All other sessions end; this one goes on under
/// the new cookie that is brought. Refusals, in this order: local-sign-in-off, invalid-input (the
/// faults of a password, `password-as-before`), account-resting, busy, current-password-wrong.
Result<std::string> change_password(const ChangePassword& command, Services& services,
                                    const Identity& identity);

struct SetPassword {
    Person officer;
    std::string account_id;
    std::string password;
    PasswordUse use = PasswordUse::Once;
};

/// Somebody else's password; their sessions end. Refusals, in this order: local-sign-in-off,
/// forbidden (no such right at all), not-found, forbidden (the account reaches further than the
/// officer), invalid-input (the faults of a password), busy.
Result<Done> set_password(const SetPassword& command, Services& services, const Identity& identity);

}  // namespace yimen::people
