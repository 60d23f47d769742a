#pragma once

#include <optional>
#include <string>

#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct Appoint {
    Person officer;
    std::string account_id;
    std::string unit_id;
    std::string role;
    Day from;
    std::optional<Day> to;  ///< the last day; none: until further notice
};

/// Gives an account a post; its sessions end, so that it signs in again with its new rights. Brings
/// the post's id. Refusals, in this order: forbidden (no such right at all), not-found (account,
/// unit, role; own-account, for nobody gives themselves a post, comes between), forbidden (account
/// or unit out of reach, or a role that reaches further than the officer), unit-closed,
/// post-ends-before-it-begins, duties-not-separated (with a post of overlapping days, GB/T
/// 22239-2019 8.1.4), account-closed.
Result<std::string> appoint(const Appoint& command, Services& services);

/// The same in the caller's unit of work, on `today`.
Result<std::string> appoint(db::Transaction& transaction, const Appoint& command, Day today,
                            Services& services);

}  // namespace yimen::people
