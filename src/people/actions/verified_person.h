#pragma once

#include <string>

#include "people/actions/identity.h"
#include "people/domain/mandate.h"
#include "people/domain/person.h"

#include "core/result.h"

namespace yimen::people {

/// The natural person behind the account, for what only they may do for others or let others do:
/// whoever only says who they are could give themselves the right to act for somebody. Refuses
/// identity-not-verified, also where the account belongs to nobody.
Result<std::string> get_verified_person(const Person& person);

std::string mandate_subject(const MandateTerms& terms);

Problem conflict(std::string code);

}  // namespace yimen::people
