#pragma once

#include <string>

#include "people/actions/identity.h"
#include "people/domain/applicant.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct RegisterApplicant {
    StatedApplicant stated;
    std::string address;
};

/// Opens an account for somebody's own matters, self-declared. Done also where the number has an
/// account already, belongs to a record with another name, or is of a document that somebody has to
/// compare: then nothing is opened, and whoever asks is not told, for they may be a stranger. The
/// signing in that follows is refused like any wrong password; the window helps with the original
/// document (`verify_applicant`, `release_account`). Tries under one number make it rest as
/// passwords do (`rest_after`). Refusals, in this order: local-sign-in-off, invalid-input (see
/// check_applicant), account-resting, busy, login-name-taken.
Result<Done> register_applicant(const RegisterApplicant& command, Services& services,
                                const Identity& identity);

}  // namespace yimen::people
