#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "core/result.h"

namespace yimen {

inline constexpr int kFirstCalendarYear = 1949;
inline constexpr int kLastCalendarYear = 2999;

/// The holidays of a fixed date that fall into the year, ascending (全国年节及纪念日放假办法 art.
/// 2): 01-01, 05-01, 05-02 (from 2025 on), 10-01 to 10-03.
std::vector<Day> fixed_holidays(int year);

/// One notice of the State Council on the holidays of a year. `off` are the announced days off,
/// weekend days inside a holiday included; `work` are the weekend days made working days (调休).
/// A notice may also move days of the December before (2018-12-29 to 31 for 2019).
struct PublishedYear {
    int year = 0;
    std::vector<Day> off;
    std::vector<Day> work;
};

/// A day on which the offices of a division and of all below it stay closed though the national
/// calendar has them open (typhoon). `division` is a division code of 2 to 12 digits.
struct LocalClosure {
    std::string division;
    Day day;
};

enum class DayKind : std::uint8_t {
    WorkingDay,    ///< Monday to Friday, nothing announced
    MakeUpDay,     ///< a weekend day made a working day
    Weekend,       ///< Saturday or Sunday, nothing announced
    Holiday,       ///< announced, or fixed by statute in a year without notice
    LocalClosure,  ///< closed in this division only
};

/// A day that was computed. `provisional`: a year without notice lay on the way, so the notice may
/// still move it; compute again when the calendar changes.
struct ComputedDay {
    Day day;
    bool provisional = false;

    friend bool operator==(const ComputedDay&, const ComputedDay&) = default;
};

/// A number of working days that was computed; `provisional` as above.
struct ComputedDays {
    std::int64_t working_days = 0;
    bool provisional = false;

    friend bool operator==(const ComputedDays&, const ComputedDays&) = default;
};

/// Which days are working days: the one calendar behind every statutory limit (行政许可法 art. 82,
/// 民法典 art. 201 and 203). An immutable value, cheap to copy, safe to share between threads.
///
/// Published years follow the notice: a `work` day works, else an `off` day does not, else Monday
/// to Friday work. A year without notice is provisional: Monday to Friday work except the holidays
/// whose date is fixed by statute (全国年节及纪念日放假办法): 01-01, 05-01, 05-02 (from 2025 on),
/// 10-01 to 10-03. The lunar ones (春节, 清明, 端午, 中秋) and all make-up days cannot be known
/// before the notice, so provisional counts find too many working days rather than too few.
/// The notice of the next year may still move the last days of December.
class WorkCalendar {
  public:
    /// Knows no notice: every year is provisional.
    WorkCalendar();

    /// All broken rules at once as `invalid-input`, pointers as in {"years":[{"off":[…],"work":
    /// […]}],"closures":[{"division":…}]}, per place in this order: `calendar-year-out-of-range`
    /// (1949 to 2999), `calendar-year-twice`, `calendar-day-outside-year` (neither in the year nor
    /// in the December before), `calendar-day-off-and-work`, those of
    /// `DivisionCode::parse`.
    static Result<WorkCalendar> from_published(std::vector<PublishedYear> years,
                                               std::vector<LocalClosure> closures = {});

    /// The calendar of the offices in this division: closures of the division itself and of those
    /// above it count. Without any it shares the tables of this one; make it once, not per day.
    /// A text that is no division code has no closures.
    WorkCalendar for_division(std::string_view division) const;

    DayKind kind_of(Day day) const;
    bool is_working_day(Day day) const;

    /// Whether the year of the day is without notice.
    bool is_provisional(Day day) const;

    /// The due day of a limit of `days` working days that starts on `start`; the start day itself
    /// is not counted. 0 gives `start` when it is a working day, else the next one. Throws
    /// std::invalid_argument when `days` is negative and std::out_of_range when the answer lies
    /// after the year 9999.
    ComputedDay add_working_days(Day start, int days) const;

    /// Working days after `from` up to and including `to`; negative, counted the other way round,
    /// when `to` lies before `from`. `working_days_between(d, add_working_days(d, n).day)` is n.
    ComputedDays working_days_between(Day from, Day to) const;

    /// The first working day after `day`.
    ComputedDay next_working_day(Day day) const { return add_working_days(day, 1); }

    /// Years with a notice, ascending.
    std::vector<int> published_years() const;

  private:
    struct Year;
    struct Tables;
    explicit WorkCalendar(std::shared_ptr<const Tables> tables);

    std::shared_ptr<const Tables> tables_;
};

}  // namespace yimen
