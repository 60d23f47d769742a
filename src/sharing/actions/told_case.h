#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "catalog/catalog.h"
#include "people/people.h"
#include "sharing/domain/external_case.h"

#include "core/result.h"
#include "core/work_calendar.h"
#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"
#include "platform/services.h"

/// What the register does with a case that it is told of, whoever tells it, in a unit of work that
/// is under way; `calendar` was read before it.
namespace yimen::sharing {

/// A case that is handled elsewhere, with what became of it so far.
struct ToldCase {
    std::string item_id;
    std::string number;  ///< of the system that handles it; empty: the platform gives one
    Applicant applicant;
    Day received_on;
    std::string officer;          ///< who received it; may be empty
    std::optional<Day> due_on;    ///< as the applicant was told
    std::vector<Report> reports;  ///< in their order; none yet: only received
};

/// Who tells it: a department's system, or an officer by hand.
struct Source {
    std::string account;       ///< in the histories: `client:01H…`, or that of the officer
    std::string client_id;     ///< of the system; empty: by hand
    people::AuditEvent event;  ///< for the audit log, without act and subject
    /// Why they may tell nothing of this item: a code, at /item_id.
    std::function<std::optional<std::string>(const catalog::ItemVersion&)> refuse_item;
    bool must_number = false;  ///< the platform numbers nothing of theirs
};

/// Of its own unit's items.
Source source_of(const people::CallingClient& client);

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
/// order: invalid-input (/item_id item-unknown, or what the source says; /number
/// case-number-required, those of find_number_faults; /applicant those of people::check_stated;
/// /received_on day-in-future; /due_on those of find_due_faults; /officer those of
/// find_officer_fault; /reports too-many (limit=kReportsAtOnceMost); /reports/n those of
/// find_faults), item-not-on-platform (ground=国家秘密), external-case-ended (a report after the
/// end).
Result<Registered> take_case(db::Transaction& transaction, const Source& source,
                             const ToldCase& told, const WorkCalendar& calendar, Instant now,
                             Services& services, const crypto::FieldCipher& cipher);

struct Reported {
    std::int64_t serial = 0;
    std::string stage;
    std::optional<std::string> due_on;
};
BOOST_DESCRIBE_STRUCT(Reported, (), (serial, stage, due_on))

/// Appends to the history of the case. Refusals, in this order: invalid-input (those of
/// find_faults), external-case-ended.
Result<Reported> take_report(db::Transaction& transaction, const Source& source,
                             ExternalCase tracked, const Report& report,
                             const WorkCalendar& calendar, Instant now, Services& services,
                             const crypto::FieldCipher& cipher);

/// Whether it is handled in a system of nation or province (国垂省垂系统, C-51).
bool is_of_vertical_system(const catalog::ServiceItem& item);

}  // namespace yimen::sharing
