#include "notices/actions/read_messages.h"

#include <algorithm>
#include <charconv>
#include <limits>

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

std::optional<std::int64_t> number_of(const std::string& message_id) {
    std::int64_t id = 0;
    const auto* end = message_id.data() + message_id.size();
    const auto read = std::from_chars(message_id.data(), end, id);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{id} : std::nullopt;
}

/// Whose messages these are; empty: nobody's, for the account belongs to no natural person.
Result<std::string> recipient_of(db::Transaction& transaction, const Inbox& inbox,
                                 const people::Person& person, Services& services) {
    if (inbox.box == Box::Work) return person.account_id;
    const auto self = person.person_id.value_or("");
    if (inbox.principal_id.empty() || inbox.principal_id == self) return self;
    const auto ids = recipients_read_by(person, transaction, services.clock.today());
    if (std::find(ids.begin(), ids.end(), inbox.principal_id) == ids.end()) return not_found();
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
    const auto id = number_of(message_id);
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto recipient = recipient_of(transaction, inbox, person, services);
        if (!recipient) return recipient.problem();
        MessageStore store{transaction};
        if (!id || !store.find(*recipient, *id)) return not_found();
        mark(store, *recipient, *id);
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
        const auto before =
            number_of(asked.before_id).value_or(std::numeric_limits<std::int64_t>::max());
        MessagePage page{.messages = store.list(*recipient, asked.shown, before, asked.limit),
                         .next = {},
                         .unread = count_of(store, *recipient)};
        if (page.messages.size() == static_cast<std::size_t>(asked.limit)) {
            page.next = std::to_string(page.messages.back().id);
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

std::vector<std::string> recipients_read_by(const people::Person& person,
                                            db::Transaction& transaction, Day today) {
    std::vector<std::string> ids{person.person_id.value_or("")};
    for (const auto& one : people::principals_of(transaction, person, today)) {
        const auto& id = one.principal.id;
        const bool known = std::find(ids.begin(), ids.end(), id) != ids.end();
        if (stands_whole(one.standing.kind) && !known) ids.push_back(id);
    }
    return ids;
}

UnreadBell count_bell(const people::Person& person, Services& services) {
    const auto today = services.clock.today();
    return services.database.read([&](db::Transaction& transaction) {
        const MessageStore store{transaction};
        UnreadBell bell;
        for (auto& id : recipients_read_by(person, transaction, today)) {
            const auto unread = count_of(store, id);
            bell.all.count += unread.count;
            bell.all.more = bell.all.more || unread.more;
            if (unread.count > 0) bell.whose.push_back({std::move(id), unread});
        }
        if (bell.all.count > kUnreadMost) bell.all = {kUnreadMost, true};
        return bell;
    });
}

Result<Done> mark_read(const Inbox& inbox, const std::string& message_id,
                       const people::Person& person, Services& services) {
    const auto now = services.clock.now();
    return with_message(inbox, message_id, person, services,
                        [&](MessageStore& store, const std::string& recipient, std::int64_t id) {
                            store.mark_read(recipient, id, now);
                        });
}

Result<Done> mark_all_read(const Inbox& inbox, const std::string& message_id,
                           const people::Person& person, Services& services) {
    return with_message(inbox, message_id, person, services,
                        [&](MessageStore& store, const std::string& recipient, std::int64_t id) {
                            store.mark_all_read(recipient, id);
                        });
}

}  // namespace yimen::notices
