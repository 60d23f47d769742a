#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/store/case_store.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// Which open cases, of one unit or of one place; the unit counts when both are named.
struct WorkList {
    std::string unit_id;
    std::string division_code;
    State state = State::Accepted;
    OpenCursor after;
    std::int64_t limit = 50;
};

/// One line of a work list.
struct ListedCase {
    FiledCase filed;
    Light light = Light::None;
    std::int64_t days_left = 0;
};

/// By their due day, those without one last. Who would examine sees nothing before acceptance
/// (REQ-088). Refuses forbidden.
Result<std::vector<ListedCase>> list_work(const WorkList& asked, const people::Person& officer,
                                          Services& services);

/// The person's own cases, newest first, drafts too.
std::vector<ListedCase> list_own_cases(const people::Person& person, std::string_view before_id,
                                       std::int64_t limit, Services& services);

}  // namespace yimen::cases
