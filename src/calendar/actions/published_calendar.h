#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

#include "calendar/domain/missing_years.h"
#include "calendar/domain/notice.h"

#include "core/work_calendar.h"
#include "platform/db/database.h"

namespace yimen::calendar {

/// One moment of the calendar; never changes.
struct CalendarView {
    std::int64_t revision = 0;
    WorkCalendar calendar;
    std::vector<Notice> notices;    ///< by year
    std::vector<Closure> closures;  ///< by day and division

    /// Null when the year is provisional.
    const Notice* find_notice(int year) const;
};

/// The calendar in memory, one for the server. Brought up to date before every answer: a changed
/// table counts on the very next request, of this server and of its neighbours.
class PublishedCalendar {
  public:
    /// `database` must outlive it.
    explicit PublishedCalendar(db::Database& database) : database_(database) {}

    /// The view of this moment. Not inside a unit of work: ask before it begins.
    std::shared_ptr<const CalendarView> view();

    /// Somebody was told this day; a provisional one makes the table of its year wanted.
    void note(const ComputedDay& told);

    /// The years whose table the administrator must bring now.
    std::vector<MissingYear> missing_years(Day today);

  private:
    void bring_up_to_date();

    db::Database& database_;
    std::mutex mutex_;
    std::int64_t seen_counter_ = -1;
    std::shared_ptr<const CalendarView> view_ = std::make_shared<CalendarView>();
    std::atomic<int> latest_computed_year_{0};
};

}  // namespace yimen::calendar
