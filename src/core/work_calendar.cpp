#include "core/work_calendar.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/identifiers/division_code.h"

namespace yimen {
namespace {

/// How many years after the last notice have a table of their own; later ones are made on demand.
constexpr int kYearsAhead = 10;

using Announced = std::map<Day, DayKind>;

DayKind kind_by_weekday(Day day) {
    const auto weekday = day.weekday();
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday ? DayKind::Weekend
                                                                              : DayKind::WorkingDay;
}

bool works(DayKind kind) {
    return kind == DayKind::WorkingDay || kind == DayKind::MakeUpDay;
}

std::size_t place_in_year(Day day) {
    return static_cast<std::size_t>(days_between(Day{day.year(), 1, 1}, day));
}

std::string place(std::string_view list, std::size_t number) {
    return "/" + std::string{list} + "/" + std::to_string(number);
}

/// Collects what is announced and every rule that the notices break.
class Reading {
  public:
    void read(const PublishedYear& notice, std::size_t number) {
        const auto pointer = place("years", number);
        if (notice.year < kFirstCalendarYear || notice.year > kLastCalendarYear) {
            refuse(pointer + "/year", "calendar-year-out-of-range",
                   {{"first", std::to_string(kFirstCalendarYear)},
                    {"last", std::to_string(kLastCalendarYear)}});
            return;
        }
        if (!years_.insert(notice.year).second) {
            refuse(pointer + "/year", "calendar-year-twice",
                   {{"year", std::to_string(notice.year)}});
            return;
        }
        read_days(notice, notice.off, DayKind::Holiday, pointer + "/off/");
        read_days(notice, notice.work, DayKind::MakeUpDay, pointer + "/work/");
    }

    void read(const LocalClosure& closure, std::size_t number) {
        auto division = identifiers::DivisionCode::parse(closure.division);
        if (!division) {
            refuse(place("closures", number) + "/division", division.problem().code, {});
            return;
        }
        closures_.emplace_back(std::move(*division), closure.day);
    }

    std::vector<FieldProblem> take_problems() { return std::move(problems_); }
    const std::set<int>& years() const { return years_; }
    const Announced& announced() const { return announced_; }
    const std::vector<std::pair<identifiers::DivisionCode, Day>>& closures() const {
        return closures_;
    }

  private:
    void read_days(const PublishedYear& notice, const std::vector<Day>& days, DayKind kind,
                   const std::string& pointer) {
        for (std::size_t at = 0; at < days.size(); ++at) {
            const auto day = days[at];
            const bool december_before = day.year() == notice.year - 1 && day.month() == 12;
            if (day.year() != notice.year && !december_before) {
                refuse(pointer + std::to_string(at), "calendar-day-outside-year",
                       {{"day", day.iso()}, {"year", std::to_string(notice.year)}});
            } else if (announced_.try_emplace(day, kind).first->second != kind) {
                refuse(pointer + std::to_string(at), "calendar-day-off-and-work",
                       {{"day", day.iso()}});
            }
        }
    }

    void refuse(std::string pointer, std::string code, Facts facts) {
        problems_.push_back({std::move(pointer), std::move(code), std::move(facts)});
    }

    std::set<int> years_;
    Announced announced_;
    std::vector<std::pair<identifiers::DivisionCode, Day>> closures_;
    std::vector<FieldProblem> problems_;
};

}  // namespace

std::vector<Day> fixed_holidays(int year) {
    std::vector<Day> holidays{{year, 1, 1}, {year, 5, 1}};
    // 05-02 came in with the amendment in force since 2025-01-01.
    if (year >= 2025) holidays.emplace_back(year, 5, 2);
    for (unsigned date = 1; date <= 3; ++date) holidays.emplace_back(year, 10, date);
    return holidays;
}

/// One year, counted once: the answer to any question about it is a look into a table.
struct WorkCalendar::Year {
    int year = 0;
    bool provisional = true;
    std::array<DayKind, 366> kinds{};
    std::array<std::int16_t, 366> worked_until{};  ///< working days up to and including this day
    std::array<std::int16_t, 366> worked{};        ///< place in the year of the n-th working day
    int working_days = 0;

    Year(int number, bool without_notice, const Announced& announced)
        : year(number), provisional(without_notice) {
        const Day first{year, 1, 1};
        const std::size_t length = std::chrono::year{year}.is_leap() ? 366 : 365;
        for (std::size_t at = 0; at < length; ++at) {
            const auto day = add_days(first, static_cast<std::int64_t>(at));
            kinds[at] = kind_by_weekday(day);
        }
        if (provisional) {
            for (const auto day : fixed_holidays(year))
                kinds[place_in_year(day)] = DayKind::Holiday;
        }
        for (auto it = announced.lower_bound(first); it != announced.end(); ++it) {
            if (it->first.year() != year) break;
            kinds[place_in_year(it->first)] = it->second;
        }
        count(length);
    }

    void close(Day day) {
        auto& kind = kinds[place_in_year(day)];
        if (works(kind)) kind = DayKind::LocalClosure;
        count(std::chrono::year{year}.is_leap() ? 366 : 365);
    }

    int worked_through(Day day) const { return worked_until[place_in_year(day)]; }

