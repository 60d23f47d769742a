#pragma once

#include <string>
#include <string_view>

#include "cases/domain/case.h"
#include "cases/domain/story.h"

/// Cases and acts as people read them, and as they were kept before kept_case.h.
namespace yimen::cases {

/// What of a case stands in no column of its own. Members that say nothing are left out, and equal
/// values give equal bytes.
std::string details_json(const Case& filed);
/// A case with these details alone. Throws db::DatabaseError when the text is none of ours.
Case details_from_json(std::string_view text);

std::string particulars_json(const Particulars& said);
Particulars particulars_from_json(std::string_view text);

}  // namespace yimen::cases
