#pragma once

#include <string_view>
#include <vector>

#include "catalog/domain/service_item.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

struct DraftCheck {
    std::vector<FieldProblem> faults;    ///< keep it from being published
    std::vector<FieldProblem> warnings;  ///< to be looked at
};

/// What the gate would say of this content of the entry; stores nothing. Refuses `not-found` as
/// `read_entry`.
Result<DraftCheck> check_draft(std::string_view entry_id, const ServiceItem& content,
                               const people::Person& reader, Services& services);

}  // namespace yimen::catalog
