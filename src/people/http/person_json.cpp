#include "people/http/person_json.h"

#include "core/identifiers/masks.h"

namespace yimen::people::body {

NaturalPerson to_whole(const people::NaturalPerson& person) {
    return {.person_id = person.id,
            .document_type = std::string{identifiers::name_of(person.document.type)},
            .number = person.document.number,
            .name = person.name,
            .mobile = person.mobile,
            .masked = false,
            .version = person.version};
}

NaturalPerson to_masked(const people::NaturalPerson& person) {
    auto masked = to_whole(person);
    masked.number = identifiers::mask_id_number(masked.number);
    masked.name = identifiers::mask_name(masked.name);
    if (masked.mobile) masked.mobile = identifiers::mask_mobile(*masked.mobile);
    masked.masked = true;
    return masked;
}

LegalPerson to_legal_person(const LegalPersonDetail& detail) {
    const auto& person = detail.person;
    LegalPerson shown{.person_id = person.id,
                      .credit_code = person.credit_code,
                      .name = person.name,
                      .kind = person.kind,
                      .representative = {},
                      .version = person.version};
    if (detail.representative) shown.representative = to_masked(*detail.representative);
    return shown;
}

}  // namespace yimen::people::body
