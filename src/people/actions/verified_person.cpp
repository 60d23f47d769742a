#include "people/actions/verified_person.h"

#include <utility>

namespace yimen::people {

Result<std::string> get_verified_person(const Person& person) {
    if (!person.person_id || person.assurance != Assurance::VerifiedAtWindow) {
        return Problem{ProblemKind::Forbidden, "identity-not-verified", {}, {}};
    }
    return *person.person_id;
}

std::string mandate_subject(const MandateTerms& terms) {
    return "mandate:" + terms.id + ' ' + subject_of(terms.principal);
}

Problem conflict(std::string code) {
    return {ProblemKind::Conflict, std::move(code), {}, {}};
}

}  // namespace yimen::people
