#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "notices/domain/message.h"
#include "notices/store/message_store.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::notices {

/// Which messages: of one's own matters, of somebody whom one represents, of one's work.
enum class Box : std::uint8_t { Matters, Work };

struct Inbox {
    Box box = Box::Matters;
    /// Natural or legal person; empty: the person who asks. Only those for whom the person stands
    /// whole: as representative or guardian. Who has a mandate sees the case itself.
    std::string principal_id = {};
};

struct MessagesAsked {
    Inbox inbox;
    Shown shown = Shown::All;
    std::string before_id;  ///< empty: from the newest on
    std::int64_t limit = 50;
};

/// How many are unread; counted among the newest.
struct UnreadCount {
    std::int64_t count = 0;
    bool more = false;
};
inline constexpr std::int64_t kUnreadMost = 99;

/// How many are unread of everybody for whom somebody stands.
struct UnreadBell {
    UnreadCount all;
    struct Of {
        std::string principal_id;
        UnreadCount unread;
    };
    std::vector<Of> whose;  ///< who has any, the person who asks first
};

struct MessagePage {
    std::vector<Message> messages;  ///< newest first
    std::optional<std::string> next;
    UnreadCount unread;
};

/// Refuses not-found: nobody for whom the person stands.
Result<MessagePage> list_messages(const MessagesAsked& asked, const people::Person& person,
                                  Services& services);

/// Refuses as list_messages.
Result<UnreadCount> count_unread(const Inbox& inbox, const people::Person& person,
                                 Services& services);

/// Of all for whom the person stands whole, and of the person: what rings the bell.
UnreadBell count_bell(const people::Person& person, Services& services);

/// Whose messages of matters the person reads: their own, and of those for whom they stand whole.
std::vector<std::string> recipients_read_by(const people::Person& person,
                                            db::Transaction& transaction, Day today);

/// What was read already stays so. Refusals: those of list_messages, not-found (no such message
/// there).
Result<Done> mark_read(const Inbox& inbox, const std::string& message_id,
                       const people::Person& person, Services& services);

/// This one and all before it. Refuses as mark_read.
Result<Done> mark_all_read(const Inbox& inbox, const std::string& message_id,
                           const people::Person& person, Services& services);

}  // namespace yimen::notices
