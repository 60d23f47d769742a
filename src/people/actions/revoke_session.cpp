#include "people/actions/revoke_session.h"

#include "people/actions/identity.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/account_store.h"

namespace yimen::people {

Result<Done> revoke_session(const Person& person, std::string_view session_id, Services& services) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        AccountStore store{transaction};
        const auto session = store.find_session(session_id);
        if (!session || session->account_id != person.account_id) {
            return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        }
        store.end_session(session_id);
        record(transaction,
               event_of(person, "", "session.revoke", "session:" + std::string{session_id}),
               services);
        return Done{};
    });
}

Result<Done> revoke_account_session(const RevokeAccountSession& command, Services& services) {
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto account = open_account(transaction, command.officer, command.account_id, today);
        if (!account) return account.problem();
        AccountStore store{transaction};
        const auto session = store.find_session(command.session_id);
        if (!session || session->account_id != account->id) return not_found();
        store.end_session(session->id);
        record(transaction,
               event_of(command.officer, kManagePeople, "session.revoke",
                        account_subject(account->id) + " session:" + session->id),
               services);
        return Done{};
    });
}

}  // namespace yimen::people
