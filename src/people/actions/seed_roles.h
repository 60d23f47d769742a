#pragma once

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// Puts in the founding roles that are not there yet; what an office changed stays.
Result<Done> seed_roles(Services& services);

}  // namespace yimen::people
