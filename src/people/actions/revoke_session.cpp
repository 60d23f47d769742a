#include "people/actions/revoke_session.h"

#include "people/actions/identity.h"
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

}  // namespace yimen::people
