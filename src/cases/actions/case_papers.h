#pragma once

#include "cases/actions/handling.h"
#include "cases/domain/story.h"

#include "core/result.h"

namespace yimen::cases {

/// Issues the paper that the table names for an act that was just recorded, in its unit of work,
/// and before it the promise that was signed on a pad; nothing for an act without a paper. Refuses
/// as notices::issue.
Result<Done> issue_paper(const Handling& handling, const Entry& entry);

}  // namespace yimen::cases
