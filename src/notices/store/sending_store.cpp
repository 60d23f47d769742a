#include "notices/store/sending_store.h"

#include <boost/describe/class.hpp>

#include "notices/store/address_store.h"
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

std::optional<Instant> instant_of(std::optional<std::int64_t> milliseconds) {
    return milliseconds ? std::optional{Instant{*milliseconds}} : std::nullopt;
}

std::optional<std::int64_t> milliseconds_of(const std::optional<Instant>& at) {
    return at ? std::optional{at->milliseconds} : std::nullopt;
}

/// A code is good for ten minutes, and what a gateway took is not needed any more.
bool is_done_with(const Sending& sending) {
    return sending.state == SendingState::Sent ||
           (sending.state != SendingState::Waiting && !sending.message_id);
}

Sending to_sending(const db::Row& row) {
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
            .useless_at = instant_of(row.maybe_integer(15)),
            .fault = row.text(11),
            .created_at = Instant{row.integer(12)},
            .ended_at = instant_of(row.maybe_integer(13))};
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
    return transaction_.execute(sql::mark_message_inward, key_of(message.recipient_id),
                                message.id) > 0;
}

std::vector<SendingStore::OpenAddress> SendingStore::list_open_addresses(
    std::string_view recipient_id) const {
    std::vector<OpenAddress> addresses;
    for (const auto& row : transaction_.query(sql::list_open_addresses, recipient_id)) {
        const auto channel = known(find_channel(row.text(0)), row, 0);
        addresses.push_back(
            {channel, open_address(cipher_, row.text(1), recipient_id, channel), row.text(2)});
    }
    return addresses;
}

void SendingStore::add(const Sending& sending, const Letter& letter) {
    transaction_.execute(sql::insert_sending, sending.id, sending.recipient_id, sending.message_id,
                         sending.kind, name_of(sending.channel), sending.case_number,
                         sending.urgency == Urgency::AtOnce, sending.next_at.milliseconds,
                         sending.expires_at.milliseconds,
                         cipher_.seal(json::write(letter), place_of_letter(sending.id)),
                         sending.created_at.milliseconds, milliseconds_of(sending.useless_at));
}

std::vector<Sending> SendingStore::list_due(Channel channel, Instant now,
                                            std::int64_t limit) const {
    return to_list(
        transaction_.query(sql::list_due_sendings, name_of(channel), now.milliseconds, limit));
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
    return transaction_.execute(sql::put_sending, before.id, before.attempts, name_of(before.state),
                                before.next_at.milliseconds, name_of(after.state), after.attempts,
                                after.next_at.milliseconds, after.expires_at.milliseconds,
                                after.fault, milliseconds_of(after.ended_at),
                                is_done_with(after)) > 0;
}

std::int64_t SendingStore::forget_before(Instant ended_at, std::int64_t limit) {
    return transaction_.execute(sql::delete_old_sendings, ended_at.milliseconds, limit);
}

SendingStore::Resealed SendingStore::seal_anew(std::string_view after_id, std::int64_t limit) {
    Resealed done;
    for (const auto& row : transaction_.query(sql::list_sealed_sendings, after_id, limit)) {
        done.last_id = row.text(0);
        ++done.records;
        try {
            const auto sealed = cipher_.seal_anew(row.text(1), place_of_letter(done.last_id));
            if (!sealed) continue;
            transaction_.execute(sql::put_sealed_sending, done.last_id, row.text(1), *sealed);
            ++done.sealed_anew;
        } catch (const crypto::CryptoError&) {
            // Lost already; the others need not be.
            continue;
        }
    }
    return done;
}

}  // namespace yimen::notices
