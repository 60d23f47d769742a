#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases/actions/office.h"
#include "cases/cases.h"
#include "cases/domain/case.h"
#include "cases/domain/story.h"

#include "core/result.h"
#include "platform/services.h"

/// What anybody may know who holds the number of a case and the code that the applicant was given.
namespace yimen::cases {

struct CaseProgress {
    std::string number;
    std::string item_name;
    std::string unit_name;
    std::string masked_applicant;
    std::string inquiry_phone;
    State state = State::Draft;
    std::optional<Day> submitted_on;
    std::optional<Day> due_on;
    std::optional<Day> ended_on;
    std::vector<Entry> history;
};

/// Refuses not-found for a number that is none and for a code that is not its code, alike.
Result<CaseProgress> find_progress(std::string_view number, std::string_view query_code,
                                   Services& services, Office& office);

}  // namespace yimen::cases
