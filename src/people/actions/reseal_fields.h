#pragma once

#include <cstdint>
#include <functional>

#include "people/actions/identity.h"
#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct ResealReport {
    std::int64_t records = 0;      ///< accounts, persons and mandates looked at
    std::int64_t sealed_anew = 0;  ///< of them, those that an older key had sealed
};

/// Seals every encrypted field anew that an older key sealed: second factors of accounts, names and
/// numbers of natural persons, agents and reasons of mandates. Servers may go on meanwhile. It
/// works through the store in small units of work and tells `progress` after each: interrupted and
/// run again, it passes over what is done. What servers that do not know the active key yet add
/// meanwhile is found by a second run. Versions of records stay as they are. Throws CryptoError
/// where a field cannot be opened.
Result<ResealReport> reseal_fields(const Person& officer,
                                   const std::function<void(const ResealReport&)>& progress,
                                   Services& services, const Identity& identity);

}  // namespace yimen::people
