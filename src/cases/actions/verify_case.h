#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/services.h"

namespace yimen::cases {

/// What is wrong with the history of a case, in words with the serial of the entry: `3 changed`
/// (its digest is not that of what it says), `4 missing`, `state differs` (the entries do not make
/// the case as it stands). Nothing when it is whole, and for drafts, which have no history yet.
std::vector<std::string> verify_case(std::string_view case_id, Services& services);

}  // namespace yimen::cases
