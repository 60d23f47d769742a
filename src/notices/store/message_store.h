#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

    void add(const Tell& told, std::string_view id, Instant now);
    /// False when it stood there already.
    bool add_reminder(std::string_view case_id, MessageKind kind, Day due_on);

    /// Newest first.
    std::vector<Message> list(std::string_view recipient_id, Shown shown,
                              std::string_view before_id, std::int64_t limit) const;
    /// Among the newest `most` that came after the last one up to which all was read.
    std::int64_t count_unread(std::string_view recipient_id, std::int64_t most) const;
    std::optional<Message> find(std::string_view recipient_id, std::string_view id) const;

    void mark_read(std::string_view recipient_id, std::string_view id, Instant now);
    /// All up to this one.
    void mark_all_read(std::string_view recipient_id, std::string_view id);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::notices
