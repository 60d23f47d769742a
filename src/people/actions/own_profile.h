#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/actions/identity.h"
#include "people/domain/persons.h"
#include "people/domain/standing.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// What somebody may see and change of themselves, to be shown masked.
struct OwnProfile {
    NaturalPerson person;  ///< without the mobile number where it may not be changed
    Assurance assurance = Assurance::SelfDeclared;
    /// Unverified, one changes only the record that one's own registration made: another one was
    /// made by a clerk, for somebody who may be another.
    bool may_change_mobile = false;
};

/// Refuses not-found where the account belongs to no natural person.
Result<OwnProfile> read_own_profile(const Person& person, Services& services,
                                    const Identity& identity);

struct ChangeOwnMobile {
    Person person;
    std::string mobile;
};

/// Refusals, in this order: not-found, identity-not-verified, invalid-input (/mobile
/// `mobile-form`).
Result<Done> change_own_mobile(const ChangeOwnMobile& command, Services& services,
                               const Identity& identity);

struct CloseOwnAccount {
    Person person;
    std::string password;
};

/// The account signs in no more and its sessions end; its person may open another one. Records,
/// cases and mandates stay. Refusals, in this order: local-sign-in-off, account-has-posts,
/// account-resting, busy, invalid-input (/password `current-password-wrong`).
Result<Done> close_own_account(const CloseOwnAccount& command, Services& services,
                               const Identity& identity);

/// Somebody in whose name one may act, with the name they go by.
struct NamedPrincipal {
    ActsFor acts_for;
    std::string name;
};

/// Who an applicant is and for whom they may act today, themselves first.
struct OwnStanding {
    NaturalPerson person;
    Assurance assurance = Assurance::SelfDeclared;
    std::vector<NamedPrincipal> acts_for;
};

/// Nothing where the account belongs to no natural person.
std::optional<OwnStanding> find_own_standing(const Person& person, Services& services,
                                             const Identity& identity);

}  // namespace yimen::people
