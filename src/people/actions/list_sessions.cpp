#include "people/actions/list_sessions.h"

#include "people/store/account_store.h"

namespace yimen::people {

std::vector<Session> list_sessions(const Person& person, Services& services,
                                   const Identity& identity) {
    auto sessions = services.database.read([&](db::Transaction& transaction) {
        return AccountStore{transaction}.list_sessions(person.account_id);
    });
    const auto now = services.clock.now();
    std::erase_if(sessions, [&](const Session& session) {
        return has_ended(session.created_at, session.last_seen_at, now, identity.times);
    });
    return sessions;
}

}  // namespace yimen::people
