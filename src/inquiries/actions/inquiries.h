#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "inquiries/domain/inquiry.h"
#include "inquiries/store/inquiry_store.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/paper/workbook.h"
#include "platform/services.h"

/// What officers do with inquiries. Whoever has to do with cases of a unit takes its inquiries;
/// whoever supervises reads them.
namespace yimen::inquiries {

/// One for the whole server.
struct Desk {
    Services& services;
    const crypto::FieldCipher& cipher;
};

struct RecordInquiry {
    people::Person officer;  ///< was asked first
    std::string unit_id;     ///< in whose name
    std::string way;
    std::string question;
    Asker asker;
    std::string entry_id;  ///< empty: of no item that is known
};

/// Brings the id. Refusals, in this order: forbidden (takes no inquiries of the unit),
/// invalid-input (find_faults; /way `inquiry-way-unknown`, /item_id
/// `inquiry-item-unknown`).
Result<std::string> record_inquiry(const RecordInquiry& command, Desk& desk);

/// An act on an inquiry in the version that was read.
struct ActOnInquiry {
    people::Person officer;
    std::string inquiry_id;
    std::int64_t version = 0;
    Act act = Act::Answer;
    std::string words;       ///< the answer; why it is offered or refused
    std::string unit_id;     ///< Offer: to whom
    std::string to_account;  ///< Offer: empty: whoever of the unit
};

/// Brings the version after it. Refusals, in this order: not-found (also for who may not know of
/// it), those of may_act, invalid-input (/words find_faults, but for Accept; /unit_id
/// `unit-unknown`, /account_id `inquiry-colleague-unknown`: takes no inquiries there, or is
/// responsible already), stale.
Result<std::int64_t> act_on_inquiry(const ActOnInquiry& command, Desk& desk);

/// An inquiry as the desk reads it.
struct SeenInquiry {
    Inquiry inquiry;
    State state = State::Open;
    std::string first_asked;  ///< names
    std::string responsible;
    std::string unit_name;
    std::string offered_unit;
    std::string offered_to;
    std::int64_t days_waiting = 0;  ///< calendar days, while it is not answered
    std::vector<Act> may;           ///< what who reads it may do now
};

struct SeenEntry {
    Entry entry;
    std::string account;  ///< names
    std::string unit_name;
    std::string to_account;
};

struct WholeInquiry {
    SeenInquiry seen;
    std::vector<SeenEntry> history;
};

/// Refuses not-found (also for who may not know of it).
Result<WholeInquiry> find_inquiry(const std::string& inquiry_id, const people::Person& officer,
                                  Desk& desk);

/// Those that wait, the longest waiting first (首问负责: open ones are reported by age). Refuses
/// forbidden: who takes no inquiries of the unit and does not supervise the place.
Result<std::vector<SeenInquiry>> list_inquiries(const InquiryList& which, const InquiryPage& page,
                                                const people::Person& officer, Desk& desk);

/// Who takes inquiries of a unit. Refuses forbidden: who takes none at all.
Result<std::vector<people::Officer>> list_takers(const std::string& unit_id,
                                                 const people::Person& officer, Desk& desk);

struct ResealedAskers {
    std::int64_t records = 0;
    std::int64_t sealed_anew = 0;
};

/// Seals anew who asked, wherever another key than the active one was used.
Result<ResealedAskers> reseal_askers(Services& services, const crypto::FieldCipher& cipher);

}  // namespace yimen::inquiries
