#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/owned_list.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

struct ImportList {
    std::string name;
    std::string csv;
    people::Person officer;
};

/// Keeps the list and brings its id. Refusals, in this order: `forbidden` (catalog.manage), all at
/// once `label-required` and those of `read_owned_list`.
Result<std::string> import_list(const ImportList& command, Services& services);

/// Newest first; before_id is empty for the first page.
std::vector<OwnedList> list_owned_lists(std::string_view before_id, std::int64_t limit,
                                        db::Database& database);

struct MatchedList {
    OwnedList list;
    std::vector<ListMismatch> mismatches;  ///< against the superior catalogue as it now stands
};

/// Refuses `not-found`.
Result<MatchedList> read_owned_list_match(std::string_view list_id, db::Database& database);

}  // namespace yimen::catalog
