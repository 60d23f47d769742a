#pragma once

#include <cstdint>
#include <string>

#include "core/day.h"
#include "core/work_calendar.h"

namespace yimen::calendar {

/// A notice of the State Council on the holidays of a year, as it stands in the store. 放假安排
struct Notice {
    PublishedYear table;
    std::string paper;  ///< title or number of the State Council's paper
    Instant imported_at;
    std::string imported_by;
    std::int64_t revision = 0;  ///< of the calendar that the import made
};

/// A day on which the offices of a place stay closed, and why. 临时闭门
struct Closure {
    std::string division;
    Day day;
    std::string reason;
    Instant closed_at;
    std::string closed_by;
};

}  // namespace yimen::calendar
