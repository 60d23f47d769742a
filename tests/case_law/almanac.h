#pragma once

#include <optional>
#include <random>
#include <set>
#include <vector>

#include "core/day.h"
#include "core/work_calendar.h"

namespace yimen::law {

/// Every day of some made-up years, one by one: whether offices work on it, told by the rules of
/// standards.md §3 and not by the calendar that is tried.
class Almanac {
  public:
    static constexpr int kFirstYear = 2025;
    static constexpr int kLastYear = 2034;

    /// Years with a notice of random holidays and make-up days, years without one, days on which
    /// the offices of the division are closed.
    explicit Almanac(std::mt19937_64& random);
    /// Years with these notices, and the days on which the offices of the division are closed.
    Almanac(const std::vector<PublishedYear>& notices, const std::set<Day>& closed);

    bool works(Day day) const;
    /// The same days as the code knows them.
    const WorkCalendar& calendar() const { return calendar_; }

  private:
    std::vector<bool> works_;
    WorkCalendar calendar_;
};

/// Days after `after` up to and with `until` that do not count; without `until` none does.
struct Pause {
    Day after;
    std::optional<Day> until;
};

/// The last day of a limit, found by walking from day to day: the first day is not counted
/// (民法典 art. 201), days of a pause are not, a last day on which nobody works moves on (art.
/// 203), and a pause that begins on the last day holds it up. Nothing while a pause lasts.
std::optional<Day> last_day(const Almanac& almanac, Day from, std::int64_t days, bool natural,
                            const std::vector<Pause>& pauses);

}  // namespace yimen::law
