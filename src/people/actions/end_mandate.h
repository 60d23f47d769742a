#pragma once

#include <string>

#include "people/actions/identity.h"
#include "people/domain/mandate.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// An act of one side on a mandate. What the account has nothing to do with is not found.
struct MandateCommand {
    Person person;
    std::string mandate_id;
};

/// The relative takes it on; from now on it counts. Refusals, in this order: identity-not-verified,
/// not-found (one is not the agent), mandate-not-to-accept (accepted, ended or of another kind).
Result<Done> accept_mandate(const MandateCommand& command, Services& services,
                            const Identity& identity);

/// The principal, or whoever represents it today, takes it back; whoever granted or recorded it.
/// The agent may do nothing more from this moment (民法典 art. 173). Refusals, in this order:
/// identity-not-verified, not-found, guardianship-at-window (a ward does not end it), mandate-over.
Result<Done> revoke_mandate(const MandateCommand& command, Services& services,
                            const Identity& identity);

/// The agent gives it back, or declines it. Refusals, in this order: identity-not-verified,
/// not-found, guardianship-at-window, mandate-over.
Result<Done> renounce_mandate(const MandateCommand& command, Services& services,
                              const Identity& identity);

struct EndMandate {
    Person officer;
    std::string mandate_id;
    std::string reason;
};

/// At the window, of any kind, for either side or on a document. Refusals, in this order:
/// forbidden, not-found, invalid-input (/reason `reason-required`), mandate-over.
Result<Done> end_mandate(const EndMandate& command, Services& services, const Identity& identity);

}  // namespace yimen::people
