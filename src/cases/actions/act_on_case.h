#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "cases/actions/collector.h"
#include "cases/actions/hearing_papers.h"
#include "cases/actions/office.h"
#include "cases/domain/story.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// One act with what is said to it.
struct SaidAct {
    Act act = Act::SaveDraft;
    Particulars said;
};

/// One act on a case, or several in one unit of work: received and accepted at once (REQ-082).
struct ActOnCase {
    people::Person person;
    std::string case_id;
    std::int64_t version = 0;  ///< that was read
    std::vector<SaidAct> acts;
    std::optional<boost::json::object> answers;  ///< of the form, with the first act
    std::optional<Collector> collector = {};     ///< of a result that is delivered
    std::vector<NamedParty> parties = {};        ///< who is told of their interests
    std::optional<HearingRecord> hearing_record = {};
    std::string signature_picture = {};  ///< PNG, written on a pad: of a promise, of a result taken
};

/// Before anything else the law does what is due. Refusals, in this order: not-found (also for who
/// may not know of it), examination-before-acceptance, stale, then for each act in turn
/// those of refuse_waiting_part and refuse_early_delivery, invalid-input (/unit_id unit-unknown,
/// /account_id or /chair officer-unknown, /account_id officer-without-post, /signature_picture
/// signature-at-window-only where nothing is collected at a window, and those of check_collector,
/// check_record and take_from_library), those of `take_step`, and those of use_material; any of
/// them undoes all. Parts of a joint case that needed the result are settled in the same unit of
/// work. Brings the version after it.
Result<std::int64_t> act_on_case(const ActOnCase& command, Services& services, Office& office);

}  // namespace yimen::cases
