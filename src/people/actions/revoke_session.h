#pragma once

#include <string_view>

#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// Ends one of the person's own sessions, perhaps the present one. Refuses not-found, also for the
/// sessions of others.
Result<Done> revoke_session(const Person& person, std::string_view session_id, Services& services);

}  // namespace yimen::people
