#pragma once

#include <cstdint>
#include <string>

#include "cases/actions/office.h"

#include "platform/services.h"

namespace yimen::cases {

struct ReminderRound {
    std::int64_t reminded = 0;
    std::int64_t failed = 0;  ///< cases that something was wrong with; the others were reminded
    std::string fault = {};   ///< of the last of these
};

/// Reminds of deadlines that end within kRemindDays: to hand in what is missing, or what was
/// deferred (REQ-135). Each deadline once, however often and on however many servers it runs;
/// brings how many were reminded.
ReminderRound remind_applicants(Services& services, Office& office);

}  // namespace yimen::cases
