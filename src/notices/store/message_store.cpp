#include "notices/store/message_store.h"

#include "notices/store/message_rows.h"
#include "notices/store/queries.h"

namespace yimen::notices {

void MessageStore::add(const Tell& told, std::string_view id, Instant now) {
    const auto due_on = told.due_on ? std::optional{told.due_on->iso()} : std::nullopt;
    const auto detail = told.detail.empty() ? std::nullopt : std::optional{told.detail};
    transaction_.execute(sql::insert_message, told.recipient_id, id, told.case_id,
                         row_of(told.kind).name, told.case_number, told.item_name, due_on, detail,
                         now.milliseconds);
}

bool MessageStore::add_reminder(std::string_view case_id, MessageKind kind, Day due_on) {
    return transaction_.execute(sql::insert_message_reminder, case_id, row_of(kind).name,
                                due_on.iso()) > 0;
}

std::vector<Message> MessageStore::list(std::string_view recipient_id, Shown shown,
                                        std::string_view before_id, std::int64_t limit) const {
    const auto& statement = shown == Shown::All ? sql::list_messages : sql::list_unread_messages;
    std::vector<Message> messages;
    for (const auto& row : transaction_.query(statement, recipient_id, before_id, limit)) {
        messages.push_back(to_message(row));
    }
    return messages;
}

std::int64_t MessageStore::count_unread(std::string_view recipient_id, std::int64_t most) const {
    return transaction_.query_one(sql::count_unread_messages, recipient_id, most)->integer(0);
}

std::optional<Message> MessageStore::find(std::string_view recipient_id,
                                          std::string_view id) const {
    const auto row = transaction_.query_one(sql::find_message, recipient_id, id);
    if (!row) return std::nullopt;
    return to_message(*row);
}

void MessageStore::mark_read(std::string_view recipient_id, std::string_view id, Instant now) {
    transaction_.execute(sql::mark_message_read, recipient_id, id, now.milliseconds);
}

void MessageStore::mark_all_read(std::string_view recipient_id, std::string_view id) {
    transaction_.execute(sql::put_message_reader, recipient_id, id);
}

}  // namespace yimen::notices
