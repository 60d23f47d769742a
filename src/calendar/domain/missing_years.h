#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/day.h"

namespace yimen::calendar {

/// Why the table of a year is wanted now.
enum class WantedBecause {
    RunningYear,     ///< the year runs and its days are provisional
    NovemberPassed,  ///< the notice for the next year appears in November
    DayComputed,     ///< a day that somebody was told lies in it
};

/// running-year, november-passed, day-computed
std::string_view name_of(WantedBecause because);

/// A year without table, of which the administrator is warned.
struct MissingYear {
    int year = 0;
    WantedBecause because = WantedBecause::RunningYear;

    friend bool operator==(const MissingYear&, const MissingYear&) = default;
};

/// Of this year and the next. `latest_computed_year`: the latest year in which a provisional day
/// was computed, 0 for none.
std::vector<MissingYear> find_missing_years(std::span<const int> published_years, Day today,
                                            int latest_computed_year);

}  // namespace yimen::calendar
