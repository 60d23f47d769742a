#pragma once

#include <cstdint>
#include <string>

#include "people/people.h"
#include "sharing/actions/told_case.h"

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

/// What systems of nation and province did, as a clerk enters it (国垂省垂系统, C-51): they are not
/// integrated, so nobody else tells the register.
namespace yimen::sharing {

struct RegisterByHand {
    people::Person officer;
    ToldCase told;
};

/// With receipt, steps and result in one act; its number is that of the vertical system, and is
/// taken once, so that nobody enters a case twice. Refusals, in this order: forbidden (receives
/// nowhere), those of take_case (/item_id item-of-another-unit, where the officer receives nothing,
/// item-not-vertical: it is received here or told by a system of its department; /number
/// case-number-required).
Result<Registered> register_by_hand(const RegisterByHand& command, Services& services,
                                    const crypto::FieldCipher& cipher);

struct ReportByHand {
    people::Person officer;
    std::string case_id;
    std::int64_t version = 0;  ///< serial of the last report that the officer saw
    Report report;
};

/// Appends to the history of a case that was entered by hand. Refusals, in this order: not-found
/// (none, or not for this officer to see), forbidden (receives nothing there),
/// external-case-of-system (its system reports), stale, those of take_report.
Result<Reported> report_by_hand(const ReportByHand& command, Services& services,
                                const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
