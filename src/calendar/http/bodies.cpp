#include "calendar/http/bodies.h"

#include "calendar/domain/table.h"

namespace yimen::calendar::bodies {

namespace {

std::optional<std::string> maybe(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

std::string kind_of(DayKind kind) {
    return std::string{calendar::name_of(kind)};
}

}  // namespace

CalendarYear to_body(const calendar::CalendarYear& year) {
    CalendarYear body{.year = year.year,
                      .provisional = !year.notice,
                      .paper = year.notice ? std::optional{year.notice->paper} : std::nullopt,
                      .working_days = year.working_days,
                      .days = {}};
    for (const auto& day : year.days) {
        body.days.push_back({day.day.iso(), kind_of(day.kind), maybe(day.reason)});
    }
    return body;
}

DueDay to_body(const ExplainedDueDay& explained) {
    const auto& due_day = explained.due_day;
    DueDay body{.from = due_day.from.iso(),
                .working_days = due_day.working_days,
                .due = due_day.due.day.iso(),
                .provisional = due_day.due.provisional,
                .lines = {}};
    for (std::size_t at = 0; at < due_day.lines.size(); ++at) {
        const auto& line = due_day.lines[at];
        body.lines.push_back({.kind = kind_of(line.kind),
                              .first = line.first.iso(),
                              .last = line.last.iso(),
                              .days = days_between(line.first, line.last) + 1,
                              .counted = line.counted,
                              .provisional = line.provisional,
                              .reason = maybe(explained.reasons[at])});
    }
    return body;
}

Overview to_body(const CalendarOverview& overview, Day today) {
    Overview body{.today = today.iso(), .tables = {}, .missing = {}};
    for (const auto& notice : overview.view->notices) {
        const auto& table = notice.table;
        body.tables.push_back(
            {.year = table.year,
             .paper = notice.paper,
             .imported_at = format_iso(notice.imported_at),
             .imported_by = notice.imported_by,
             .days_off = static_cast<std::int64_t>(table.off.size()),
             .make_up_days = static_cast<std::int64_t>(table.work.size()),
             .working_days = count_working_days(overview.view->calendar, table.year)});
    }
    for (const auto& missing : overview.missing) {
        body.missing.push_back({missing.year, std::string{calendar::name_of(missing.because)}});
    }
    return body;
}

Preview to_body(const ImportPreview& preview) {
    Preview body;
    for (const auto& year : preview.years) {
        YearPreview shown{.year = year.year,
                          .paper = year.paper,
                          .replaces = year.replaces,
                          .working_days_before = year.working_days_before,
                          .working_days_after = year.working_days_after,
                          .changes = {}};
        for (const auto& change : year.changes) {
            shown.changes.push_back(
                {change.day.iso(), kind_of(change.before), kind_of(change.after)});
        }
        body.years.push_back(std::move(shown));
    }
    return body;
}

ClosurePage to_body(const ClosureList& list) {
    ClosurePage body{.closures = {}, .next = list.next};
    for (const auto& row : list.rows) {
        const auto& closure = row.closure;
        body.closures.push_back({.division = closure.division,
                                 .division_name = row.division_name,
                                 .day = closure.day.iso(),
                                 .reason = closure.reason,
                                 .closed_at = format_iso(closure.closed_at),
                                 .closed_by = closure.closed_by});
    }
    return body;
}

}  // namespace yimen::calendar::bodies
