#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ratings/domain/rating.h"

#include "platform/db/database.h"

namespace yimen::ratings {

/// Of which ratings a list is; what is empty, or 0, is not asked for.
struct Wanted {
    std::int64_t level = 0;
    std::string about;
    std::string channel;
    std::string text;  ///< in the words, the name of the item, the number of the case
};

/// Newest first, before `before_id` when it is not empty.
struct RatingPage {
    std::string before_id;
    std::int64_t limit = 50;
};

class RatingStore {
  public:
    explicit RatingStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const Rating& rating);
    bool is_rated(std::string_view case_id, std::int64_t serial) const;

    /// In the order of the history.
    std::vector<Rating> list_of_case(std::string_view case_id) const;

    /// As the unit itself reads them: the store does not hand out of which case an anonymous one
    /// is, and does not find it by the number.
    std::vector<SeenRating> list_of_unit(std::string_view unit_id, const Wanted& wanted,
                                         const RatingPage& page) const;
    /// As supervision reads them.
    std::vector<SeenRating> list_whole_of_unit(std::string_view unit_id, const Wanted& wanted,
                                               const RatingPage& page) const;
    std::vector<SeenRating> list_whole_of_division(std::string_view division_code,
                                                   const Wanted& wanted,
                                                   const RatingPage& page) const;

    /// Ratings of the unit, counted; of cases nothing else is known here.
    Figures count_of_unit(std::string_view unit_id) const;

  private:
    std::vector<SeenRating> list(const db::Statement& statement, std::string_view place,
                                 const Wanted& wanted, const RatingPage& page) const;

    db::Transaction& transaction_;
};

}  // namespace yimen::ratings
