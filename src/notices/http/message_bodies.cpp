#include "notices/http/message_bodies.h"

namespace yimen::notices::bodies {

MessageBody to_body(const Message& message) {
    const auto& title = row_of(message.kind).title;
    return {.message_id = std::to_string(message.id),
            .kind = std::string{row_of(message.kind).name},
            .title = {std::string{title.zh}, std::string{title.en}},
            .words = {words_of(message, Language::Chinese), words_of(message, Language::English)},
            .case_id = message.case_id,
            .case_number = message.case_number,
            .item_name = message.item_name,
            .due_on = message.due_on ? std::optional{message.due_on->iso()} : std::nullopt,
            .at = format_iso(message.created_at),
            .read = message.read};
}

UnreadBody to_body(const UnreadCount& unread) {
    return {unread.count, unread.more};
}

BellBody to_body(const UnreadBell& bell) {
    BellBody body{.count = bell.all.count, .more = bell.all.more, .whose = {}};
    for (const auto& one : bell.whose) {
        body.whose.push_back({one.principal_id, one.unread.count, one.unread.more});
    }
    return body;
}

MessagePageBody to_body(const MessagePage& page) {
    MessagePageBody body{.messages = {}, .next = page.next, .unread = to_body(page.unread)};
    for (const auto& message : page.messages) body.messages.push_back(to_body(message));
    return body;
}

}  // namespace yimen::notices::bodies
