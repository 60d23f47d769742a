#include "calendar/actions/read_calendar.h"

#include "calendar/domain/rights.h"
#include "calendar/domain/table.h"
#include "calendar/store/calendar_store.h"

#include "core/identifiers/division_code.h"

namespace yimen::calendar {

namespace {

bool may_manage(const people::Person& reader) {
    return people::find_post_for(reader, kManageCalendar) != nullptr;
}

Problem forbidden() {
    return {ProblemKind::Forbidden, "forbidden", {}, {}};
}

/// Why the offices of `division` are closed on `day`.
std::string reason_of(const CalendarView& view, const std::string& division, Day day) {
    const auto place = identifiers::DivisionCode::parse(division);
    if (!place) return {};
    for (const auto& closure : view.closures) {
        if (closure.day != day) continue;
        const auto closed = identifiers::DivisionCode::parse(closure.division);
        if (closed && closed->covers(*place)) return closure.reason;
    }
    return {};
}

bool is_year_of_the_calendar(std::int64_t year) {
    return year >= kFirstCalendarYear && year <= kLastCalendarYear;
}

}  // namespace

Result<CalendarYear> read_year(std::int64_t year, const std::string& division,
                               PublishedCalendar& calendar) {
    if (!is_year_of_the_calendar(year)) {
        return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    }
    const auto view = calendar.view();
    const auto local = view->calendar.for_division(division);
    const int number = static_cast<int>(year);
    const auto* notice = view->find_notice(number);
    CalendarYear read{.year = number,
                      .revision = view->revision,
                      .notice = notice == nullptr ? std::nullopt : std::optional{*notice},
                      .working_days = count_working_days(local, number),
                      .days = {}};
    for (Day day{number, 1, 1}; day.year() == number; day = add_days(day, 1)) {
        const auto kind = local.kind_of(day);
        const bool closed = kind == DayKind::LocalClosure;
        read.days.push_back({day, kind, closed ? reason_of(*view, division, day) : std::string{}});
    }
    return read;
}

Result<ExplainedDueDay> find_due_day(Day from, int working_days, const std::string& division,
                                     PublishedCalendar& calendar) {
    if (!is_year_of_the_calendar(from.year())) {
        return invalid_input({{"/from",
                               "calendar-year-out-of-range",
                               {{"first", std::to_string(kFirstCalendarYear)},
                                {"last", std::to_string(kLastCalendarYear)}}}});
    }
    const auto view = calendar.view();
    ExplainedDueDay explained{
        .due_day = explain_due_day(view->calendar.for_division(division), from, working_days),
        .reasons = {}};
    for (const auto& line : explained.due_day.lines) {
        const bool closed = line.kind == DayKind::LocalClosure;
        explained.reasons.push_back(closed ? reason_of(*view, division, line.first)
                                           : std::string{});
    }
    calendar.note(explained.due_day.due);
    return explained;
}

Result<CalendarOverview> read_overview(const people::Person& reader, Day today,
                                       PublishedCalendar& calendar) {
    if (!may_manage(reader)) return forbidden();
    return CalendarOverview{.view = calendar.view(), .missing = calendar.missing_years(today)};
}

Result<ClosureList> list_closures(const ListClosures& command, Services& services) {
    if (!may_manage(command.reader)) return forbidden();
    ClosurePage page{.division = command.division,
                     .before = Day{9999, 12, 31},
                     .after_division = {},
                     .limit = command.limit + 1};
    if (!command.after.empty()) {
        const auto comma = command.after.find(',');
        const auto day = Day::parse(command.after.substr(0, comma));
        if (!day || comma == std::string::npos) {
            return invalid_input({{"/after", "cursor-unknown", {}}});
        }
        page.before = *day;
        page.after_division = command.after.substr(comma + 1);
    }
    return services.database.read([&](db::Transaction& transaction) -> Result<ClosureList> {
        ClosureList list;
        for (auto& closure : CalendarStore{transaction}.page_closures(page)) {
            const auto division = people::find_division(transaction, closure.division);
            list.rows.push_back({std::move(closure), division ? division->name : std::string{}});
        }
        if (list.rows.size() > static_cast<std::size_t>(command.limit)) {
            list.rows.pop_back();
            const auto& last = list.rows.back().closure;
            list.next = last.day.iso() + ',' + last.division;
        }
        return list;
    });
}

}  // namespace yimen::calendar
