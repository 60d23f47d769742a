#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "cases/store/case_store.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// Other limits for one item, in working days; what is not named stays as it is.
struct OtherLimits {
    std::string entry_id;
    std::optional<std::int64_t> statutory_days;
    std::optional<std::int64_t> promised_days;
};

/// What would become of the due days of open cases if the calendar or the limits of an item were
/// others. One page of a walk: it looks at `limit` cases.
struct WhatIf {
    people::Person officer;
    std::string division_code;  ///< and all below it; empty: everywhere
    std::optional<calendar::Proposal> calendar;
    std::optional<OtherLimits> limits;
    PlaceCursor after;
    std::int64_t limit = 1000;
};

/// A case that would be due on another day.
struct MovedCase {
    FiledCase filed;
    std::optional<Day> due_then;
    bool overdue_then = false;  ///< it would be overdue today, and is not
};

struct Moved {
    std::vector<MovedCase> cases;
    std::int64_t examined = 0;
    std::optional<PlaceCursor> next;  ///< there may be more behind it
};

/// Reads, changes nothing. Refusals, in this order: invalid-input with every fault (/division_code
/// those of DivisionCode::parse; `nothing-supposed` where neither calendar nor limits would be
/// others; /limits/statutory_days and /limits/promised_days `number-out-of-range` outside 1 to
/// 3,650); forbidden to who neither works on cases there nor makes calendars or items; then those
/// of calendar::propose. Who would examine sees nothing before acceptance (REQ-088).
Result<Moved> find_moved_cases(const WhatIf& asked, Services& services);

}  // namespace yimen::cases
