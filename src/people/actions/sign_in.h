#pragma once

#include <optional>
#include <string>

#include "people/actions/identity.h"
#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct SignIn {
    std::string account;  ///< as typed
    std::string password;
    std::optional<std::string> second_factor;
    std::string address;
    std::string device;
};

struct SignedIn {
    Person person;
    std::string cookie;  ///< a new one each time; the store knows its digest only
};

/// Opens a session. An unknown account, a closed one and a wrong password look alike and take
/// equally long. Wrong passwords and wrong codes make the name rest (`rest_after`). Refusals, in
/// this order: local-sign-in-off, account-resting, busy, sign-in-refused,
/// one-time-password-expired (`kOneTimePasswordLasts`), second-factor-required, second-factor-wrong
/// (also for a code that was taken before).
Result<SignedIn> sign_in(const SignIn& command, Services& services, const Identity& identity);

}  // namespace yimen::people
