#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cases/domain/bar.h"
#include "cases/domain/lifecycle.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

struct Handling;
struct Office;

/// What stands in the way of the act because of earlier cases of the applicant.
struct InTheWay {
    bool application = false;  ///< 行政许可法 art. 78, 79
    bool commitment = false;   ///< a broken promise stands on record (REQ-137)
};
InTheWay find_bars(const Handling& handling, Act act);

/// A bar as supervision sees it.
struct ShownBar {
    Bar bar;
    std::string masked_applicant;
};

/// The newest bars of one place, before `before_id` when it is not empty. Refuses forbidden to who
/// does not supervise there.
Result<std::vector<ShownBar>> list_bars(const people::Person& supervisor,
                                        const std::string& division_code,
                                        const std::string& before_id, std::int64_t limit,
                                        Services& services, const Office& office);

struct LiftBar {
    people::Person supervisor;
    std::string bar_id;
    std::string reason;
};

/// Ends a bar before its time, on record: a decision that was overturned, a credit that was mended.
/// Refusals, in this order: not-found (for who does not supervise there, too), invalid-input
/// (/reason `reason-required`), bar-lifted.
Result<Done> lift_bar(const LiftBar& command, Services& services);

}  // namespace yimen::cases
