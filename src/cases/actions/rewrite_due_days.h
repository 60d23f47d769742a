#pragma once

#include <cstdint>

#include "cases/actions/office.h"

#include "platform/services.h"

namespace yimen::cases {

/// After the calendar has changed, writes the due day of every open case anew, a few hundred in one
/// unit of work; goes on where it, or another server, was interrupted. When all are done, it goes
/// through them once more ten minutes later: by then nobody acts by the calendar of before. Brings
/// how many days were moved; none while the calendar stands.
std::int64_t rewrite_due_days(Services& services, Office& office);

}  // namespace yimen::cases
