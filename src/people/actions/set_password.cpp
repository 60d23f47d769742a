#include "people/actions/set_password.h"

#include <utility>

#include "people/actions/check_password.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"

namespace yimen::people {

Result<std::string> change_password(const ChangePassword& command, Services& services,
                                    const Identity& identity) {
    if (auto off = find_local_sign_in_off(identity)) return std::move(*off);
    auto faults = find_password_faults(command.password, command.person.login_name);
    if (command.password == command.current) {
        faults.push_back({"/password", "password-as-before", {}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto checked =
        check_password(command.person.login_name, command.current, services, identity);
    if (!checked) return checked.problem();
    if (!checked->matches) return invalid_input({{"/current", "current-password-wrong", {}}});
    const auto hash = identity.passwords.hash(command.password);
    if (!hash) return hash.problem();

    const auto now = services.clock.now();
    const auto cookie = make_cookie();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        AccountStore store{transaction};
        const auto& account_id = command.person.account_id;
        const auto& session_id = command.person.presence.session_id;
        store.forget_attempts(checked->name_digest);
        store.set_password(account_id, *hash, now, PasswordUse::Lasting);
        store.end_other_sessions(account_id, session_id);
        store.renew_session(session_id, cookie.digest);
        record(transaction,
               event_of(command.person, "", "password.change", account_subject(account_id)),
               services);
        return cookie.value;
    });
}

Result<Done> set_password(const SetPassword& command, Services& services,
                          const Identity& identity) {
    if (auto off = find_local_sign_in_off(identity)) return std::move(*off);
    const auto today = services.clock.today();
    const auto open = [&](db::Transaction& transaction) {
        return open_account(transaction, command.officer, command.account_id, today);
    };
    const auto account = services.database.read(open);
    if (!account) return account.problem();
    auto faults = find_password_faults(command.password, account->login_name);
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto hash = identity.passwords.hash(command.password);
    if (!hash) return hash.problem();

    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto still_open = open(transaction);
        if (!still_open) return still_open.problem();
        AccountStore store{transaction};
        store.set_password(still_open->id, *hash, now, command.use);
        store.end_other_sessions(still_open->id, "");
        record(transaction,
               event_of(command.officer, kManagePeople, "password.set",
                        account_subject(still_open->id)),
               services);
        return Done{};
    });
}

}  // namespace yimen::people
