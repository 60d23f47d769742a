#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "people/people.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// A value that is null is there; one that was added or removed was not.
enum class Change { Added, Removed, Changed };

/// added, removed, changed
std::string_view name_of(Change change);

struct Difference {
    std::string pointer;  ///< JSON Pointer into the content
    Change change = Change::Changed;
    boost::json::value before;  ///< null when added
    boost::json::value after;   ///< null when removed
};

/// What differs between two versions, in the order of the elements; lists are compared place by
/// place. Refuses `not-found` as `read_version`.
Result<std::vector<Difference>> compare_versions(std::string_view entry_id, std::int64_t from,
                                                 std::int64_t to, const people::Person& reader,
                                                 db::Database& database);

/// The same for any two JSON values.
std::vector<Difference> find_differences(const boost::json::value& before,
                                         const boost::json::value& after);

}  // namespace yimen::catalog
