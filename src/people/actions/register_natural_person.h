#pragma once

#include "people/actions/identity.h"
#include "people/domain/persons.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// What is done when a record with the same number is there and its document does not join by
/// itself (`joins_by_itself`).
enum class KnownNumber {
    Ask,   ///< refuse: somebody must compare the document with the record
    Join,  ///< somebody has compared them
};

struct RegisterNaturalPerson {
    Person officer;
    StatedPerson stated;
    KnownNumber known_number = KnownNumber::Ask;
};

struct RegisteredPerson {
    NaturalPerson person;
    bool known = false;  ///< it was there already
    std::vector<FieldProblem> warnings;
};

/// One number is one record (REQ-060): registering it again brings the record that is there,
/// unchanged, with the warning `person-name-differs` when it has another name. Refusals, in this
/// order: forbidden, invalid-input (see check_stated), person-known (a document that does not join
/// by itself).
Result<RegisteredPerson> register_natural_person(const RegisterNaturalPerson& command,
                                                 Services& services, const Identity& identity);

/// The same for a checked person, in the caller's unit of work, without asking for a right.
Result<RegisteredPerson> find_or_add(db::Transaction& transaction, CheckedPerson checked,
                                     KnownNumber known_number, const Person& officer,
                                     Services& services, const Identity& identity);

std::string natural_person_subject(std::string_view person_id);

}  // namespace yimen::people
