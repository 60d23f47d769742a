#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "people/actions/identity.h"
#include "people/domain/account.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// A try that was counted before its outcome was known.
struct CheckedPassword {
    std::string name_digest;
    SignInAttempts before;
    std::optional<Account> account;  ///< also when the password is wrong
    bool matches = false;
};

/// Counts a try under `login_name` and checks the password, equally long whether there is such an
/// account or not. An account that is closed or has no password never matches. The caller ends the
/// try: `forget` when it was right, `take_back` when it shall not count, nothing when it was wrong.
/// Refusals, in this order: account-resting, busy.
Result<CheckedPassword> check_password(std::string_view login_name, const std::string& password,
                                       Services& services, const Identity& identity);

/// Too many tries: come back after the time that is left.
Problem account_resting(std::chrono::milliseconds left);

/// As if the try had not been.
void take_back(const CheckedPassword& checked, Services& services);

}  // namespace yimen::people
