#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cases/store/case_store.h"

#include "core/day.h"
#include "platform/db/database.h"

namespace yimen::cases {

/// How far due days are rewritten after the calendar has changed.
struct Rewriting {
    std::int64_t revision = 0;  ///< of the calendar
    Instant noticed_at;
    std::int64_t passes = 0;  ///< times that all open cases were gone through
    std::string after_id;     ///< the last case of the pass that is under way
};

/// Days of cases that follow from the calendar.
class DueDayStore {
  public:
    explicit DueDayStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// Nothing before the first.
    std::optional<Rewriting> find_rewriting() const;
    void put(const Rewriting& rewriting);

    /// Leaves the version of the case alone: nobody did anything with it.
    void put_days(std::string_view case_id, const KeptDays& days);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::cases
