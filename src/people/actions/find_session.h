#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/actions/identity.h"
#include "people/domain/person.h"

#include "platform/services.h"

namespace yimen::people {

/// Who asks with this cookie from this address, with the posts they hold today; nobody when the
/// session has ended or the account is closed. Counts as use of the session, which is written down
/// once in `kSeenEvery`.
std::optional<Person> find_session(std::string_view cookie, std::string_view address,
                                   Services& services, const Identity& identity);

}  // namespace yimen::people
