#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "calendar/actions/import_table.h"
#include "calendar/actions/read_calendar.h"

/// The bodies of api/openapi.yaml, as structs.
namespace yimen::calendar::bodies {

struct CalendarDay {
    std::string day;
    std::string kind;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (day, kind, reason))

struct CalendarYear {
    std::int64_t year;
    bool provisional;
    std::optional<std::string> paper;
    std::int64_t working_days;
    std::vector<CalendarDay> days;
};
BOOST_DESCRIBE_STRUCT(CalendarYear, (), (year, provisional, paper, working_days, days))

struct DueDayLine {
    std::string kind;
    std::string first;
    std::string last;
    std::int64_t days;
    std::int64_t counted;
    bool provisional;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(DueDayLine, (), (kind, first, last, days, counted, provisional, reason))

struct DueDay {
    std::string from;
    std::int64_t working_days;
    std::string due;
    bool provisional;
    std::vector<DueDayLine> lines;
};
BOOST_DESCRIBE_STRUCT(DueDay, (), (from, working_days, due, provisional, lines))

struct PublishedTable {
    std::int64_t year;
    std::string paper;
    std::string imported_at;
    std::string imported_by;
    std::int64_t days_off;
    std::int64_t make_up_days;
    std::int64_t working_days;
};
BOOST_DESCRIBE_STRUCT(PublishedTable, (),
                      (year, paper, imported_at, imported_by, days_off, make_up_days, working_days))

struct MissingYear {
    std::int64_t year;
    std::string because;
};
BOOST_DESCRIBE_STRUCT(MissingYear, (), (year, because))

struct Overview {
    std::string today;
    std::vector<PublishedTable> tables;
    std::vector<MissingYear> missing;
};
BOOST_DESCRIBE_STRUCT(Overview, (), (today, tables, missing))

struct Table {
    std::string format;
    std::string text;
    std::string paper;
};
BOOST_DESCRIBE_STRUCT(Table, (), (format, text, paper))

struct DayChange {
    std::string day;
    std::string before;
    std::string after;
};
BOOST_DESCRIBE_STRUCT(DayChange, (), (day, before, after))

struct YearPreview {
    std::int64_t year;
    std::string paper;
    bool replaces;
    std::int64_t working_days_before;
    std::int64_t working_days_after;
    std::vector<DayChange> changes;
};
BOOST_DESCRIBE_STRUCT(YearPreview, (),
                      (year, paper, replaces, working_days_before, working_days_after, changes))

struct Preview {
    std::vector<YearPreview> years;
};
BOOST_DESCRIBE_STRUCT(Preview, (), (years))

struct Offices {
    std::string division;
    std::string day;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Offices, (), (division, day, reason))

struct Closure {
    std::string division;
    std::string division_name;
    std::string day;
    std::string reason;
    std::string closed_at;
    std::string closed_by;
};
BOOST_DESCRIBE_STRUCT(Closure, (), (division, division_name, day, reason, closed_at, closed_by))

struct ClosurePage {
    std::vector<Closure> closures;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ClosurePage, (), (closures, next))

CalendarYear to_body(const calendar::CalendarYear& year);
DueDay to_body(const ExplainedDueDay& explained);
Overview to_body(const CalendarOverview& overview, Day today);
Preview to_body(const ImportPreview& preview);
ClosurePage to_body(const ClosureList& list);

}  // namespace yimen::calendar::bodies
