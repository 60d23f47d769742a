#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases/actions/office.h"
#include "notices/notices.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// The papers of a case in the order of issuing. Refuses as read_case.
Result<std::vector<notices::Notice>> list_papers(std::string_view case_id,
                                                 const people::Person& reader, Services& services,
                                                 Office& office);

/// One of them as PDF, the same bytes each time. Refuses as read_case, and not-found for a paper of
/// another case.
Result<std::string> draw_paper(std::string_view case_id, std::string_view notice_id,
                               const people::Person& reader, Services& services, Office& office);

}  // namespace yimen::cases
