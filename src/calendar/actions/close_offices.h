#pragma once

#include <string>

#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::calendar {

/// The offices of a place and of all below it, on one day.
struct OfficesCommand {
    people::Person officer;
    std::string division;
    Day day;
    std::string reason;
};

/// The day does not count as a working day there. Refusals, in this order: `forbidden` (no right
/// anywhere); `invalid-input` with `division-unknown` and `reason-required`; `forbidden` (the right
/// does not reach the place); `calendar-closed-already`; `calendar-day-not-open` (nobody works on
/// that day anyway).
Result<Done> close_offices(const OfficesCommand& command, Services& services);

/// Takes a closure back. Refusals, in this order: as above up to the second `forbidden`;
/// `not-found` when they were not closed.
Result<Done> reopen_offices(const OfficesCommand& command, Services& services);

}  // namespace yimen::calendar
