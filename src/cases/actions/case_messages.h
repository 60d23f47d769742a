#pragma once

#include "cases/actions/handling.h"
#include "cases/domain/story.h"

namespace yimen::cases {

/// Tells the applicant what the act made of the case, and the officer to whom a step was handed:
/// one row at most, none for what people do themselves (REQ-104).
void tell_of_act(const Handling& handling, const Entry& entry);

}  // namespace yimen::cases
