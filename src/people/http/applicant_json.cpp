#include "people/http/applicant_json.h"

#include <utility>

namespace yimen::people::body {

Profile to_profile(const OwnProfile& profile, const Person& person) {
    auto masked = to_masked(profile.person);
    return {.account = person.login_name,
            .document_type = std::move(masked.document_type),
            .number = std::move(masked.number),
            .name = std::move(masked.name),
            .mobile = std::move(masked.mobile),
            .may_change_mobile = profile.may_change_mobile,
            .assurance = std::string{name_of(profile.assurance)}};
}

Applicant to_applicant(const OwnStanding& own) {
    auto masked = to_masked(own.person);
    Applicant applicant{.document_type = std::move(masked.document_type),
                        .number = std::move(masked.number),
                        .name = std::move(masked.name),
                        .assurance = std::string{name_of(own.assurance)},
                        .acts_for = {}};
    for (const auto& [acts_for, name] : own.acts_for) {
        SessionPrincipal shown{.type = std::string{name_of(acts_for.principal.type)},
                               .principal_id = acts_for.principal.id,
                               .name = name,
                               .kind = std::string{name_of(acts_for.standing.kind)},
                               .mandate_id = acts_for.standing.mandate_id,
                               .until = {}};
        if (acts_for.standing.until) shown.until = acts_for.standing.until->iso();
        applicant.acts_for.push_back(std::move(shown));
    }
    return applicant;
}

}  // namespace yimen::people::body
