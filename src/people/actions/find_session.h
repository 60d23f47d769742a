#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/actions/identity.h"
#include "people/domain/person.h"

#include "platform/services.h"

namespace yimen::people {

/// Whether a request shows that somebody still works with the session. What a page asks by itself
/// does not: a session that nobody uses ends, however many pages are left open.
enum class Use { OfSomebody, OfThePageAlone };

/// Who asks with this cookie from this address, with the posts they hold today; nobody when the
/// session has ended or the account is closed. Use by somebody is written down once in
/// `kSeenEvery`.
std::optional<Person> find_session(std::string_view cookie, std::string_view address,
                                   Services& services, const Identity& identity,
                                   Use use = Use::OfSomebody);

}  // namespace yimen::people
