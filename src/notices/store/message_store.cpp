#include "notices/store/message_store.h"

#include <algorithm>

#include "notices/store/message_rows.h"
#include "notices/store/queries.h"

namespace yimen::notices {

namespace {

std::optional<std::int64_t> days_of(const std::optional<Day>& day) {
    return day ? std::optional{day->days_since_epoch()} : std::nullopt;
}

}  // namespace

bool MessageStore::add(const Tell& told, std::int64_t id) {
    const auto case_id = key_of(told.case_id);
    const auto detail = told.detail.empty() ? std::nullopt : std::optional{told.detail};
    const auto added =
        transaction_.execute(sql::insert_message, key_of(told.recipient_id), id, case_id, told.kind,
                             days_of(told.due_on), detail, told.recipient_id);
    if (added == 0) return false;
    put_case(case_id, told.case_number, told.item_name);
    return true;
}

void MessageStore::put_case(const db::Bytes& case_id, std::string_view number,
                            std::string_view item_name) {
    transaction_.execute(sql::insert_message_case, case_id, number, item_name);
}

bool MessageStore::add_reminder(std::string_view case_id, MessageKind kind, Day due_on) {
    return transaction_.execute(sql::insert_message_reminder, case_id, row_of(kind).name,
                                due_on.iso()) > 0;
}

std::vector<Message> MessageStore::list(std::string_view recipient_id, Shown shown,
                                        std::int64_t before_id, std::int64_t limit) const {
    const auto& statement = shown == Shown::All ? sql::list_messages : sql::list_unread_messages;
    std::vector<Message> messages;
    for (const auto& row : transaction_.query(statement, key_of(recipient_id), before_id, limit)) {
        messages.push_back(to_message(row));
    }
    return messages;
}

std::int64_t MessageStore::count_unread(std::string_view recipient_id, std::int64_t most) const {
    return transaction_.query_one(sql::count_unread_messages, key_of(recipient_id), most)
        ->integer(0);
}

std::optional<Message> MessageStore::find(std::string_view recipient_id, std::int64_t id) const {
    const auto row = transaction_.query_one(sql::find_message, key_of(recipient_id), id);
    if (!row) return std::nullopt;
    return to_message(*row);
}

void MessageStore::mark_read(std::string_view recipient_id, std::int64_t id, Instant now) {
    transaction_.execute(sql::mark_message_read, key_of(recipient_id), id, now.milliseconds);
}

void MessageStore::mark_all_read(std::string_view recipient_id, std::int64_t id) {
    transaction_.execute(sql::put_message_read_to, key_of(recipient_id), id);
}

std::int64_t MessageStore::free_id_at(const db::Bytes& recipient, Instant written) const {
    const auto first = written.milliseconds * kMessageIdsInAMillisecond;
    const auto last = transaction_.query_one(sql::find_last_message_between, recipient, first,
                                             first + kMessageIdsInAMillisecond);
    return std::max(first, last->maybe_integer(0).value_or(first - 1) + 1);
}

std::size_t MessageStore::move_earlier(std::int64_t limit) {
    const auto rows = transaction_.query(sql::list_earlier_messages, limit);
    for (const auto& row : rows) {
        const auto kind = find_message_kind(row.text(2));
        if (!kind) throw db::DatabaseError{"notices: no message is called " + row.text(2)};
        const auto recipient = key_of(row.text(1));
        const auto case_id = key_of(row.text(3));
        const auto due_on = row.maybe_text(6);
        const Instant written{row.integer(8)};
        const auto read_at = row.truth(10) ? std::optional{written.milliseconds} : std::nullopt;
        transaction_.execute(sql::put_moved_message, recipient, free_id_at(recipient, written),
                             case_id, *kind, due_on ? days_of(Day::parse(*due_on)) : std::nullopt,
                             row.maybe_text(7), read_at, row.integer(9));
        put_case(case_id, row.text(4), row.text(5));
        transaction_.execute(sql::delete_earlier_message, row.text(1), row.text(0));
    }
    return rows.size();
}

}  // namespace yimen::notices
