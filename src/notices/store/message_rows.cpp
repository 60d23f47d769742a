#include "notices/store/message_rows.h"

#include "platform/compact/bytes.h"

namespace yimen::notices {

namespace {

/// No identifier of the next eight thousand years begins so.
constexpr char kPlainText = '\xFF';

constexpr Day kFirstDay{1970, 1, 1};

MessageKind kind_at(std::int64_t place) {
    if (place < 0 || place >= static_cast<std::int64_t>(kMessageKinds.size())) {
        throw db::DatabaseError{"notices: no kind of message " + std::to_string(place)};
    }
    return static_cast<MessageKind>(place);
}

}  // namespace

db::Bytes key_of(std::string_view id) {
    auto bytes = compact::identifier_bytes(id);
    if (bytes && bytes->front() != kPlainText) return {*std::move(bytes)};
    return {std::string{kPlainText}.append(id)};
}

std::string id_of(std::string_view key) {
    if (key.starts_with(kPlainText)) return std::string{key.substr(1)};
    return compact::identifier_text(key);
}

Message to_message(const db::Row& row) {
    const auto due_on = row.maybe_integer(6);
    return {.id = row.integer(0),
            .recipient_id = id_of(row.bytes(1)),
            .kind = kind_at(row.integer(2)),
            .case_id = id_of(row.bytes(3)),
            .case_number = row.text(4),
            .item_name = row.text(5),
            .due_on = due_on ? std::optional{add_days(kFirstDay, *due_on)} : std::nullopt,
            .detail = row.maybe_text(7).value_or(""),
            .created_at = written_at(row.integer(0)),
            .read = row.truth(8)};
}

std::string place_of_address(std::string_view recipient_id, Channel channel) {
    return "message_address.address:" + std::string{recipient_id} + ':' +
           std::string{name_of(channel)};
}

}  // namespace yimen::notices
