#include "notices/store/message_rows.h"

namespace yimen::notices {

Message to_message(const db::Row& row) {
    const auto kind = find_message_kind(row.text(2));
    if (!kind) throw db::DatabaseError{"notices: no message is called " + row.text(2)};
    const auto due_on = row.maybe_text(6);
    return {.id = row.text(0),
            .recipient_id = row.text(1),
            .kind = *kind,
            .case_id = row.text(3),
            .case_number = row.text(4),
            .item_name = row.text(5),
            .due_on = due_on ? Day::parse(*due_on) : std::nullopt,
            .detail = row.maybe_text(7).value_or(""),
            .created_at = Instant{row.integer(8)},
            .read = row.truth(9)};
}

std::string place_of_address(std::string_view recipient_id, Channel channel) {
    return "message_address.address:" + std::string{recipient_id} + ':' +
           std::string{name_of(channel)};
}

}  // namespace yimen::notices
