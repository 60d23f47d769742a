#include "calendar/domain/missing_years.h"

#include <algorithm>

namespace yimen::calendar {

std::string_view name_of(WantedBecause because) {
    switch (because) {
        case WantedBecause::RunningYear:
            return "running-year";
        case WantedBecause::NovemberPassed:
            return "november-passed";
        case WantedBecause::DayComputed:
            return "day-computed";
    }
    return "";
}

std::vector<MissingYear> find_missing_years(std::span<const int> published_years, Day today,
                                            int latest_computed_year) {
    const auto is_missing = [&](int year) {
        return std::find(published_years.begin(), published_years.end(), year) ==
               published_years.end();
    };
    std::vector<MissingYear> missing;
    const int running = today.year();
    const int next = running + 1;
    if (is_missing(running)) missing.push_back({running, WantedBecause::RunningYear});
    if (!is_missing(next)) return missing;
    if (today > Day{running, 11, 1}) {
        missing.push_back({next, WantedBecause::NovemberPassed});
    } else if (latest_computed_year >= next) {
        missing.push_back({next, WantedBecause::DayComputed});
    }
    return missing;
}

}  // namespace yimen::calendar
