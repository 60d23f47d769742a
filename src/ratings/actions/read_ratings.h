#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/people.h"
#include "ratings/actions/who_reads.h"
#include "ratings/domain/rating.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {
struct Office;
}

namespace yimen::ratings {

/// What may be rated in a case, once each, with what was said of it.
struct Slot {
    std::optional<std::int64_t> contact;  ///< serial of its entry; nothing: the case as a whole
    std::string act;                      ///< of a contact
    std::optional<Day> on;                ///< of a contact
    std::string unit_name;                ///< that is rated
    bool open = false;                    ///< may be rated now
    std::optional<Rating> rating;
};

/// The case as a whole comes first.
struct Slots {
    std::string number;
    std::string item_name;
    bool may_rate = false;
    std::vector<Slot> slots;
};

/// For the applicant's side. Refusals, in this order: those of cases::find_rated_case, not-found
/// for staff.
Result<Slots> list_slots(std::string_view case_id, const people::Person& person, Services& services,
                         cases::Office& office);

/// For whoever holds the receipt: what may be rated, without what was said. Refuses
/// progress-not-found.
Result<Slots> list_slots_by_code(std::string_view number, std::string_view query_code,
                                 Services& services, cases::Office& office);

/// The ratings of a case at the desk; supervision reads all, others no anonymous ones. Refusals, in
/// this order: those of cases::find_rated_case, not-found for the applicant.
Result<std::vector<SeenRating>> list_ratings_of_case(std::string_view case_id,
                                                     const people::Person& officer,
                                                     Services& services, cases::Office& office);

/// Who supervises the place reads whole ratings; who has another right over cases in the unit reads
/// those of the unit, anonymous ones without their case. Refuses forbidden.
Result<std::vector<SeenRating>> list_ratings(const WhichRatings& which, const RatingPage& page,
                                             const people::Person& officer, Services& services);

/// How the unit stands, for whoever may list its ratings. Refuses forbidden.
Result<Figures> count_ratings(const std::string& unit_id, const people::Person& officer,
                              Services& services);

}  // namespace yimen::ratings