    Day working_day(int number) const {
        return add_days(Day{year, 1, 1}, worked[static_cast<std::size_t>(number - 1)]);
    }

  private:
    void count(std::size_t length) {
        working_days = 0;
        for (std::size_t at = 0; at < length; ++at) {
            if (works(kinds[at])) {
                worked[static_cast<std::size_t>(working_days)] = static_cast<std::int16_t>(at);
                ++working_days;
            }
            worked_until[at] = static_cast<std::int16_t>(working_days);
        }
    }
};

struct WorkCalendar::Tables {
    std::vector<Year> years;  ///< without gaps
    std::set<int> published;
    Announced announced;
    std::vector<std::pair<identifiers::DivisionCode, Day>> closures;
    std::vector<Day> closed;  ///< the closures in force in this division, years outside `years` too

    void fill() {
        years.clear();
        if (published.empty()) return;
        const int last = std::min(*published.rbegin() + kYearsAhead, kLastCalendarYear);
        for (int year = *published.begin(); year <= last; ++year) years.push_back(make(year));
    }

    Year make(int year) const {
        Year made{year, !published.contains(year), announced};
        for (const auto day : closed) {
            if (day.year() == year) made.close(day);
        }
        return made;
    }

    /// Calls `ask` with the table of the year; one that is not kept lives for this call only.
    template <class Ask>
    auto with(int year, Ask ask) const {
        if (!years.empty() && year >= years.front().year && year <= years.back().year) {
            return ask(years[static_cast<std::size_t>(year - years.front().year)]);
        }
        return ask(make(year));
    }
};

WorkCalendar::WorkCalendar() : WorkCalendar(std::make_shared<Tables>()) {}

WorkCalendar::WorkCalendar(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}

Result<WorkCalendar> WorkCalendar::from_published(std::vector<PublishedYear> years,
                                                  std::vector<LocalClosure> closures) {
    Reading reading;
    for (std::size_t at = 0; at < years.size(); ++at) reading.read(years[at], at);
    for (std::size_t at = 0; at < closures.size(); ++at) reading.read(closures[at], at);
    if (auto problems = reading.take_problems(); !problems.empty()) {
        return invalid_input(std::move(problems));
    }

    auto tables = std::make_shared<Tables>();
    tables->published = reading.years();
    tables->announced = reading.announced();
    tables->closures = reading.closures();
    tables->fill();
    return WorkCalendar{std::move(tables)};
}

WorkCalendar WorkCalendar::for_division(std::string_view division) const {
    const auto code = identifiers::DivisionCode::parse(division);
    if (!code) return *this;
    std::vector<Day> closed;
    for (const auto& [closed_division, day] : tables_->closures) {
        if (closed_division.covers(*code)) closed.push_back(day);
    }
    if (closed.empty() && tables_->closed.empty()) return *this;

    auto tables = std::make_shared<Tables>(*tables_);
    tables->closed = std::move(closed);
    tables->fill();
    return WorkCalendar{std::move(tables)};
}

DayKind WorkCalendar::kind_of(Day day) const {
    return tables_->with(day.year(),
                         [day](const Year& year) { return year.kinds[place_in_year(day)]; });
}

bool WorkCalendar::is_working_day(Day day) const {
    return works(kind_of(day));
}

bool WorkCalendar::is_provisional(Day day) const {
    return !tables_->published.contains(day.year());
}

ComputedDay WorkCalendar::add_working_days(Day start, int days) const {
    if (days < 0) throw std::invalid_argument("a limit has no negative days");
    if (days == 0) {
        if (is_working_day(start)) return {start, is_provisional(start)};
        const auto next = add_working_days(start, 1);
        return {next.day, next.provisional || is_provisional(start)};
    }

    int year = start.year();
    bool provisional = false;
    // The table of a year is counted from its first day; what was worked until `start` counts too.
    std::int64_t wanted = tables_->with(
        year, [&](const Year& first) { return std::int64_t{first.worked_through(start)} + days; });
    bool first_year_counts = start != Day{year, 12, 31};
    for (;; ++year) {
        const auto found = tables_->with(year, [&](const Year& table) -> std::optional<Day> {
            provisional = provisional || (table.provisional && first_year_counts);
            if (wanted <= table.working_days) return table.working_day(static_cast<int>(wanted));
            wanted -= table.working_days;
            return std::nullopt;
        });
        if (found) return {*found, provisional};
        first_year_counts = true;
    }
}

ComputedDays WorkCalendar::working_days_between(Day from, Day to) const {
    if (to < from) {
        const auto counted = working_days_between(to, from);
        return {-counted.working_days, counted.provisional};
    }
    if (from == to) return {0, false};

    ComputedDays counted;
    for (int year = from.year(); year <= to.year(); ++year) {
        tables_->with(year, [&](const Year& table) {
            const int until = year == to.year() ? table.worked_through(to) : table.working_days;
            const int before = year == from.year() ? table.worked_through(from) : 0;
            const bool counts = year != from.year() || from != Day{year, 12, 31};
            counted.working_days += until - before;
            counted.provisional = counted.provisional || (table.provisional && counts);
        });
    }
    return counted;
}

std::vector<int> WorkCalendar::published_years() const {
    return {tables_->published.begin(), tables_->published.end()};
}

}  // namespace yimen
