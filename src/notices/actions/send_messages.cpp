#include "notices/actions/send_messages.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "notices/store/sending_store.h"

namespace yimen::notices {

namespace {

constexpr std::int64_t kPage = 50;
/// So few that even a gateway which never answers lets them all be tried within the lease.
constexpr std::int64_t kInHand = 10;
/// So that a round ends and the server can stop.
constexpr std::int64_t kPagesMax = 40;

Sending sending_of(const Message& message, Channel channel, Instant now, const QuietHours& quiet,
                   Services& services) {
    const auto urgency = row_of(message.kind).urgency;
    return {.id = services.new_id(),
            .recipient_id = message.recipient_id,
            .message_id = message.id,
            .kind = std::string{row_of(message.kind).name},
            .channel = channel,
            .case_number = message.case_number,
            .urgency = urgency,
            .next_at = first_allowed(now, channel, urgency, quiet),
            .expires_at = expires_at(message),
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

Sending lost(Sending taken, Instant now) {
    taken.state = SendingState::Failed;
    taken.fault = "letter-lost";
    taken.ended_at = now;
    return taken;
}

/// How it stands when it is taken in hand, or why it is not.
Sending taken_in_hand(const Sending& due, Instant now, const QuietHours& quiet) {
    auto taken = due;
    if (due.expires_at <= now) {
        taken.state = SendingState::Expired;
        taken.ended_at = now;
        return taken;
    }
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
}

}  // namespace

std::int64_t write_letters(Services& services, const crypto::FieldCipher& cipher,
                           const Gateways& gateways, std::int64_t limit) {
    const auto now = services.clock.now();
    const auto outward = services.database.read([&](db::Transaction& transaction) {
        return SendingStore{transaction, cipher}.list_outward(limit);
    });
    for (std::size_t at = 0; at < outward.size(); ++at) {
        const auto& message = outward[at];
        const bool overtaken = is_overtaken(outward, at);
        const auto written =
            services.database.write([&](db::Transaction& transaction) -> Result<Done> {
                SendingStore store{transaction, cipher};
                if (!store.mark_inward(message) || overtaken) return Done{};
                for (const auto& open : store.list_open_addresses(message.recipient_id)) {
                    if (gateways.of(open.channel) == nullptr) continue;
                    store.add(sending_of(message, open.channel, now, gateways.quiet, services),
                              letter_of(message, open.address));
                }
                return Done{};
            });
        if (!written) break;
    }
    return static_cast<std::int64_t>(outward.size());
}

std::vector<InHand> take_in_hand(Services& services, const crypto::FieldCipher& cipher,
                                 const Gateways& gateways, std::int64_t limit,
                                 SendingRound& round) {
    const auto now = services.clock.now();
    SendingRound looked;
    auto taken =
        services.database.write([&](db::Transaction& transaction) -> Result<std::vector<InHand>> {
            SendingStore store{transaction, cipher};
            looked = {};
            std::vector<InHand> in_hand;
            for (const auto& due : store.list_due(now, limit)) {
                auto letter = store.find_letter(due.id);
                auto after = letter ? taken_in_hand(due, now, gateways.quiet) : lost(due, now);
                if (!store.change(due, after)) continue;
                if (after.state == SendingState::Expired) ++looked.expired;
                if (after.state == SendingState::Failed) ++looked.failed;
                if (after.attempts == due.attempts) continue;
                in_hand.push_back({std::move(after), *std::move(letter)});
            }
            return in_hand;
        });
    if (!taken) return {};
    round.expired += looked.expired;
    round.failed += looked.failed;
    return *std::move(taken);
}

void settle(const Sending& taken, const HandedOver& handed, Services& services,
            const crypto::FieldCipher& cipher, SendingRound& round) {
    const auto now = services.clock.now();
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
            if (taken.attempts >= kAttemptsMax) settled.state = SendingState::Failed;
            settled.next_at = now + pause_after(taken.attempts, taken.id);
            break;
    }
    if (settled.state != SendingState::Waiting) settled.ended_at = now;
    const auto written = services.database.write([&](db::Transaction& transaction) {
        return Result<bool>{SendingStore{transaction, cipher}.change(taken, settled)};
    });
    if (written && *written) count(settled, round);
}

SendingRound send_messages(Services& services, const crypto::FieldCipher& cipher,
                           const Gateways& gateways) {
    for (std::int64_t page = 0; page < kPagesMax; ++page) {
        if (write_letters(services, cipher, gateways, kPage) < kPage) break;
    }
    SendingRound round;
    for (std::int64_t page = 0; page < kPagesMax; ++page) {
        const auto in_hand = take_in_hand(services, cipher, gateways, kInHand, round);
        for (const auto& one : in_hand) {
            const auto* gateway = gateways.of(one.sending.channel);
            const auto handed = gateway == nullptr
                                    ? HandedOver{HandedOver::Outcome::TryLater, "no-gateway"}
                                    : gateway->hand_over(one.letter, one.sending.id);
            settle(one.sending, handed, services, cipher, round);
        }
        if (in_hand.empty()) break;
    }
    services.database.read([&](db::Transaction& transaction) {
        const SendingStore store{transaction, cipher};
        round.waiting = store.count(SendingState::Waiting, kSendingsCounted);
        round.failures = store.count(SendingState::Failed, kSendingsCounted);
        return Done{};
    });
    return round;
}

}  // namespace yimen::notices
