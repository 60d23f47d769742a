#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/people.h"
#include "sharing/domain/external_case.h"

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

namespace yimen::sharing {

/// A case of the unified register as it is shown.
struct ShownCase {
    ExternalCase tracked;
    std::string unit_name;
    std::string masked_applicant;
    std::optional<std::int64_t>
        days_left;               ///< working days; below zero when late; while the limit runs
    std::vector<Entry> entries;  ///< where one case is asked for
};

struct CasePage {
    std::string before_id;
    std::int64_t limit = 50;
};

/// Newest first, of the client's unit. Refuses client-scope-missing.
Result<std::vector<ShownCase>> list_for_client(const people::CallingClient& client,
                                               const CasePage& page, Services& services,
                                               const crypto::FieldCipher& cipher);

/// Refusals, in this order: client-scope-missing, not-found (also another unit's).
Result<ShownCase> read_for_client(const people::CallingClient& client, std::string_view case_id,
                                  Services& services, const crypto::FieldCipher& cipher);

/// Whether the officer has a right over cases there: window, examiner, decider or supervisor.
bool may_see(const people::Person& officer, const ExternalCase& tracked);

/// Of one unit, or of one place when `unit_id` is empty; when `number` is not, only the case that
/// has it.
struct DeskQuestion {
    std::string unit_id;
    std::string division_code;
    std::string number;
};

/// Newest first. Refuses forbidden: no right over cases there.
Result<std::vector<ShownCase>> list_for_desk(const people::Person& officer,
                                             const DeskQuestion& question, const CasePage& page,
                                             Services& services, const crypto::FieldCipher& cipher);

/// Refuses not-found: none, or not for this officer to see.
Result<ShownCase> read_for_desk(const people::Person& officer, std::string_view case_id,
                                Services& services, const crypto::FieldCipher& cipher);

/// One's own, newest first, or those of a legal person that one represents, with their histories.
/// By the document alone, so only for who was verified. Refusals, in this order:
/// identity-not-verified, not-found (nobody for whom the person may act).
Result<std::vector<ShownCase>> list_own(const people::Person& person,
                                        const std::string& applicant_id, const CasePage& page,
                                        Services& services, const crypto::FieldCipher& cipher);

/// What anybody may know who has number and query code. Refuses progress-not-found for a number
/// that is none and for a code that is not its code, alike.
Result<ShownCase> find_progress(std::string_view number, std::string_view query_code,
                                Services& services, const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
