#pragma once

#include <optional>
#include <string>

#include "people/actions/identity.h"
#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct CreateAccount {
    Person officer;
    std::string login_name;
    std::string display_name;
    std::optional<std::string> password;  ///< none: signs in elsewhere only
};

/// Brings the new account's id. Refusals, in this order: forbidden, invalid-input
/// (login-name-malformed, display-name-malformed, the faults of a password), busy,
/// login-name-taken.
Result<std::string> create_account(const CreateAccount& command, Services& services,
                                   const Identity& identity);

}  // namespace yimen::people
