#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calendar/actions/published_calendar.h"
#include "calendar/domain/due_day.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::calendar {

/// One day of a year, for a page of it.
struct CalendarDay {
    Day day;
    DayKind kind = DayKind::WorkingDay;
    std::string reason;  ///< of a local closure
};

struct CalendarYear {
    int year = 0;
    std::int64_t revision = 0;
    std::optional<Notice> notice;  ///< none: the year is provisional
    std::int64_t working_days = 0;
    std::vector<CalendarDay> days;
};

/// The days of `year` at the offices of `division` (the whole country when empty). Refuses
/// `not-found` when the year lies outside 1949 to 2999.
Result<CalendarYear> read_year(std::int64_t year, const std::string& division,
                               PublishedCalendar& calendar);

/// A due day whose closures say why.
struct ExplainedDueDay {
    DueDay due_day;
    std::vector<std::string> reasons;  ///< one a line; empty but for closures
};

/// The due day at the offices of `division`. `working_days` lies between 0 and kWorkingDaysMax. It
/// is noted: a provisional day makes a table wanted. Refuses `invalid-input` with
/// `calendar-year-out-of-range` when `from` lies outside the years 1949 to 2999.
Result<ExplainedDueDay> find_due_day(Day from, int working_days, const std::string& division,
                                     PublishedCalendar& calendar);

/// What the administrator sees first.
struct CalendarOverview {
    std::shared_ptr<const CalendarView> view;
    std::vector<MissingYear> missing;
};

/// Refuses `forbidden` without the right to manage the calendar anywhere.
Result<CalendarOverview> read_overview(const people::Person& reader, Day today,
                                       PublishedCalendar& calendar);

struct ListClosures {
    people::Person reader;
    std::string division;
    std::string after;  ///< cursor of the page before
    std::int64_t limit = 50;
};

struct ClosureRow {
    Closure closure;
    std::string division_name;
};

struct ClosureList {
    std::vector<ClosureRow> rows;  ///< the latest day first
    std::optional<std::string> next;
};

/// Refusals, in this order: `forbidden` as above, `invalid-input` with `cursor-unknown`.
Result<ClosureList> list_closures(const ListClosures& command, Services& services);

}  // namespace yimen::calendar
