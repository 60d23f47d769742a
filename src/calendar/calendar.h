#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/work_calendar.h"

namespace yimen::db {
class Transaction;
}

/// What other contexts ask of the calendar, each in the caller's own unit of work.
namespace yimen::calendar {

/// How often the calendar has changed, by tables and by closures.
std::int64_t calendar_revision(db::Transaction& transaction);

/// What somebody thinks of changing in the calendar.
struct Proposal {
    std::string format;  ///< of the table: json, csv; empty: no table changes
    std::string text;
    std::vector<LocalClosure> closures;  ///< beside those that stand
};

/// The calendar as it would then be; nothing is stored. Refuses invalid-input with every fault:
/// /format word-unknown, those of read_tables and of find_table_faults (a table need name no
/// paper), /closures/N/division those of identifiers::DivisionCode::parse.
Result<WorkCalendar> propose(db::Transaction& transaction, const Proposal& proposal);

}  // namespace yimen::calendar
