#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/actions/identity.h"
#include "people/domain/persons.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// For an officer who may register persons; to be shown masked (core/identifiers/masks.h).
/// Refusals, in this order: forbidden, not-found.
Result<NaturalPerson> read_natural_person(const Person& officer, std::string_view person_id,
                                          Services& services, const Identity& identity);

/// By the number, which must be whole. Refusals, in this order: forbidden, invalid-input (see
/// check_stated_document), not-found.
Result<NaturalPerson> find_natural_person(const Person& officer, std::string_view document_type,
                                          std::string_view number, Services& services,
                                          const Identity& identity);

/// With the representative, to be shown masked.
struct LegalPersonDetail {
    LegalPerson person;
    std::optional<NaturalPerson> representative;
};

/// Refusals, in this order: forbidden, not-found.
Result<LegalPersonDetail> read_legal_person(const Person& officer, std::string_view person_id,
                                            Services& services, const Identity& identity);

/// Refusals, in this order: forbidden, invalid-input (/credit_code, see check_credit_code),
/// not-found.
Result<LegalPersonDetail> find_legal_person(const Person& officer, std::string_view credit_code,
                                            Services& services, const Identity& identity);

struct DiscloseNaturalPerson {
    Person officer;
    std::string person_id;
    std::string purpose;
};

/// The whole data of a person, for a duty that needs it; recorded in the audit log with its
/// purpose. Refusals, in this order: forbidden, invalid-input (/purpose `purpose-required`),
/// not-found.
Result<NaturalPerson> disclose_natural_person(const DiscloseNaturalPerson& command,
                                              Services& services, const Identity& identity);

}  // namespace yimen::people
