#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/work_calendar.h"
#include "platform/clock/clock.h"
#include "platform/db/database.h"

namespace yimen {

/// What an action works with. One for the whole server; safe to share between threads.
struct Services {
    db::Database& database;
    const clock::Clock& clock;
    /// A new identifier: 26 characters, sorts by the time of making.
    std::function<std::string()> new_id;
    /// The published holidays as they stand now.
    std::function<WorkCalendar()> calendar;
    /// Names this server among those on one store, in the audit's chains.
    std::string server_name = "server";
};

}  // namespace yimen
