#include "people/actions/second_factor.h"

#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"

#include "platform/crypto/encoding.h"
#include "platform/crypto/totp.h"

namespace yimen::people {

namespace {

Problem enrolled_already() {
    return {ProblemKind::Conflict, "second-factor-enrolled", {}, {}};
}

Problem not_prepared() {
    return {ProblemKind::Conflict, "second-factor-not-prepared", {}, {}};
}

Problem wrong_code() {
    return {ProblemKind::Unauthenticated, "second-factor-wrong", {}, {}};
}

}  // namespace

Result<PreparedFactor> prepare_second_factor(const Person& person, Services& services,
                                             const Identity& identity) {
    const auto secret = crypto::make_totp_secret();
    const auto sealed = identity.cipher.seal(secret, second_factor_place(person.account_id));
    return services.database.write([&](db::Transaction& transaction) -> Result<PreparedFactor> {
        AccountStore store{transaction};
        const auto account = store.find(person.account_id);
        if (!account) return not_found();
        if (account->second_factor) return enrolled_already();
        store.set_waiting_factor(account->id, sealed);
        return PreparedFactor{crypto::to_base32(secret),
                              crypto::totp_uri(secret, account->login_name, identity.issuer)};
    });
}

Result<std::string> enrol_second_factor(const Person& person, std::string_view code,
                                        Services& services, const Identity& identity) {
    const auto cookie = make_cookie();
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        AccountStore store{transaction};
        const auto account = store.find(person.account_id);
        if (!account) return not_found();
        if (account->second_factor) return enrolled_already();
        if (!account->second_factor_waiting) return not_prepared();
        const auto& waiting = *account->second_factor_waiting;
        const auto secret = identity.cipher.open(waiting, second_factor_place(account->id));
        const auto step = crypto::find_totp_step(secret, code, now);
        if (!step) return wrong_code();
        store.confirm_second_factor(account->id, *step);
        store.end_other_sessions(account->id, person.presence.session_id);
        store.renew_session(person.presence.session_id, cookie.digest);
        record(transaction,
               event_of(person, "", "second-factor.enrol", account_subject(account->id)), services);
        return cookie.value;
    });
}

Result<Done> drop_second_factor(const DropSecondFactor& command, Services& services) {
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto account = open_account(transaction, command.officer, command.account_id, today);
        if (!account) return account.problem();
        AccountStore store{transaction};
        store.drop_second_factor(account->id);
        store.end_other_sessions(account->id, "");
        record(transaction,
               event_of(command.officer, kManagePeople, "second-factor.drop",
                        account_subject(account->id)),
               services);
        return Done{};
    });
}

}  // namespace yimen::people
