#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/domain/notice.h"

#include "platform/db/database.h"

namespace yimen::calendar {

/// One page of closures, the latest day first.
struct ClosurePage {
    std::string division;  ///< of this place alone; every place when empty
    Day before;            ///< with `after_division`: behind the last row of the page before
    std::string after_division;
    std::int64_t limit = 50;
};

/// Notices, closures and the revision of the calendar.
class CalendarStore {
  public:
    explicit CalendarStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// How often the calendar has changed.
    std::int64_t revision() const;
    /// Every change calls this, in its unit of work.
    std::int64_t raise_revision();

    /// By year.
    std::vector<Notice> list_notices() const;
    /// In the place of the one that the year had.
    void put(const Notice& notice);

    /// All, by day and division.
    std::vector<Closure> list_closures() const;
    std::vector<Closure> page_closures(const ClosurePage& page) const;
    std::optional<Closure> find_closure(std::string_view division, Day day) const;
    void add(const Closure& closure);
    void remove_closure(std::string_view division, Day day);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::calendar
