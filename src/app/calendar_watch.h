#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "calendar/actions/published_calendar.h"

#include "platform/clock/clock.h"

namespace yimen::app {

/// Looks every minute, on a thread of its own, for years whose table must be imported.
class CalendarWatch {
  public:
    using Tell = std::function<void(const std::vector<calendar::MissingYear>&)>;

    /// `tell` hears what is missing at once, then when it has changed, and once on every day that
    /// something is missing. All arguments must outlive it.
    CalendarWatch(calendar::PublishedCalendar& calendar, const clock::Clock& clock, Tell tell);
    ~CalendarWatch();
    CalendarWatch(const CalendarWatch&) = delete;
    CalendarWatch& operator=(const CalendarWatch&) = delete;

  private:
    void look();
    void watch();

    calendar::PublishedCalendar& calendar_;
    const clock::Clock& clock_;
    Tell tell_;
    std::vector<calendar::MissingYear> told_;
    Day told_on_;
    std::mutex guard_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace yimen::app
