#pragma once

#include <cstdint>
#include <string>

#include "core/day.h"

namespace yimen::cases {

/// Longer absences are for the administrator, who gives the post to somebody else.
inline constexpr std::int64_t kSubstitutionDaysMost = 60;

/// Who takes the steps of another at a unit while that one is away. 替岗
struct Substitution {
    std::string id;
    std::string unit_id;
    std::string holder;      ///< account of who is away
    std::string substitute;  ///< account
    Day from_on;
    Day until_on;  ///< the last day
    std::string named_by;
    bool ended = false;  ///< before its time
};

inline bool stands(const Substitution& one, Day on) {
    return !one.ended && one.from_on <= on && on <= one.until_on;
}

inline bool overlap(const Substitution& one, Day from_on, Day until_on) {
    return !one.ended && one.from_on <= until_on && from_on <= one.until_on;
}

}  // namespace yimen::cases
