#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "people/people.h"
#include "sharing/domain/external_case.h"

#include "core/result.h"
#include "core/work_calendar.h"
#include "platform/crypto/field_cipher.h"
#include "platform/db/once.h"
#include "platform/services.h"

namespace yimen::sharing {

/// A case that a department received in its own system, with what became of it so far.
struct RegisterCase {
    people::CallingClient client;
    db::KeyedWrite write;
    std::string item_id;
    std::string number;  ///< the system's own; empty: the platform gives one
    Applicant applicant;
    Day received_on;
    std::string officer;          ///< who received it; may be empty
    std::optional<Day> due_on;    ///< as the applicant was told
    std::vector<Report> reports;  ///< in their order; none yet: only received
};

/// What the first of equal writes is answered.
struct Registered {
    std::string case_id;
    std::string number;
    std::string stage;
    std::optional<std::string> due_on;
    bool flagged = false;
};
BOOST_DESCRIBE_STRUCT(Registered, (), (case_id, number, stage, due_on, flagged))

/// Takes the case into the unified register (REQ-081). One of an item that a window of the centre
/// should have received is taken all the same, and supervision is told (REQ-089). What systems of
/// nation and province handle comes in one call with its result, so that nobody enters it twice
/// (C-51). Without a due day, acceptance begins the promised limit of the item. Refusals, in this
/// order: client-scope-missing, idempotency-key-reused, invalid-input (/item_id item-unknown,
/// item-of-another-unit; /number case-number-malformed, case-number-taken; /applicant those of
/// people::check_stated; /received_on day-in-future; /reports/n those of find_faults),
/// item-not-on-platform (ground=国家秘密), external-case-ended (a report after the end).
Result<Registered> register_case(const RegisterCase& command, Services& services,
                                 const crypto::FieldCipher& cipher);

/// What the applicant of the case shows its progress with; derived, so never stored.
std::string query_code_for(std::string_view number, const crypto::FieldCipher& cipher);

struct ReportCase {
    people::CallingClient client;
    db::KeyedWrite write;
    std::string case_id;
    Report report;
};

struct Reported {
    std::int64_t serial = 0;
    std::string stage;
    std::optional<std::string> due_on;
};
BOOST_DESCRIBE_STRUCT(Reported, (), (serial, stage, due_on))

/// Appends to the history of a case of the client's unit. Refusals, in this order:
/// client-scope-missing, idempotency-key-reused, not-found, invalid-input (those of find_faults),
/// external-case-ended.
Result<Reported> report_case(const ReportCase& command, Services& services,
                             const crypto::FieldCipher& cipher);

/// Both in a unit of work that is under way, without scope and key; `calendar` was read before it.
Result<Registered> register_within(db::Transaction& transaction, const RegisterCase& command,
                                   const WorkCalendar& calendar, Instant now, Services& services,
                                   const crypto::FieldCipher& cipher);
Result<Reported> report_within(db::Transaction& transaction, const ReportCase& command,
                               const WorkCalendar& calendar, Instant now, Services& services,
                               const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
