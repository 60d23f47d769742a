#pragma once

#include "cases/domain/occasion.h"

#include "core/result.h"

namespace yimen::cases {

/// The entry that `act` adds to the history of the case: what was said with everything that follows
/// from it by the law: limits that begin, steps that open. The caller gives it serial, time, and
/// digest. Refusals, in this order: act-not-open (also for what only the law or the system does,
/// unless it is they who act), not-your-act, then those of the conditions in the order of the row.
Result<Entry> take_step(Act act, const Occasion& occasion);

/// What the law itself has to do on this day, before anybody else acts, or nothing.
std::optional<Act> find_statutory_act(const Case& filed, const ItemTerms& terms, Day today,
                                      const WorkCalendar& calendar);

/// Acts that are open to the doer in this state and that item and case leave open (may_ever_hold,
/// may_hold_now); what must be said with them is asked when they are done.
std::vector<Act> open_acts(const Case& filed, const ItemTerms& terms, const Doer& doer);

}  // namespace yimen::cases
