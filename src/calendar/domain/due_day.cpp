#include "calendar/domain/due_day.h"

namespace yimen::calendar {

namespace {

bool continues(const DueDayLine& line, DayKind kind, bool provisional) {
    return line.kind == kind && line.provisional == provisional && kind != DayKind::LocalClosure;
}

}  // namespace

DueDay explain_due_day(const WorkCalendar& calendar, Day from, int working_days) {
    DueDay explained{.from = from,
                     .working_days = working_days,
                     .due = calendar.add_working_days(from, working_days),
                     .lines = {}};
    auto& lines = explained.lines;
    std::int64_t counted = 0;
    // A limit of no days ends on its first day, or on the next one that works (民法典 art. 203).
    for (auto day = working_days == 0 ? from : add_days(from, 1); day <= explained.due.day;
         day = add_days(day, 1)) {
        const auto kind = calendar.kind_of(day);
        const bool provisional = calendar.is_provisional(day);
        if (calendar.is_working_day(day)) ++counted;
        if (lines.empty() || !continues(lines.back(), kind, provisional)) {
            lines.push_back({kind, day, day, counted, provisional});
        }
        lines.back().last = day;
        lines.back().counted = counted;
    }
    return explained;
}

}  // namespace yimen::calendar
