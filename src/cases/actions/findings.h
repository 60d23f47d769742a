#pragma once

#include <string>
#include <vector>

#include "cases/actions/handling.h"
#include "cases/domain/finding.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// Writes down what supervision must see, in a unit of work of its own: what led to it was refused.
void note_finding(const std::string& case_id, FindingKind kind, const people::Person& person,
                  Services& services);

/// The same of the case in hand, with the act that led to it.
void tell_supervision(const Handling& handling, FindingKind kind, const std::string& account);

/// The newest findings of one place, before `before_id` when it is not empty. Refuses forbidden to
/// who does not supervise there.
Result<std::vector<Finding>> list_findings(const people::Person& supervisor,
                                           const std::string& division_code,
                                           const std::string& before_id, std::int64_t limit,
                                           Services& services);

}  // namespace yimen::cases
