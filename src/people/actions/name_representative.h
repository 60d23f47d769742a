#pragma once

#include <cstdint>
#include <string>

#include "people/actions/read_persons.h"
#include "people/actions/register_natural_person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// What becomes of the mandates that the representative before has granted.
enum class PredecessorsGrants { Stay, End };

struct NameRepresentative {
    Person officer;
    std::string legal_person_id;
    std::int64_t version = 0;  ///< the one that was read
    StatedPerson stated;
    KnownNumber known_number = KnownNumber::Ask;
    std::string paper;  ///< 营业执照, 变更通知 …: the document it rests on
    PredecessorsGrants grants = PredecessorsGrants::Stay;
};

/// Records who represents a legal person from now on; the one before may do nothing more for it.
/// What they granted goes on, for it binds the legal person (民法典 art. 61), unless it is to end.
/// Refusals, in this order: forbidden, not-found, invalid-input (see check_stated; /paper
/// `paper-required`), stale, person-known, person-name-differs (the record has another name).
Result<LegalPersonDetail> name_representative(const NameRepresentative& command, Services& services,
                                              const Identity& identity);

}  // namespace yimen::people
