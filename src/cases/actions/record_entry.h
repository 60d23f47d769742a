#pragma once

#include <string>

#include "cases/domain/terms.h"
#include "cases/store/case_store.h"

#include "core/result.h"
#include "core/work_calendar.h"

namespace yimen::cases {

/// The text whose digest an entry carries: every part with its length, so that no two entries share
/// one. `case_id` binds it to its case.
std::string chain_text(std::string_view case_id, const Entry& entry);

/// Writes the entry to the history, with its place in the chain, and the case as it is after it,
/// with the days that follow. `filed` is then the case as it stands. Refuses `stale`.
Result<Done> record_entry(CaseStore& store, FiledCase& filed, Entry entry, Instant now,
                          const WorkCalendar& calendar);

/// Does what the law does by itself by this day, until nothing is left to do. Refuses `stale`.
Result<Done> do_statutory_acts(CaseStore& store, FiledCase& filed, const ItemTerms& terms,
                               Instant now, const WorkCalendar& calendar);

}  // namespace yimen::cases
