#pragma once

#include <cstdint>

#include "cases/actions/office.h"

#include "platform/services.h"

namespace yimen::cases {

/// Reminds of deadlines that end within kRemindDays: to hand in what is missing, or what was
/// deferred (REQ-135). Each deadline once, however often and on however many servers it runs;
/// brings how many were reminded.
std::int64_t remind_applicants(Services& services, Office& office);

}  // namespace yimen::cases
