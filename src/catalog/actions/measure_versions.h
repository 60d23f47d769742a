#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "people/people.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// What a change of the item saves people: materials, steps, days, visits (REQ-012).
struct Measure {
    std::string name;
    std::int64_t before = 0;
    std::int64_t after = 0;
};

/// The four numbers of two versions. Refuses `not-found` as `read_version`.
Result<std::vector<Measure>> measure_versions(std::string_view entry_id, std::int64_t from,
                                              std::int64_t to, const people::Person& reader,
                                              db::Database& database);

}  // namespace yimen::catalog
