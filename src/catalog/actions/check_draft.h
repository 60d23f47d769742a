#pragma once

#include <string_view>
#include <vector>

#include "catalog/domain/service_item.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// What would keep this content of the entry from being published; stores nothing. Refuses
/// `not-found` as `read_entry`.
Result<std::vector<FieldProblem>> check_draft(std::string_view entry_id, const ServiceItem& content,
                                              const people::Person& reader, Services& services);

}  // namespace yimen::catalog
