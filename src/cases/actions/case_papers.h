#pragma once

#include "cases/actions/office.h"
#include "cases/domain/terms.h"
#include "cases/store/case_store.h"

#include "core/result.h"
#include "core/work_calendar.h"
#include "platform/services.h"

namespace yimen::cases {

/// What a paper tells beside the case and the entry.
struct PaperOccasion {
    const FiledCase& filed;
    const Entry& entry;
    const ItemTerms& terms;
    const WorkCalendar& calendar;
};

/// Issues the paper of the table's row for an act that was just recorded, in its unit of work;
/// nothing for an act without one. Refuses as notices::issue.
Result<Done> issue_paper(db::Transaction& transaction, const PaperOccasion& occasion,
                         Services& services, const Office& office);

}  // namespace yimen::cases
