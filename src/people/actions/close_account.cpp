#include "people/actions/close_account.h"

#include "people/actions/identity.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"

namespace yimen::people {

Result<Done> close_account(const CloseAccount& command, Services& services) {
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto account = open_account(transaction, command.officer, command.account_id, today);
        if (!account) return account.problem();
        AccountStore store{transaction};
        store.set_active(account->id, false);
        store.end_other_sessions(account->id, "");
        record(
            transaction,
            event_of(command.officer, kManagePeople, "account.close", account_subject(account->id)),
            services);
        return Done{};
    });
}

}  // namespace yimen::people
