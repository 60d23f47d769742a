#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "people/people.h"
#include "ratings/store/rating_store.h"

namespace yimen::ratings {

/// Of one unit, or of a place and all its units; the unit counts when both are named.
struct WhichRatings {
    std::string unit_id;
    std::string division_code;
    Wanted wanted;
};

/// How somebody reads the ratings of a place: not at all; as the unit does, anonymous ones without
/// their case; whole, who supervises it.
enum class Sight : std::uint8_t { None, OfTheUnit, Whole };

/// Ratings as one officer may read them. Lives no longer than the transaction.
class Reading {
  public:
    Reading(db::Transaction& transaction, const people::Person& officer, const WhichRatings& which);

    Sight sight() const { return sight_; }
    /// Newest first; nothing without sight.
    std::vector<SeenRating> list(const RatingPage& page) const;

  private:
    RatingStore store_;
    const Wanted& wanted_;
    people::Responsibility place_;
    Sight sight_ = Sight::None;
};

}  // namespace yimen::ratings
