#pragma once

#include <string>
#include <string_view>

#include "cases/domain/case.h"
#include "cases/domain/story.h"

namespace yimen::cases {

/// What of a case stands in no column of its own, as JSON. Members that say nothing are left out,
/// and equal values give equal bytes.
std::string details_json(const Case& filed);

/// Puts the details back. Throws db::DatabaseError when the text is none of ours.
void read_details(std::string_view text, Case& filed);

std::string particulars_json(const Particulars& said);
Particulars read_particulars(std::string_view text);

}  // namespace yimen::cases
