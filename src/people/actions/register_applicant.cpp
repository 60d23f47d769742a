#include "people/actions/register_applicant.h"

#include <utility>

#include "people/actions/check_password.h"
#include "people/actions/register_natural_person.h"
#include "people/actions/verified_person.h"
#include "people/people.h"
#include "people/store/account_store.h"
#include "people/store/person_store.h"

#include "core/identifiers/masks.h"

namespace yimen::people {

namespace {

constexpr std::string_view kTriesColumn = "registration";

Result<Done> count_try(const CheckedApplicant& checked, Services& services,
                       const Identity& identity) {
    const auto now = services.clock.now();
    const auto digest = identity.cipher.blind_index(checked.person.document.number, kTriesColumn);
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        AccountStore store{transaction};
        const auto before = store.attempts(digest);
        if (now < before.rests_until) return account_resting(before.rests_until - now);
        store.put_attempts(digest, count_attempt(before, now));
        return Done{};
    });
}

/// Whether an account may be opened for this document without anybody looking at it.
bool is_free(db::Transaction& transaction, const CheckedPerson& stated, const Identity& identity) {
    const auto known = PersonStore{transaction, identity.cipher}.find(stated.document);
    if (!known) return true;
    return joins_by_itself(stated.document.type) && known->name == stated.name &&
           !AccountStore{transaction}.find_by_person(known->id);
}

/// The name in an account is not encrypted: it is the masked one.
Account make_account(const CheckedApplicant& checked, std::string hash, Services& services) {
    const auto now = services.clock.now();
    return {.id = services.new_id(),
            .login_name = checked.login_name,
            .display_name = identifiers::mask_name(checked.person.name),
            .password_hash = std::move(hash),
            .password_set_at = now,
            .second_factor = {},
            .second_factor_waiting = {},
            .created_at = now};
}

}  // namespace

Result<Done> register_applicant(const RegisterApplicant& command, Services& services,
                                const Identity& identity) {
    if (auto off = find_local_sign_in_off(identity)) return std::move(*off);
    const auto checked = check_applicant(command.stated, services.clock.today());
    if (!checked) return checked.problem();
    const auto counted = count_try(*checked, services, identity);
    if (!counted) return counted.problem();
    auto hash = identity.passwords.hash(command.stated.password);
    if (!hash) return hash.problem();
    const auto account = make_account(*checked, std::move(*hash), services);
    const Person applicant{.account_id = account.id,
                           .login_name = account.login_name,
                           .display_name = account.display_name,
                           .posts = {},
                           .presence = {{}, command.address, account.created_at}};
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        AccountStore store{transaction};
        if (is_reserved_login_name(account.login_name) || store.find_by_name(account.login_name)) {
            return conflict("login-name-taken");
        }
        if (!is_free(transaction, checked->person, identity)) {
            auto event = event_of(applicant, "", "account.register-refused", "account");
            record(transaction, event, services);
            return Done{};
        }
        const auto registered = find_or_add(transaction, checked->person, KnownNumber::Ask,
                                            applicant, services, identity);
        if (!registered) return registered.problem();
        store.add(account);
        store.set_applicant(account.id, registered->person.id, kPrivacyNotice, account.created_at);
        record(transaction,
               event_of(applicant, "", "account.register",
                        account_subject(account.id) + ' ' +
                            natural_person_subject(registered->person.id)),
               services);
        return Done{};
    });
}

}  // namespace yimen::people
