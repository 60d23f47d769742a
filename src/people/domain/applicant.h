#pragma once

#include <string>
#include <string_view>

#include "people/domain/persons.h"

#include "core/day.h"
#include "core/result.h"

namespace yimen::people {

/// The privacy notice that people consent to today (个人信息保护法 art. 14, 17); its words stand in
/// the portal under the same version.
inline constexpr std::string_view kPrivacyNotice = "2026-03";

/// 个人信息保护法 art. 31: under this age a guardian consents, which happens at the window.
inline constexpr int kConsentAge = 14;

/// What somebody says to open an account for their own matters.
struct StatedApplicant {
    std::string login_name;
    std::string password;
    StatedPerson person;
    std::string privacy_notice;  ///< the version that was consented to; empty: no consent
};

struct CheckedApplicant {
    std::string login_name;
    CheckedPerson person;
};

/// Every broken rule at once: /login_name `login-name-malformed`, /password the faults of a
/// password, those of check_stated, /mobile `mobile-missing`, /number `applicant-too-young` (where
/// the number tells the birthday), /privacy_notice `consent-missing` or `privacy-notice-outdated`.
Result<CheckedApplicant> check_applicant(const StatedApplicant& stated, Day today);

}  // namespace yimen::people
