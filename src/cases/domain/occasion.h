#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cases/domain/case.h"
#include "cases/domain/house_limits.h"
#include "cases/domain/story.h"
#include "cases/domain/terms.h"

#include "core/day.h"
#include "core/problem.h"
#include "core/work_calendar.h"

namespace yimen::cases {

/// Who acts, and as what they may act on this case.
struct Doer {
    std::string account_id;  ///< empty: the law or the system
    std::string unit_id;     ///< of the post
    std::vector<Actor> capacities;
    bool stands_in = false;  ///< for who holds the step of the act and is away
};

/// Whether receiving, examining and deciding are kept apart here (C-49).
enum class Separation : std::uint8_t { Enforced, OnePerson };

/// What the rule of automatic decision says of the facts; unknown never approves.
enum class RuleFinding : std::uint8_t { Unknown, Holds, Fails };

/// Everything that an act is judged by.
struct Occasion {
    const Case& filed;
    const ItemTerms& terms;
    const WorkCalendar& calendar;
    Day today;
    const Doer& doer;
    const Particulars& said;
    Separation separation = Separation::Enforced;
    std::vector<FieldProblem> form_faults = {};
    bool barred = false;             ///< 行政许可法 art. 78, 79
    bool commitment_barred = false;  ///< a broken promise stands on record
    RuleFinding rule = RuleFinding::Unknown;
    std::int64_t supplement_days = kSupplementDays;
};

}  // namespace yimen::cases
