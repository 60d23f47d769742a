#pragma once

#include <cstdint>

#include "cases/actions/office.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// Does what the law does by itself on every case where a limit has passed by today: silence
/// accepts, what was not handed in lapses. One unit of work a case, so that it may be stopped and
/// begun again at any time, by several servers at once; brings how many cases it changed. A case on
/// which it fails keeps it from none of the others: what it threw first is thrown at the end.
std::int64_t sweep_statute(Services& services, Office& office);

}  // namespace yimen::cases
