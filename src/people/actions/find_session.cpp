#include "people/actions/find_session.h"

#include <memory>
#include <utility>

#include "people/store/account_store.h"
#include "people/store/identity_revision.h"

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

std::optional<KnownSession> read_session(db::Transaction& transaction, std::string_view digest,
                                         Instant now, const Identity& identity) {
    AccountStore store{transaction};
    const auto session = store.find_session_by_cookie(digest);
    if (!session || has_ended(session->created_at, session->last_seen_at, now, identity.times)) {
        return std::nullopt;
    }
    const auto account = store.find(session->account_id);
    if (!account || !account->active) return std::nullopt;
    const auto today = day_in_china(now);
    return KnownSession{
        .day = today,
        .created_at = session->created_at,
        .last_seen_at = session->last_seen_at,
        .person = make_person(transaction, *account, {.session_id = session->id}, today, identity)};
}

bool is_to_be_touched(const KnownSession& session, Instant now, Use use) {
    return use == Use::OfSomebody && now - session.last_seen_at >= kSeenEvery;
}

}  // namespace

std::optional<Person> find_session(std::string_view cookie, std::string_view address,
                                   Services& services, const Identity& identity, Use use) {
    if (cookie.empty()) return std::nullopt;
    const auto digest = cookie_digest(cookie);
    const auto now = services.clock.now();
    auto& known_sessions = *identity.known_sessions;
    bool is_read = false;
    const auto session = services.database.read(
        [&](db::Transaction& transaction) -> std::shared_ptr<const KnownSession> {
            const auto revision = identity_revision(transaction);
            auto known = known_sessions.find(digest, revision, day_in_china(now));
            // Another server may have seen somebody since.
            const bool holds =
                known && !has_ended(known->created_at, known->last_seen_at, now, identity.times) &&
                !is_to_be_touched(*known, now, use);
            if (holds) return known;
            auto read = read_session(transaction, digest, now, identity);
            if (!read) return nullptr;
            read->revision = revision;
            is_read = true;
            return std::make_shared<const KnownSession>(*std::move(read));
        });
    if (!session) {
        known_sessions.drop(digest);
        return std::nullopt;
    }
    if (is_to_be_touched(*session, now, use)) {
        touch(session->person.presence.session_id, now, services);
        known_sessions.drop(digest);
    } else if (is_read) {
        known_sessions.keep(digest, session);
    }
    auto person = session->person;
    person.presence.address = address;
    person.presence.ends_at = ends_at(
        session->created_at, use == Use::OfSomebody ? now : session->last_seen_at, identity.times);
    return person;
}

}  // namespace yimen::people
