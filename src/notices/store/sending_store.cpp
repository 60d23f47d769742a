#include "notices/store/sending_store.h"

#include <boost/describe/class.hpp>

#include "notices/store/message_rows.h"
#include "notices/store/queries.h"

#include "platform/crypto/crypto_error.h"
#include "platform/json/bind.h"

namespace yimen::notices {

BOOST_DESCRIBE_STRUCT(Letter, (), (address, subject, text))

namespace {

constexpr std::size_t kSealedLetter = 14;

template <class Value>
Value known(std::optional<Value> value, const db::Row& row, std::size_t column) {
    if (!value) throw db::DatabaseError{"notices: unknown word in the store: " + row.text(column)};
    return *value;
}

Sending to_sending(const db::Row& row) {
    const auto ended_at = row.maybe_integer(13);
    return {.id = row.text(0),
            .recipient_id = row.text(1),
            .message_id = row.maybe_text(2),
            .kind = row.text(3),
            .channel = known(find_channel(row.text(4)), row, 4),
            .case_number = row.text(5),
            .urgency = row.truth(6) ? Urgency::AtOnce : Urgency::MayWait,
            .state = known(find_sending_state(row.text(7)), row, 7),
            .attempts = row.integer(8),
            .next_at = Instant{row.integer(9)},
            .expires_at = Instant{row.integer(10)},
            .fault = row.text(11),
            .created_at = Instant{row.integer(12)},
            .ended_at = ended_at ? std::optional{Instant{*ended_at}} : std::nullopt};
}

std::vector<Sending> to_list(const std::vector<db::Row>& rows) {
    std::vector<Sending> list;
    list.reserve(rows.size());
    for (const auto& row : rows) list.push_back(to_sending(row));
    return list;
}

std::string place_of_letter(std::string_view id) {
    return "message_sending.letter:" + std::string{id};
}

}  // namespace

std::vector<Message> SendingStore::list_outward(std::int64_t limit) const {
    std::vector<Message> messages;
    for (const auto& row : transaction_.query(sql::list_outward_messages, limit)) {
        messages.push_back(to_message(row));
    }
    return messages;
}

bool SendingStore::mark_inward(const Message& message) {
    return transaction_.execute(sql::mark_message_inward, message.recipient_id, message.id) > 0;
}

std::vector<SendingStore::OpenAddress> SendingStore::list_open_addresses(
    std::string_view recipient_id) const {
    std::vector<OpenAddress> addresses;
    for (const auto& row : transaction_.query(sql::list_open_addresses, recipient_id)) {
        const auto channel = known(find_channel(row.text(0)), row, 0);
        addresses.push_back(
            {channel, cipher_.open(row.text(1), place_of_address(recipient_id, channel))});
    }
    return addresses;
}

void SendingStore::add(const Sending& sending, const Letter& letter) {
    transaction_.execute(sql::insert_sending, sending.id, sending.recipient_id, sending.message_id,
                         sending.kind, name_of(sending.channel), sending.case_number,
                         sending.urgency == Urgency::AtOnce, sending.next_at.milliseconds,
                         sending.expires_at.milliseconds,
                         cipher_.seal(json::write(letter), place_of_letter(sending.id)),
                         sending.created_at.milliseconds);
}

std::vector<Sending> SendingStore::list_due(Instant now, std::int64_t limit) const {
    return to_list(transaction_.query(sql::list_due_sendings, now.milliseconds, limit));
}

std::vector<Sending> SendingStore::list(SendingState state, std::string_view before_id,
                                        std::int64_t limit) const {
    return to_list(transaction_.query(sql::list_sendings, name_of(state), before_id, limit));
}

std::int64_t SendingStore::count(SendingState state, std::int64_t most) const {
    return transaction_.query_one(sql::count_sendings, name_of(state), most)->integer(0);
}

std::optional<Sending> SendingStore::find(std::string_view id) const {
    const auto row = transaction_.query_one(sql::find_sending, id);
    if (!row) return std::nullopt;
    return to_sending(*row);
}

std::optional<Letter> SendingStore::find_letter(std::string_view id) const {
    const auto row = transaction_.query_one(sql::find_sending, id);
    if (!row) return std::nullopt;
    try {
        const auto opened = cipher_.open(row->text(kSealedLetter), place_of_letter(id));
        auto letter = json::read<Letter>(std::string_view{opened});
        if (letter) return *std::move(letter);
    } catch (const crypto::CryptoError&) {
        return std::nullopt;
    }
    return std::nullopt;
}

bool SendingStore::change(const Sending& before, const Sending& after) {
    const auto ended_at =
        after.ended_at ? std::optional{after.ended_at->milliseconds} : std::nullopt;
    return transaction_.execute(sql::put_sending, before.id, before.attempts, name_of(before.state),
                                name_of(after.state), after.attempts, after.next_at.milliseconds,
                                after.expires_at.milliseconds, after.fault, ended_at) > 0;
}

}  // namespace yimen::notices
