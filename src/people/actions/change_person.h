#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "people/actions/identity.h"
#include "people/domain/persons.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct ChangeNaturalPerson {
    Person officer;
    std::string person_id;
    std::int64_t version = 0;  ///< the one that was read
    std::string name;
    std::optional<std::string> mobile;
};

/// A new name or mobile number; the document never changes. Refusals, in this order: forbidden,
/// not-found, invalid-input (/name `person-name-malformed`, /mobile `mobile-form`), stale.
Result<NaturalPerson> change_natural_person(const ChangeNaturalPerson& command, Services& services,
                                            const Identity& identity);

struct ChangeLegalPerson {
    Person officer;
    std::string person_id;
    std::int64_t version = 0;  ///< the one that was read
    std::string name;
    std::string kind;
};

/// A new name or kind; the credit code never changes, and another representative is named by
/// `name_representative`. Refusals, in this order: forbidden, not-found, invalid-input (/name
/// `person-name-malformed`, /kind `legal-person-kind-unknown`), stale.
Result<LegalPerson> change_legal_person(const ChangeLegalPerson& command, Services& services);

}  // namespace yimen::people
