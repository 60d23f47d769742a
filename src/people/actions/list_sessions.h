#pragma once

#include <vector>

#include "people/actions/identity.h"
#include "people/domain/account.h"
#include "people/domain/person.h"

#include "platform/services.h"

namespace yimen::people {

/// The person's own open sessions, newest first.
std::vector<Session> list_sessions(const Person& person, Services& services,
                                   const Identity& identity);

}  // namespace yimen::people
