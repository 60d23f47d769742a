#include "people/actions/find_session.h"

#include <utility>

#include "people/store/account_store.h"

namespace yimen::people {

namespace {

void touch(const std::string& session_id, Instant now, Services& services) {
    try {
        const auto written =
            services.database.write([&](db::Transaction& transaction) -> Result<Done> {
                AccountStore{transaction}.touch_session(session_id, now);
                return Done{};
            });
        if (!written) return;
    } catch (const db::Unavailable&) {
        // The house is full: the next request writes it down; nobody is sent away for that.
        return;
    }
}

}  // namespace

std::optional<Person> find_session(std::string_view cookie, std::string_view address,
                                   Services& services, const Identity& identity, Use use) {
    if (cookie.empty()) return std::nullopt;
    const auto digest = cookie_digest(cookie);
    const auto now = services.clock.now();
    Instant last_seen_at;
    auto person =
        services.database.read([&](db::Transaction& transaction) -> std::optional<Person> {
            AccountStore store{transaction};
            const auto session = store.find_session_by_cookie(digest);
            if (!session ||
                has_ended(session->created_at, session->last_seen_at, now, identity.times)) {
                return std::nullopt;
            }
            const auto account = store.find(session->account_id);
            if (!account || !account->active) return std::nullopt;
            last_seen_at = session->last_seen_at;
            return make_person(
                transaction, *account,
                {session->id, std::string{address},
                 ends_at(session->created_at, use == Use::OfSomebody ? now : session->last_seen_at,
                         identity.times)},
                day_in_china(now), identity);
        });
    if (person && use == Use::OfSomebody && now - last_seen_at >= kSeenEvery) {
        touch(person->presence.session_id, now, services);
    }
    return person;
}

}  // namespace yimen::people
