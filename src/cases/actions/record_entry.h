#pragma once

#include <string>
#include <string_view>

#include "cases/actions/handling.h"

#include "core/result.h"

namespace yimen::cases {

/// The digest that an entry carries: SM3 over all that it says and the digest before it, bound to
/// its case; 43 characters of base64url.
std::string digest_of(std::string_view case_id, const Entry& entry);
/// The same, where `said` is what the entry says as the history keeps it.
std::string digest_of(std::string_view case_id, const Entry& entry, std::string_view said);

/// Writes the entry to the history, with its place in the chain, and the case as it is after it,
/// with the days that follow; issues the paper of the act. Refusals: `stale`, those of issue_paper.
Result<Done> record_entry(const Handling& handling, Entry entry);

/// Does what the law does by itself by this day, until nothing is left to do. Refuses as
/// record_entry.
Result<Done> do_statutory_acts(const Handling& handling);

}  // namespace yimen::cases
