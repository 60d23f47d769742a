#pragma once

#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// Ends the session through which the person asks.
Result<Done> sign_out(const Person& person, Services& services);

}  // namespace yimen::people
