#include "people/actions/sign_out.h"

#include "people/actions/identity.h"
#include "people/people.h"
#include "people/store/account_store.h"

namespace yimen::people {

Result<Done> sign_out(const Person& person, Services& services) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        AccountStore{transaction}.end_session(person.presence.session_id);
        record(transaction, event_of(person, "", "sign-out", account_subject(person.account_id)),
               services);
        return Done{};
    });
}

}  // namespace yimen::people
