#include "calendar/domain/table.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace yimen::calendar {

namespace {

bool is_weekend(Day day) {
    const auto weekday = day.weekday();
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

/// Goes through the tables and remembers what was announced by whom.
class Check {
  public:
    explicit Check(std::span<const Notice> standing) {
        for (const auto& notice : standing) {
            for (const auto day : notice.table.off) announced_[day] = AnnouncedAs::Off;
            for (const auto day : notice.table.work) announced_[day] = AnnouncedAs::Work;
        }
    }

    void read(const YearTable& table) {
        if (table.paper.empty()) refuse(table.pointer + "/paper", "calendar-paper-missing", {});
        const Facts bounds{{"first", std::to_string(kFirstCalendarYear)},
                           {"last", std::to_string(kLastCalendarYear)}};
        if (table.year < kFirstCalendarYear || table.year > kLastCalendarYear) {
            refuse(table.pointer, "calendar-year-out-of-range", bounds);
            return;
        }
        if (!years_.insert(table.year).second) {
            refuse(table.pointer, "calendar-year-twice", {{"year", std::to_string(table.year)}});
            return;
        }
        std::set<Day> own;
        for (const auto& row : table.rows) read(row, table.year, own);
        expect_fixed_holidays(table);
    }

    std::vector<FieldProblem> take_faults() { return std::move(faults_); }

  private:
    void read(const TableRow& row, int year, std::set<Day>& own) {
        const auto day = row.day;
        const bool december_before = day.year() == year - 1 && day.month() == 12;
        if (day.year() != year && !december_before) {
            refuse(row.pointer, "calendar-day-outside-year",
                   {{"day", day.iso()}, {"year", std::to_string(year)}});
            return;
        }
        const auto [found, is_new] = announced_.try_emplace(day, row.announced);
        if (found->second != row.announced) {
            refuse(row.pointer, "calendar-day-off-and-work", {{"day", day.iso()}});
        } else if (!own.insert(day).second) {
            refuse(row.pointer, "calendar-day-twice", {{"day", day.iso()}});
        } else if (row.announced == AnnouncedAs::Work && !is_weekend(day)) {
            refuse(row.pointer, "calendar-make-up-day-on-weekday", {{"day", day.iso()}});
        }
    }

    void expect_fixed_holidays(const YearTable& table) {
        for (const auto day : fixed_holidays(table.year)) {
            const bool announced =
                std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
                    return row.day == day && row.announced == AnnouncedAs::Off;
                });
            if (!announced) {
                refuse(table.pointer, "calendar-statutory-holiday-missing", {{"day", day.iso()}});
            }
        }
    }

    void refuse(std::string pointer, std::string code, Facts facts) {
        faults_.push_back({std::move(pointer), std::move(code), std::move(facts)});
    }

    std::set<int> years_;
    std::map<Day, AnnouncedAs> announced_;
    std::vector<FieldProblem> faults_;
};

}  // namespace

std::string_view name_of(DayKind kind) {
    switch (kind) {
        case DayKind::WorkingDay:
            return "working-day";
        case DayKind::MakeUpDay:
            return "make-up-day";
        case DayKind::Weekend:
            return "weekend";
        case DayKind::Holiday:
            return "holiday";
        case DayKind::LocalClosure:
            return "local-closure";
    }
    return "";
}

std::vector<FieldProblem> find_table_faults(std::span<const YearTable> tables,
                                            std::span<const Notice> standing) {
    std::vector<Notice> kept;
    for (const auto& notice : standing) {
        const bool replaced =
            std::any_of(tables.begin(), tables.end(),
                        [&](const YearTable& table) { return table.year == notice.table.year; });
        if (!replaced) kept.push_back(notice);
    }
    Check check{kept};
    for (const auto& table : tables) check.read(table);
    return check.take_faults();
}

PublishedYear to_published(const YearTable& table) {
    PublishedYear published{.year = table.year, .off = {}, .work = {}};
    for (const auto& row : table.rows) {
        (row.announced == AnnouncedAs::Off ? published.off : published.work).push_back(row.day);
    }
    std::sort(published.off.begin(), published.off.end());
    std::sort(published.work.begin(), published.work.end());
    return published;
}

std::vector<DayChange> find_day_changes(const WorkCalendar& before, const WorkCalendar& after,
                                        int year) {
    std::vector<DayChange> changes;
    for (Day day{year - 1, 12, 1}; day.year() <= year; day = add_days(day, 1)) {
        const DayChange change{day, before.kind_of(day), after.kind_of(day)};
        if (change.before != change.after) changes.push_back(change);
    }
    return changes;
}

std::vector<Notice> with_tables(std::vector<Notice> standing, std::span<const YearTable> tables,
                                Instant imported_at, const std::string& imported_by) {
    for (const auto& table : tables) {
        std::erase_if(standing,
                      [&](const Notice& notice) { return notice.table.year == table.year; });
        standing.push_back({.table = to_published(table),
                            .paper = table.paper,
                            .imported_at = imported_at,
                            .imported_by = imported_by,
                            .revision = 0});
    }
    return standing;
}

WorkCalendar make_calendar(std::span<const Notice> notices, std::span<const Closure> closures) {
    std::vector<PublishedYear> years;
    for (const auto& notice : notices) years.push_back(notice.table);
    std::vector<LocalClosure> closed;
    for (const auto& closure : closures) closed.push_back({closure.division, closure.day});
    auto calendar = WorkCalendar::from_published(std::move(years), std::move(closed));
    if (!calendar) throw std::logic_error{"calendar: " + calendar.problem().fields.front().code};
    return std::move(*calendar);
}

std::int64_t tables_revision(std::span<const Notice> notices) {
    std::int64_t latest = 0;
    for (const auto& notice : notices) latest = std::max(latest, notice.revision);
    return latest;
}

std::int64_t count_working_days(const WorkCalendar& calendar, int year) {
    return calendar.working_days_between(Day{year - 1, 12, 31}, Day{year, 12, 31}).working_days;
}

}  // namespace yimen::calendar
