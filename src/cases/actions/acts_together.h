#pragma once

#include "core/work_calendar.h"
#include "platform/db/joined_database.h"
#include "platform/services.h"

namespace yimen::cases {

/// Services for acts on several cases in one unit of work; lives no longer than it. `everywhere`
/// was read before.
class ActsTogether {
  public:
    ActsTogether(db::Transaction& transaction, const Services& services,
                 const WorkCalendar& everywhere)
        : database_(services.database, transaction),
          services_{.database = database_,
                    .clock = services.clock,
                    .new_id = services.new_id,
                    .calendar = [&everywhere] { return everywhere; },
                    .server_name = services.server_name} {}

    Services& services() { return services_; }

  private:
    db::JoinedDatabase database_;
    Services services_;
};

}  // namespace yimen::cases
