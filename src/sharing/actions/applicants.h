#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/people.h"
#include "sharing/domain/external_case.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::sharing {

/// The applicant with number and name in the form in which the house compares them. What is wrong
/// is reported below /applicant: those of people::check_stated.
Applicant check_applicant(const Applicant& stated, Day today, std::vector<FieldProblem>& faults);

/// Their record here, where number and name are those of one.
std::optional<std::string> find_registered(db::Transaction& transaction, const Applicant& checked,
                                           const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
