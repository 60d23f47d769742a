#pragma once

#include <optional>
#include <string>

#include "people/actions/identity.h"
#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct FirstPost {
    std::string unit_id;
    std::string role;
    Day from;
    std::optional<Day> to;  ///< the last day; none: until further notice
};

struct CreateAccount {
    Person officer;
    std::string login_name;
    std::string display_name;
    std::optional<std::string> password;  ///< none: signs in elsewhere only
    PasswordUse use = PasswordUse::Lasting;
    std::optional<FirstPost> first_post = {};
};

/// Account and first post in one unit of work: without the post there is no account either. Brings
/// the new account's id. Refusals, in this order: forbidden, invalid-input (login-name-malformed,
/// display-name-malformed, the faults of a password), busy, login-name-taken, those of `appoint`.
Result<std::string> create_account(const CreateAccount& command, Services& services,
                                   const Identity& identity);

}  // namespace yimen::people
