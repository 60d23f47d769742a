#pragma once

#include <optional>
#include <string>

#include "people/actions/identity.h"
#include "people/domain/guardianship.h"
#include "people/domain/mandate.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct GrantMandate {
    Person person;
    StatedMandate stated;
    std::optional<std::string> legal_person_id;  ///< none: in one's own name
};

/// Lets somebody act for oneself, or for a legal person that one represents (REQ-063, REQ-064); the
/// agent need not be known here yet. A relative must accept before it counts. Brings the mandate's
/// id. Refusals, in this order: identity-not-verified, invalid-input (see check_mandate), not-found
/// (the legal person, also when somebody else represents it), capacity-missing (minors, and adults
/// under guardianship: 民法典 art. 144, 145), invalid-input (/agent/number `agent-is-principal`),
/// relatives-too-many.
Result<std::string> grant_mandate(const GrantMandate& command, Services& services,
                                  const Identity& identity);

struct RecordMandate {
    Person officer;
    Principal principal;
    StatedMandate stated;
    std::string letter;  ///< the signed letter: its file's id, in plain text
};

/// From a letter that principal and agent have signed (民法典 art. 165): a relative's signature
/// accepts. Brings the mandate's id. Refusals, in this order: forbidden, not-found (the principal),
/// invalid-input (see check_mandate; /letter `paper-required`, `text-too-long`), capacity-missing,
/// invalid-input (/agent/number `agent-is-principal`), relatives-too-many.
Result<std::string> record_mandate(const RecordMandate& command, Services& services,
                                   const Identity& identity);

struct RecordGuardian {
    Person officer;
    std::string ward_id;
    StatedGuardianship stated;
};

/// A guardian is who the law or a court says, on a document that the clerk has seen. Brings the
/// mandate's id. Refusals, in this order: forbidden, not-found (the ward), invalid-input (see
/// check_guardianship), invalid-input (/guardian/number `agent-is-principal`).
Result<std::string> record_guardian(const RecordGuardian& command, Services& services,
                                    const Identity& identity);

}  // namespace yimen::people
