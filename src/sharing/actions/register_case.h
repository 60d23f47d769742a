#pragma once

#include <string>

#include "people/people.h"
#include "sharing/actions/told_case.h"

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/db/once.h"
#include "platform/services.h"

namespace yimen::sharing {

/// A case that a department received in its own system.
struct RegisterCase {
    people::CallingClient client;
    db::KeyedWrite write;
    ToldCase told;
};

/// Refusals, in this order: client-scope-missing, idempotency-key-reused, those of take_case
/// (/item_id item-of-another-unit).
Result<Registered> register_case(const RegisterCase& command, Services& services,
                                 const crypto::FieldCipher& cipher);

struct ReportCase {
    people::CallingClient client;
    db::KeyedWrite write;
    std::string case_id;
    Report report;
};

/// Appends to the history of a case of the client's unit. Refusals, in this order:
/// client-scope-missing, idempotency-key-reused, not-found, those of take_report.
Result<Reported> report_case(const ReportCase& command, Services& services,
                             const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
