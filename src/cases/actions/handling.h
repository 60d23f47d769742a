#pragma once

#include "cases/actions/collector.h"
#include "cases/actions/hearing_papers.h"
#include "cases/actions/office.h"
#include "cases/domain/terms.h"
#include "cases/store/case_store.h"

#include "core/work_calendar.h"
#include "platform/db/database.h"
#include "platform/services.h"

namespace yimen::cases {

/// One unit of work on one case. `filed` is always the case as it stands.
struct Handling {
    db::Transaction& transaction;
    FiledCase& filed;
    const ItemTerms& terms;
    const WorkCalendar& calendar;  ///< of the place where the item is handled
    Instant now;
    Services& services;
    const Office& office;
    const Collector* collector = nullptr;              ///< of the result; null: the applicant
    const std::vector<NamedParty>* parties = nullptr;  ///< who is told of their interests
    const HearingRecord* hearing_record = nullptr;

    CaseStore store() const { return CaseStore{transaction}; }
    Day today() const { return day_in_china(now); }
};

}  // namespace yimen::cases
