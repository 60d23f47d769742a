#include "notices/actions/send_messages.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "notices/store/address_store.h"
#include "notices/store/sending_store.h"
#include "people/people.h"

namespace yimen::notices {

namespace {

constexpr std::int64_t kPage = 50;
/// So few that even a gateway which never answers lets them all be tried within the lease.
constexpr std::int64_t kInHand = 10;
/// So that a round ends.
constexpr std::int64_t kPagesMax = 40;

Sending sending_of(const Message& message, Channel channel, Instant now, const QuietHours& quiet,
                   Services& services) {
    const auto urgency = row_of(message.kind).urgency;
    const auto useless = useless_at(message);
    return {.id = services.new_id(),
            .recipient_id = message.recipient_id,
            .message_id = std::to_string(message.id),
            .kind = std::string{row_of(message.kind).name},
            .channel = channel,
            .case_number = message.case_number,
            .urgency = urgency,
            .next_at = first_allowed(now, channel, urgency, quiet),
            .expires_at = expires_at(message.created_at, useless),
            .useless_at = useless,
            .created_at = now};
}

/// 收件即受理: whoever is told two things of one case at one moment hears the last of them.
bool is_overtaken(const std::vector<Message>& outward, std::size_t at) {
    const auto& one = outward[at];
    return std::any_of(outward.begin() + static_cast<std::ptrdiff_t>(at) + 1, outward.end(),
                       [&](const Message& later) {
                           return later.recipient_id == one.recipient_id &&
                                  later.case_id == one.case_id &&
                                  later.created_at == one.created_at;
                       });
}

Sending ended(Sending taken, SendingState state, std::string fault, Instant now) {
    taken.state = state;
    taken.fault = std::move(fault);
    taken.ended_at = now;
    return taken;
}

/// A message goes where its recipient is told, a code where they still have to confirm.
bool is_wanted_at(const std::string& address, const Sending& sending, db::Transaction& transaction,
                  const crypto::FieldCipher& cipher) {
    const auto kept = AddressStore{transaction, cipher}.find(sending.recipient_id, sending.channel);
    if (!kept || kept->address != address) return false;
    if (!people::is_account_of(transaction, kept->account_id, sending.recipient_id)) return false;
    return sending.message_id ? kept->on && kept->confirmed_at : !kept->confirmed_at;
}

/// How it stands when it is taken in hand, or why it is not.
Sending taken_in_hand(const Sending& due, Instant now, const QuietHours& quiet) {
    if (due.expires_at <= now) return ended(due, SendingState::Expired, due.fault, now);
    auto taken = due;
    const auto allowed = first_allowed(now, due.channel, due.urgency, quiet);
    if (allowed > now) {
        taken.next_at = allowed;
        return taken;
    }
    ++taken.attempts;
    taken.next_at = now + kLease;
    return taken;
}

void count(const Sending& settled, SendingRound& round) {
    if (settled.state == SendingState::Sent) ++round.sent;
    if (settled.state == SendingState::Waiting) ++round.later;
    if (settled.state == SendingState::Failed) ++round.failed;
    if (settled.state == SendingState::Expired) ++round.expired;
}

/// Changes it in a unit of work of its own, tried again when the store is busy or away.
bool change(const Sending& before, const Sending& after, const SendingRoom& room) {
    constexpr int kTries = 3;
    for (int tried = 1;; ++tried) {
        try {
            const auto written = room.services.database.write([&](db::Transaction& transaction) {
                return Result<bool>{SendingStore{transaction, room.cipher}.change(before, after)};
            });
            return written && *written;
        } catch (const db::DatabaseError&) {
            if (tried == kTries) throw;
        }
    }
}

/// It was not tried, and is due as before.
void give_back(const Sending& taken, const SendingRoom& room) {
    auto given_back = taken;
    --given_back.attempts;
    given_back.next_at = room.services.clock.now();
    change(taken, given_back, room);
}

HandedOver hand_over(const InHand& one, const SendingRoom& room) {
    const auto* gateway = room.gateways.of(one.sending.channel);
    if (gateway == nullptr) return {HandedOver::Outcome::Away, "no-gateway"};
    return gateway->hand_over(one.letter, one.sending.id);
}

/// False when the channel rests.
bool send_page(const std::vector<InHand>& in_hand, const SendingRoom& room,
               const std::stop_token& stop, SendingRound& round) {
    bool goes_on = true;
    for (const auto& one : in_hand) {
        goes_on = goes_on && !stop.stop_requested();
        if (!goes_on) {
            give_back(one.sending, room);
            continue;
        }
        const auto handed = hand_over(one, room);
        settle(one.sending, handed, room, round);
        goes_on = handed.outcome != HandedOver::Outcome::Away;
    }
    return goes_on;
}

void send_by(Channel channel, const SendingRoom& room, const std::stop_token& stop,
             SendingRound& round) {
    for (std::int64_t page = 0; page < kPagesMax && !stop.stop_requested(); ++page) {
        const auto looked_at = round.looked_at;
        const auto in_hand = take_in_hand(room, channel, kInHand, round);
        if (round.looked_at == looked_at || !send_page(in_hand, room, stop, round)) return;
    }
}

}  // namespace

std::int64_t write_letters(const SendingRoom& room, std::int64_t limit, SendingRound& round) {
    auto& services = room.services;
    const auto now = services.clock.now();
    const auto outward = services.database.read([&](db::Transaction& transaction) {
        return SendingStore{transaction, room.cipher}.list_outward(limit);
    });
    for (std::size_t at = 0; at < outward.size(); ++at) {
        const auto& message = outward[at];
        const bool overtaken = is_overtaken(outward, at);
        const auto unreadable =
            services.database.write([&](db::Transaction& transaction) -> Result<std::int64_t> {
                SendingStore store{transaction, room.cipher};
                std::int64_t lost = 0;
                if (!store.mark_inward(message) || overtaken) return lost;
                for (const auto& open : store.list_open_addresses(message.recipient_id)) {
                    if (room.gateways.of(open.channel) == nullptr) continue;
                    if (!people::is_account_of(transaction, open.account_id,
                                               message.recipient_id)) {
                        continue;
                    }
                    if (!open.address) {
                        ++lost;
                        continue;
                    }
                    store.add(sending_of(message, open.channel, now, room.gateways.quiet, services),
                              letter_of(message, *open.address));
                }
                return lost;
            });
        if (!unreadable) break;
        round.unreadable += *unreadable;
    }
    return static_cast<std::int64_t>(outward.size());
}

std::vector<InHand> take_in_hand(const SendingRoom& room, Channel channel, std::int64_t limit,
                                 SendingRound& round) {
    const auto now = room.services.clock.now();
    SendingRound looked;
    auto taken = room.services.database.write(
        [&](db::Transaction& transaction) -> Result<std::vector<InHand>> {
            SendingStore store{transaction, room.cipher};
            looked = {};
            std::vector<InHand> in_hand;
            for (const auto& due : store.list_due(channel, now, limit)) {
                ++looked.looked_at;
                auto letter = store.find_letter(due.id);
                auto after = letter ? taken_in_hand(due, now, room.gateways.quiet)
                                    : ended(due, SendingState::Failed, "letter-lost", now);
                if (after.attempts > due.attempts &&
                    !is_wanted_at(letter->address, due, transaction, room.cipher)) {
                    after = ended(due, SendingState::Expired, "address-gone", now);
                }
                if (!store.change(due, after)) continue;
                if (after.state != SendingState::Waiting) count(after, looked);
                if (after.attempts == due.attempts) continue;
                in_hand.push_back({std::move(after), *std::move(letter)});
            }
            return in_hand;
        });
    if (!taken) return {};
    round.expired += looked.expired;
    round.failed += looked.failed;
    round.looked_at += looked.looked_at;
    return *std::move(taken);
}

void settle(const Sending& taken, const HandedOver& handed, const SendingRoom& room,
            SendingRound& round) {
    const auto now = room.services.clock.now();
    auto settled = taken;
    settled.fault = handed.fault;
    switch (handed.outcome) {
        case HandedOver::Outcome::Taken:
            settled.state = SendingState::Sent;
            break;
        case HandedOver::Outcome::Refused:
            settled.state = SendingState::Failed;
            break;
        case HandedOver::Outcome::TryLater:
        case HandedOver::Outcome::Away:
            settled.next_at = now + pause_after(taken.attempts, taken.id);
            break;
    }
    if (settled.state != SendingState::Waiting) settled.ended_at = now;
    if (change(taken, settled, room)) count(settled, round);
}

SendingRound send_messages(const SendingRoom& room, const std::stop_token& stop) {
    SendingRound round;
    for (std::int64_t page = 0; page < kPagesMax && !stop.stop_requested(); ++page) {
        if (write_letters(room, kPage, round) < kPage) break;
    }
    for (const auto channel : {Channel::Sms, Channel::Email}) send_by(channel, room, stop, round);
    room.services.database.read([&](db::Transaction& transaction) {
        const SendingStore store{transaction, room.cipher};
        round.waiting = store.count(SendingState::Waiting, kSendingsCounted);
        round.failures = store.count(SendingState::Failed, kSendingsCounted);
        return Done{};
    });
    return round;
}

}  // namespace yimen::notices
