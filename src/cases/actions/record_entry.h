#pragma once

#include <string>
#include <string_view>

#include "cases/actions/handling.h"

#include "core/result.h"

namespace yimen::cases {

/// The text whose digest an entry carries: every part with its length, so that no two entries share
/// one. `case_id` binds it to its case.
std::string chain_text(std::string_view case_id, const Entry& entry);

/// Writes the entry to the history, with its place in the chain, and the case as it is after it,
/// with the days that follow; issues the paper of the act. Refusals: `stale`, those of issue_paper.
Result<Done> record_entry(const Handling& handling, Entry entry);

/// Does what the law does by itself by this day, until nothing is left to do. Refuses as
/// record_entry.
Result<Done> do_statutory_acts(const Handling& handling);

}  // namespace yimen::cases
