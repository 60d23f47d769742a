#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cases/actions/office.h"
#include "cases/store/case_line.h"

#include "core/day.h"
#include "core/work_calendar.h"

namespace yimen::cases {

/// One line of a work list.
struct ListedCase {
    CaseLine of;
    Light light = Light::None;
    std::int64_t days_left = 0;
    std::string applicant_name;  ///< masked for who may list the case but not open it
};

/// How lists show who applies.
enum class Names { Whole, Masked };

/// Whatever asks for the calendar asks before its unit of work.
struct ListedOn {
    Day today;
    WorkCalendar calendar;
};

/// With their clocks and with the names of those who apply.
std::vector<ListedCase> to_listed(db::Transaction& transaction, std::vector<CaseLine> lines,
                                  Names names, const ListedOn& when, Office& office);

}  // namespace yimen::cases
