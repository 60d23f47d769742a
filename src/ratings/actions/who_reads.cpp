#include "ratings/actions/who_reads.h"

#include <algorithm>
#include <array>

namespace yimen::ratings {

namespace {

constexpr std::string_view kSupervise = "cases.supervise";
/// Rights over cases of a unit; who has one there reads what was said of the unit.
constexpr std::array<std::string_view, 3> kReadingRights = {"cases.receive", "cases.examine",
                                                            "cases.decide"};

people::Responsibility place_of(db::Transaction& transaction, const WhichRatings& which) {
    if (which.unit_id.empty()) return {{}, which.division_code};
    const auto unit = people::find_unit(transaction, which.unit_id);
    return {which.unit_id, unit ? unit->division_code : std::string{}};
}

Sight sight_of(const people::Person& officer, const people::Responsibility& place) {
    if (people::find_post_for(officer, kSupervise, place) != nullptr) return Sight::Whole;
    if (place.unit_id.empty()) return Sight::None;
    const bool reads =
        std::any_of(kReadingRights.begin(), kReadingRights.end(), [&](std::string_view right) {
            return people::find_post_for(officer, right, place) != nullptr;
        });
    return reads ? Sight::OfTheUnit : Sight::None;
}

}  // namespace

Reading::Reading(db::Transaction& transaction, const people::Person& officer,
                 const WhichRatings& which)
    : store_(transaction),
      wanted_(which.wanted),
      place_(place_of(transaction, which)),
      sight_(sight_of(officer, place_)) {}

std::vector<SeenRating> Reading::list(const RatingPage& page) const {
    if (sight_ == Sight::None) return {};
    if (sight_ == Sight::OfTheUnit) return store_.list_of_unit(place_.unit_id, wanted_, page);
    return place_.unit_id.empty()
               ? store_.list_whole_of_division(place_.division_code, wanted_, page)
               : store_.list_whole_of_unit(place_.unit_id, wanted_, page);
}

}  // namespace yimen::ratings
