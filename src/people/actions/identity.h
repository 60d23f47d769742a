#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "people/actions/known_sessions.h"
#include "people/domain/account.h"
#include "people/domain/audit.h"
#include "people/domain/person.h"
#include "people/domain/sign_in_rules.h"

#include "core/problem.h"
#include "platform/crypto/field_cipher.h"
#include "platform/crypto/password.h"
#include "platform/db/database.h"

namespace yimen::people {

/// Whether accounts and passwords of this house are good for signing in (REQ-059).
enum class LocalSignIn { Allowed, Off };

/// Whether staff need a second factor where a role demands one (GB/T 22239-2019 8.1.4.1).
enum class SecondFactorDuty { Nobody, ByRole };

/// What signing in works with, beside the Services. One for the whole server; safe to share.
struct Identity {
    crypto::PasswordHasher& passwords;
    const crypto::FieldCipher& cipher;
    LocalSignIn local_sign_in = LocalSignIn::Allowed;
    SecondFactorDuty second_factor = SecondFactorDuty::Nobody;
    SessionTimes times;
    std::string issuer = "Yimen";  ///< what an authenticator program shows beside the account
    std::shared_ptr<KnownSessions> known_sessions = std::make_shared<KnownSessions>();
};

/// Where the encrypted secret of an account's second factor stands.
std::string second_factor_place(std::string_view account_id);

/// A new cookie, which goes to the browser, and its digest, which is all that the store knows.
struct FreshCookie {
    std::string value;
    std::string digest;
};
FreshCookie make_cookie();

/// A password that keeps the rules, for somebody to type once: three groups of four.
std::string make_one_time_password();

/// local-sign-in-off where passwords of this house are no good.
std::optional<Problem> find_local_sign_in_off(const Identity& identity);

/// `account` as somebody who asks through that session today.
Person make_person(db::Transaction& transaction, const Account& account, Presence presence,
                   Day today, const Identity& identity);

std::string cookie_digest(std::string_view cookie);

/// `act` of `person` on `subject`, in the role that carries `right`; in the first role they hold
/// when `right` is empty.
AuditEvent event_of(const Person& person, std::string_view right, std::string act,
                    std::string subject);

std::string account_subject(std::string_view account_id);

}  // namespace yimen::people
