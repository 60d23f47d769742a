#pragma once

#include <map>
#include <string>
#include <utility>

#include "core/work_calendar.h"

namespace yimen::cases {

/// The calendar of each place that is asked for, made once.
class LocalCalendars {
  public:
    explicit LocalCalendars(WorkCalendar everywhere) : everywhere_(std::move(everywhere)) {}

    const WorkCalendar& of(const std::string& division_code) {
        const auto known = calendars_.find(division_code);
        if (known != calendars_.end()) return known->second;
        return calendars_.emplace(division_code, everywhere_.for_division(division_code))
            .first->second;
    }

  private:
    WorkCalendar everywhere_;
    std::map<std::string, WorkCalendar> calendars_;
};

}  // namespace yimen::cases
