#pragma once

#include "people/actions/register_natural_person.h"
#include "people/domain/persons.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct RegisterLegalPerson {
    Person officer;
    StatedLegalPerson stated;
    std::optional<std::string> representative_id;
};

struct RegisteredLegalPerson {
    LegalPerson person;
    bool known = false;  ///< it was there already
    std::vector<FieldProblem> warnings;
};

/// One credit code is one record (REQ-060): registering it again brings the record that is there,
/// unchanged, with the warning `person-name-differs` when it has another name. Refusals, in this
/// order: forbidden, invalid-input (see check_stated; /representative_id `person-unknown`).
Result<RegisteredLegalPerson> register_legal_person(const RegisterLegalPerson& command,
                                                    Services& services, const Identity& identity);

std::string legal_person_subject(std::string_view person_id);

}  // namespace yimen::people
