#include "people/domain/applicant.h"

#include <iterator>
#include <utility>

#include "people/domain/sign_in_rules.h"

namespace yimen::people {

namespace {

bool is_too_young(const CheckedPerson& person, Day today) {
    const auto document =
        identifiers::check_document(person.document.type, person.document.number, today);
    return document && document->born_on &&
           full_years_between(*document->born_on, today) < kConsentAge;
}

}  // namespace

Result<CheckedApplicant> check_applicant(const StatedApplicant& stated, Day today) {
    std::vector<FieldProblem> faults;
    auto name = normalize_login_name(stated.login_name);
    if (!is_login_name(name)) faults.push_back({"/login_name", "login-name-malformed", {}});
    auto person = check_stated(stated.person, today);
    if (!person) {
        const auto& wrong = person.problem().fields;
        faults.insert(faults.end(), wrong.begin(), wrong.end());
    } else if (is_too_young(*person, today)) {
        faults.push_back(
            {"/number", "applicant-too-young", {{"age", std::to_string(kConsentAge)}}});
    }
    if (!stated.person.mobile) faults.push_back({"/mobile", "mobile-missing", {}});
    auto weak = find_password_faults(stated.password, name);
    std::move(weak.begin(), weak.end(), std::back_inserter(faults));
    if (stated.privacy_notice.empty()) {
        faults.push_back({"/privacy_notice", "consent-missing", {}});
    } else if (stated.privacy_notice != kPrivacyNotice) {
        faults.push_back({"/privacy_notice", "privacy-notice-outdated", {}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return CheckedApplicant{std::move(name), std::move(*person)};
}

}  // namespace yimen::people
