#include "notices/actions/read_messages.h"

#include <algorithm>

namespace yimen::notices {

namespace {

/// Unread ones are looked for among as many.
constexpr std::int64_t kLookedThrough = 1'000;

Problem not_found() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

bool stands_whole(people::StandingKind kind) {
    return kind == people::StandingKind::Self || kind == people::StandingKind::Representative ||
           kind == people::StandingKind::Guardian;
}

/// Whose messages these are; empty: nobody's, for the account belongs to no natural person.
Result<std::string> recipient_of(db::Transaction& transaction, const Inbox& inbox,
                                 const people::Person& person, Services& services) {
    if (inbox.box == Box::Work) return person.account_id;
    const auto self = person.person_id.value_or("");
    if (inbox.principal_id.empty() || inbox.principal_id == self) return self;
    const auto principals = people::principals_of(transaction, person, services.clock.today());
    const bool stands =
        std::any_of(principals.begin(), principals.end(), [&](const people::ActsFor& one) {
            return one.principal.id == inbox.principal_id && stands_whole(one.standing.kind);
        });
    if (!stands) return not_found();
    return inbox.principal_id;
}

UnreadCount count_of(const MessageStore& store, std::string_view recipient_id) {
    const auto counted = store.count_unread(recipient_id, kLookedThrough);
    return {std::min(counted, kUnreadMost), counted > kUnreadMost};
}

/// Does `mark` to a message that is there.
template <class Mark>
Result<Done> with_message(const Inbox& inbox, const std::string& message_id,
                          const people::Person& person, Services& services, const Mark& mark) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto recipient = recipient_of(transaction, inbox, person, services);
        if (!recipient) return recipient.problem();
        MessageStore store{transaction};
        if (!store.find(*recipient, message_id)) return not_found();
        mark(store, *recipient);
        return Done{};
    });
}

}  // namespace

Result<MessagePage> list_messages(const MessagesAsked& asked, const people::Person& person,
                                  Services& services) {
    return services.database.read([&](db::Transaction& transaction) -> Result<MessagePage> {
        const auto recipient = recipient_of(transaction, asked.inbox, person, services);
        if (!recipient) return recipient.problem();
        const MessageStore store{transaction};
        MessagePage page{
            .messages = store.list(*recipient, asked.shown, asked.before_id, asked.limit),
            .next = {},
            .unread = count_of(store, *recipient)};
        if (page.messages.size() == static_cast<std::size_t>(asked.limit)) {
            page.next = page.messages.back().id;
        }
        return page;
    });
}

Result<UnreadCount> count_unread(const Inbox& inbox, const people::Person& person,
                                 Services& services) {
    return services.database.read([&](db::Transaction& transaction) -> Result<UnreadCount> {
        const auto recipient = recipient_of(transaction, inbox, person, services);
        if (!recipient) return recipient.problem();
        return count_of(MessageStore{transaction}, *recipient);
    });
}

Result<Done> mark_read(const Inbox& inbox, const std::string& message_id,
                       const people::Person& person, Services& services) {
    const auto now = services.clock.now();
    return with_message(inbox, message_id, person, services,
                        [&](MessageStore& store, const std::string& recipient) {
                            store.mark_read(recipient, message_id, now);
                        });
}

Result<Done> mark_all_read(const Inbox& inbox, const std::string& message_id,
                           const people::Person& person, Services& services) {
    return with_message(inbox, message_id, person, services,
                        [&](MessageStore& store, const std::string& recipient) {
                            store.mark_all_read(recipient, message_id);
                        });
}

}  // namespace yimen::notices
