#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "notices/domain/message.h"

#include "platform/db/database.h"

namespace yimen::notices {

enum class Shown : std::uint8_t { All, Unread };

/// Messages as their recipients read them.
class MessageStore {
  public:
    explicit MessageStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// False, and nothing is written, when the recipient has a message with this id.
    bool add(const Tell& told, std::int64_t id);
    /// False when it stood there already.
    bool add_reminder(std::string_view case_id, MessageKind kind, Day due_on);

    /// Newest first, those before the id.
    std::vector<Message> list(std::string_view recipient_id, Shown shown, std::int64_t before_id,
                              std::int64_t limit) const;
    /// Among the newest `most` that came after the last one up to which all was read.
    std::int64_t count_unread(std::string_view recipient_id, std::int64_t most) const;
    std::optional<Message> find(std::string_view recipient_id, std::int64_t id) const;

    void mark_read(std::string_view recipient_id, std::int64_t id, Instant now);
    /// All up to this one.
    void mark_all_read(std::string_view recipient_id, std::int64_t id);

    /// Moves messages that were kept before they were kept in few bytes, at most `limit`, with what
    /// was read of them. Brings how many.
    std::size_t move_earlier(std::int64_t limit);

  private:
    void put_case(const db::Bytes& case_id, std::string_view number, std::string_view item_name);
    std::int64_t free_id_at(const db::Bytes& recipient, Instant written) const;

    db::Transaction& transaction_;
};

}  // namespace yimen::notices
