#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "cases/actions/office.h"
#include "cases/domain/fact.h"
#include "cases/domain/hearing.h"
#include "cases/domain/limits.h"
#include "cases/domain/terms.h"
#include "cases/store/case_store.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// One limit of the case as somebody is shown it.
struct ShownLimit {
    Limit limit;
    Due due;
    std::int64_t days_left = 0;
    Light light = Light::None;
    std::vector<ClockLine> lines;  ///< why this date
};

/// A person or a unit by name, where an entry of the history names them.
struct ShownEntry {
    Entry entry;
    std::string account_name;
    std::string unit_name;
    std::string in_place_of;  ///< who held the step that was passed for them; empty: nobody else
};

/// Somebody who may ask for a hearing: the applicant first, then the interested parties.
struct ShownConcerned {
    std::string masked_name;  ///< empty: the applicant
    std::string interest;
    std::optional<Day> may_ask_until;  ///< none: not, or not any more
    bool waived = false;
};

struct ShownHearing {
    std::optional<Day> hold_until;           ///< once it was asked for
    std::optional<HearingDays> may_be_held;  ///< while it can be called
    std::string chair_name;
};

/// A case as one person sees it. That it was rated stands in the history for the applicant and for
/// supervision alone: a rating may be anonymous.
struct ShownCase {
    FiledCase filed;
    std::shared_ptr<const ItemTerms> terms;
    std::string unit_name;
    std::string applicant_name;
    bool to_applicant = false;  ///< it is somebody of the applicant's side who sees it
    std::string query_code;     ///< for the applicant's side alone; empty for a draft
    std::string handler_name;   ///< who has it in hand or did so last; for the applicant's side
    std::vector<ShownLimit> limits;  ///< that run; the ruling one first
    std::vector<ShownEntry> history;
    std::vector<Fact> facts;
    std::vector<Act> open_acts;
    std::optional<boost::json::object> answers;
    std::string joint_case_id = {};  ///< of the whole of which it is a part; empty: none
    std::vector<ShownConcerned> concerned = {};
    std::optional<ShownHearing> hearing = {};  ///< none: nobody was told of the right to one
};

/// Refusals, in this order: not-found (also for who may not know of it),
/// examination-before-acceptance: an examiner looked before acceptance, which supervision is told
/// (体外循环, REQ-088).
Result<ShownCase> read_case(std::string_view case_id, const people::Person& reader,
                            Services& services, Office& office);

}  // namespace yimen::cases
