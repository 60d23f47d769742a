#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "people/people.h"
#include "ratings/domain/rating.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {
struct Office;
}

namespace yimen::ratings {

/// Ratings are given by applicants, or who acts for them (mandate to receive), and by nobody else
/// (REQ-274). Nothing changes them afterwards.
struct Rate {
    people::Person person;
    std::string case_id;
    std::optional<std::int64_t> version;  ///< of the case that was read; for the case as a whole
    std::optional<std::int64_t> contact;  ///< serial of its entry; nothing: the case as a whole
    Said said;
};

/// Brings the version of the case after it. Refusals, in this order: invalid-input (find_faults),
/// not-found (also for who may not know of the case; a contact that is none),
/// examination-before-acceptance, not-your-act, already-rated (the contact), those of
/// cases::rate_case (act-not-open, already-rated, stale).
Result<std::int64_t> rate(const Rate& command, Services& services, cases::Office& office);

/// By number and query code, as the receipt has them, without signing in.
struct RateByCode {
    std::string number;
    std::string query_code;
    std::optional<std::int64_t> contact;
    Said said;
    bool staff = false;  ///< whoever asks is signed in and holds a post
    std::string address;
    std::string user_agent;
};

/// Supervision is told when an officer is signed in on the device from which the rating comes: it
/// counts, for a window may lend its screen, but somebody looks at it (finding staff-device).
/// Refusals, in this order: invalid-input (find_faults), rating-not-by-staff, progress-not-found,
/// not-found (a contact that is none), already-rated, those of cases::rate_case.
Result<Done> rate_by_code(const RateByCode& command, Services& services, cases::Office& office);

}  // namespace yimen::ratings
