#pragma once

#include <cstdint>
#include <vector>

#include "core/work_calendar.h"

namespace yimen::calendar {

inline constexpr int kWorkingDaysMax = 500;

/// Days in a row of one kind on the way to the due day. A local closure has a line for each day.
struct DueDayLine {
    DayKind kind = DayKind::WorkingDay;
    Day first;
    Day last;
    std::int64_t counted = 0;  ///< working days so far, with this line
    bool provisional = false;  ///< their year is without notice

    friend bool operator==(const DueDayLine&, const DueDayLine&) = default;
};

/// A due day with the reason for it, line by line. 截止日
struct DueDay {
    Day from;  ///< not counted itself
    int working_days = 0;
    ComputedDay due;
    std::vector<DueDayLine> lines;
};

/// The due day of a limit that starts on `from`, as WorkCalendar::add_working_days has it.
/// `working_days` lies between 0 and `kWorkingDaysMax`.
DueDay explain_due_day(const WorkCalendar& calendar, Day from, int working_days);

}  // namespace yimen::calendar
