#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/domain/notice.h"

#include "core/problem.h"

namespace yimen::calendar {

enum class AnnouncedAs { Off, Work };

/// One announced day, and where in the file it stands.
struct TableRow {
    Day day;
    AnnouncedAs announced = AnnouncedAs::Off;
    std::string pointer;
};

/// What a file says about the holidays of one year. 放假安排表
struct YearTable {
    int year = 0;
    std::string paper;
    std::string pointer;
    std::vector<TableRow> rows;
};

/// Every rule that the tables break, by themselves and beside the notices that stay in force, in
/// the order of the tables and rows: `calendar-paper-missing`, `calendar-year-out-of-range` (1949
/// to 2999), `calendar-year-twice`; for a row `calendar-day-outside-year`, `calendar-day-twice`,
/// `calendar-day-off-and-work`, `calendar-make-up-day-on-weekday`; then for each holiday of a fixed
/// date that the table does not announce `calendar-statutory-holiday-missing`.
std::vector<FieldProblem> find_table_faults(std::span<const YearTable> tables,
                                            std::span<const Notice> standing);

PublishedYear to_published(const YearTable& table);

/// working-day, make-up-day, weekend, holiday, local-closure
std::string_view name_of(DayKind kind);

/// A day that is another kind of day than before.
struct DayChange {
    Day day;
    DayKind before = DayKind::WorkingDay;
    DayKind after = DayKind::WorkingDay;

    friend bool operator==(const DayChange&, const DayChange&) = default;
};

/// The days of `year`, and of the December before, of which the two calendars differ.
std::vector<DayChange> find_day_changes(const WorkCalendar& before, const WorkCalendar& after,
                                        int year);

/// The notices when these tables stand in the place of those that their years had.
std::vector<Notice> with_tables(std::vector<Notice> standing, std::span<const YearTable> tables,
                                Instant imported_at, const std::string& imported_by);

/// The calendar of these notices and closures. They must keep the rules.
WorkCalendar make_calendar(std::span<const Notice> notices, std::span<const Closure> closures);

/// The revision at which a table was last imported; 0 when there is none. Closures leave it alone.
std::int64_t tables_revision(std::span<const Notice> notices);

/// Working days of the whole year.
std::int64_t count_working_days(const WorkCalendar& calendar, int year);

}  // namespace yimen::calendar
