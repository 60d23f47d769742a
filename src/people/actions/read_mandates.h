#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "people/actions/identity.h"
#include "people/domain/mandate.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// A mandate as one side or a clerk sees it; names and numbers of it are to be shown masked.
struct MandateView {
    Mandate mandate;
    MandateState state = MandateState::Valid;
    std::string principal_name;  ///< masked of a natural person
    std::vector<std::string_view>
        open_acts;  ///< accept, revoke, renounce, end: what the reader may do
};

/// Both sides, newest first: who acts for one, or for a legal person one represents, and for whom
/// one acts. Ended ones are among them.
struct OwnMandates {
    std::vector<MandateView> given;
    std::vector<MandateView> received;
};

/// Refuses identity-not-verified.
Result<OwnMandates> read_own_mandates(const Person& person, Services& services,
                                      const Identity& identity);

/// One of those. Refusals, in this order: identity-not-verified, not-found.
Result<MandateView> read_own_mandate(const Person& person, std::string_view mandate_id,
                                     Services& services, const Identity& identity);

/// Who may act for somebody, at the window. Refusals, in this order: forbidden, not-found.
Result<std::vector<MandateView>> read_mandates_of(const Person& officer, const Principal& principal,
                                                  Services& services, const Identity& identity);

/// Refusals, in this order: forbidden, not-found.
Result<MandateView> read_mandate(const Person& officer, std::string_view mandate_id,
                                 Services& services, const Identity& identity);

}  // namespace yimen::people
