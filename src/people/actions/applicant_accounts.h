#pragma once

#include <string>
#include <string_view>

#include "people/actions/identity.h"
#include "people/domain/mandate.h"
#include "people/store/account_store.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// Whether the account holds a post on `today` or will hold one.
bool has_posts(db::Transaction& transaction, std::string_view account_id, Day today);

/// The name a principal goes by: masked of a natural person, whole of a legal one; empty when there
/// is none.
std::string name_of(db::Transaction& transaction, const Principal& principal,
                    const crypto::FieldCipher& cipher);

struct VerifyApplicant {
    Person officer;
    std::string person_id;
    std::string login_name;  ///< as the person at the window says it: whose account it is
};

/// A clerk has compared the original document with the person and the record: from now on the
/// account is verified. The login name shows that the account is that person's and not of somebody
/// who knows the number. Refusals, in this order: forbidden, not-found, invalid-input (/login_name
/// `account-not-of-person`), own-account (nobody verifies themselves).
Result<Done> verify_applicant(const VerifyApplicant& command, Services& services);

struct ReleaseAccount {
    Person officer;
    std::string person_id;
    std::string reason;
};

/// For whoever has lost the way into their account, or whose number somebody else has registered
/// with, once the original document has been compared: the account is closed and taken from the
/// person, who may register anew. Refusals, in this order: forbidden, not-found,
/// person-has-no-account, account-has-posts, invalid-input (/reason `reason-required`).
Result<Done> release_account(const ReleaseAccount& command, Services& services,
                             const Identity& identity);

}  // namespace yimen::people
