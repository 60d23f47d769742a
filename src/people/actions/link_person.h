#pragma once

#include <cstdint>
#include <string>

#include "people/actions/register_natural_person.h"

namespace yimen::people {

struct LinkPerson {
    Person officer;
    std::string account_id;
    std::int64_t version = 0;  ///< the one that was read
    StatedPerson stated;
    KnownNumber known_number = KnownNumber::Ask;
};

/// Says which natural person an account belongs to; the person is registered when it is not there.
/// One person has one account at most: two accounts could hold two separate duties. Refusals, in
/// this order: forbidden (no such right at all), not-found, forbidden (the account reaches further
/// than the officer), invalid-input (see check_stated), stale, person-known, person-name-differs
/// (the record has another name), person-has-account.
Result<Done> link_person(const LinkPerson& command, Services& services, const Identity& identity);

}  // namespace yimen::people
