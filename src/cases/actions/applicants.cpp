#include "cases/actions/applicants.h"

namespace yimen::cases {

people::Principal principal_of(db::Transaction& transaction, const std::string& applicant_id) {
    const bool legal = people::find_legal_person(transaction, applicant_id).has_value();
    return {legal ? people::PrincipalType::LegalPerson : people::PrincipalType::NaturalPerson,
            applicant_id};
}

std::string applicant_name(db::Transaction& transaction, const std::string& applicant_id,
                           const crypto::FieldCipher& cipher) {
    if (const auto person = people::find_natural_person(transaction, applicant_id, cipher)) {
        return person->name;
    }
    const auto legal = people::find_legal_person(transaction, applicant_id);
    return legal ? legal->name : std::string{};
}

bool acts_for(db::Transaction& transaction, const people::Person& person,
              const std::string& applicant_id, const ItemTerms& terms, std::string_view act,
              Day on) {
    if (!person.person_id) return false;
    if (*person.person_id == applicant_id) return true;
    return static_cast<bool>(people::find_standing(transaction, person,
                                                   principal_of(transaction, applicant_id),
                                                   {terms.key, terms.area}, act, on));
}

std::string_view mandate_act_of(Act act) {
    switch (act) {
        case Act::Supplement:
        case Act::SupplyDeferred:
            return "supplement";
        case Act::Withdraw:
            return "withdraw";
        case Act::Rate:
            return "receive";
        default:
            return "file";
    }
}

}  // namespace yimen::cases
