#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/domain/lifecycle.h"
#include "cases/domain/limits.h"
#include "cases/store/case_store.h"

#include "core/day.h"
#include "platform/db/database.h"

namespace yimen::cases {

/// What a list shows of a case, and no more is read of it.
struct CaseLine {
    std::string id;
    std::string number;
    std::string entry_id;
    std::string item_name;
    State state = State::Draft;
    std::string unit_id;
    std::string division_code;
    std::string applicant_id;
    Clock clock;
    bool urgent = false;
    std::optional<Day> due_on;
    Instant changed_at;
};

/// Of a row with the columns in the order in which all lists of lines ask for them.
CaseLine to_line(db::Row&& row);
std::vector<CaseLine> to_lines(std::vector<db::Row>&& rows);

std::vector<CaseLine> to_lines(std::vector<FiledCase>&& filed);

}  // namespace yimen::cases
