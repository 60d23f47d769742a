#include "webhooks/actions/send_events.h"

#include <algorithm>
#include <string>
#include <utility>

#include "notices/notices.h"
#include "people/people.h"
#include "webhooks/actions/sign.h"
#include "webhooks/store/delivery_store.h"
#include "webhooks/store/subscription_store.h"

namespace yimen::webhooks {

namespace {

/// So few that even systems which never answer let them all be tried within the lease.
constexpr std::int64_t kInHand = 10;
/// So that a round ends.
constexpr std::int64_t kPagesMax = 40;
constexpr std::int64_t kForgottenAtOnce = 200;

bool is_told(db::Transaction& transaction, const std::optional<Subscription>& subscription) {
    if (!subscription || subscription->off != OffReason::None) return false;
    const auto client = people::find_client(transaction, subscription->client_id);
    return client && !client->off_at;
}

void tell_administrators(db::Transaction& transaction, const Subscription& subscription,
                         Instant now) {
    constexpr std::int64_t kToldMost = 20;
    const auto client = people::find_client(transaction, subscription.client_id);
    const auto host = host_of(subscription.address);
    for (const auto& officer : people::list_administrators(transaction, subscription.unit_id,
                                                           day_in_china(now), kToldMost)) {
        notices::tell(transaction,
                      {.kind = notices::MessageKind::WebhookOff,
                       .recipient_id = officer.account_id,
                       .case_id = subscription.id,
                       .case_number = host,
                       .item_name = client ? std::string_view{client->name} : std::string_view{}},
                      now);
    }
}

/// Nothing more is told to it, until somebody switches it on again.
bool switch_off(db::Transaction& transaction, Subscription subscription, OffReason reason,
                const CourierRoom& room) {
    if (subscription.off != OffReason::None) return false;
    const auto now = room.services.clock.now();
    subscription.off = reason;
    if (!SubscriptionStore{transaction, room.cipher}.change(subscription)) return false;
    DeliveryStore{transaction}.drop_waiting(subscription.id, now);
    tell_administrators(transaction, subscription, now);
    return true;
}

struct Written {
    bool settled = false;  ///< else the lease had passed to somebody else
    bool switched_off = false;
};

/// What one answer makes of delivery, health and subscription, in one unit of work.
Written write_answer(db::Transaction& transaction, const Delivery& taken, const Delivery& after,
                     const Answer& answer, const CourierRoom& room) {
    if (!DeliveryStore{transaction}.change(taken, after)) return {};
    SubscriptionStore store{transaction, room.cipher};
    const auto subscription = store.find(taken.subscription_id);
    if (!subscription) return {};
    const auto health = store.find_health(subscription->id);
    store.put_health(subscription->id, after_answer(health, answer, room.services.clock.now()));
    Written written{.settled = true};
    if (is_gone(answer)) {
        written.switched_off = switch_off(transaction, *subscription, OffReason::Gone, room);
    } else if (after.state == DeliveryState::Failed && is_failing(health, after)) {
        written.switched_off = switch_off(transaction, *subscription, OffReason::Failing, room);
    }
    return written;
}

void count(const Delivery& settled, DeliveryRound& round) {
    if (settled.state == DeliveryState::Delivered) ++round.delivered;
    if (settled.state == DeliveryState::Waiting) ++round.later;
    if (settled.state == DeliveryState::Failed) ++round.failed;
}

void give_back(const Delivery& taken, const CourierRoom& room) {
    const auto given = given_back(taken, room.services.clock.now());
    (void)room.services.database.write([&](db::Transaction& transaction) -> Result<bool> {
        return DeliveryStore{transaction}.change(taken, given);
    });
}

/// Asked first, for most rounds find nothing and are to write nothing.
bool is_anything_due(const CourierRoom& room) {
    return room.services.database.read([&](db::Transaction& transaction) {
        return !DeliveryStore{transaction}.list_due(room.services.clock.now(), 1).empty();
    });
}

/// False when somebody asks to stop. What is for a subscription that did not answer is given back.
bool send_page(const std::vector<InHand>& in_hand, const CourierRoom& room,
               const std::stop_token& stop, DeliveryRound& round) {
    std::vector<std::string> silent;
    for (const auto& [delivery, letter] : in_hand) {
        const bool rests =
            std::find(silent.begin(), silent.end(), delivery.subscription_id) != silent.end();
        if (rests || stop.stop_requested()) {
            give_back(delivery, room);
            continue;
        }
        const auto answer = room.courier.hand_over(letter);
        settle(delivery, answer, room, round);
        if (!is_taken(answer)) silent.push_back(delivery.subscription_id);
    }
    return !stop.stop_requested();
}

}  // namespace

std::vector<InHand> take_in_hand(const CourierRoom& room, std::int64_t limit,
                                 DeliveryRound& round) {
    const auto now = room.services.clock.now();
    std::vector<Delivery> unsigned_ones;
    auto taken = room.services.database.write(
        [&](db::Transaction& transaction) -> Result<std::vector<InHand>> {
            DeliveryStore deliveries{transaction};
            const SubscriptionStore subscriptions{transaction, room.cipher};
            std::vector<InHand> in_hand;
            unsigned_ones.clear();
            for (const auto& due : deliveries.list_due(now, limit)) {
                const auto subscription = subscriptions.find(due.subscription_id);
                if (!is_told(transaction, subscription)) {
                    deliveries.drop_waiting(due.subscription_id, now);
                    continue;
                }
                auto after = taken_in_hand(due, now);
                if (!deliveries.change(due, after)) continue;
                const auto secrets = subscriptions.find_secrets(subscription->id, now);
                if (secrets.empty()) {
                    unsigned_ones.push_back(std::move(after));
                    continue;
                }
                auto letter = letter_of(after, subscription->address, secrets, now);
                in_hand.push_back({std::move(after), std::move(letter)});
            }
            return in_hand;
        });
    for (const auto& one : unsigned_ones) {
        ++round.unreadable;
        settle(one, {.status = 0, .fault = "secret-unreadable"}, room, round);
    }
    return taken ? *std::move(taken) : std::vector<InHand>{};
}

void settle(const Delivery& taken, const Answer& answer, const CourierRoom& room,
            DeliveryRound& round) {
    const auto after = settled(taken, answer, room.services.clock.now());
    const auto written =
        room.services.database.write([&](db::Transaction& transaction) -> Result<Written> {
            return write_answer(transaction, taken, after, answer, room);
        });
    if (!written || !written->settled) return;
    count(after, round);
    if (written->switched_off) ++round.switched_off;
}

DeliveryRound send_events(const CourierRoom& room, const std::stop_token& stop) {
    DeliveryRound round;
    for (std::int64_t page = 0; page < kPagesMax && !stop.stop_requested(); ++page) {
        if (!is_anything_due(room)) break;
        const auto in_hand = take_in_hand(room, kInHand, round);
        if (in_hand.empty() || !send_page(in_hand, room, stop, round)) break;
    }
    round.waiting = room.services.database.read([&](db::Transaction& transaction) {
        return DeliveryStore{transaction}.count_waiting(kDeliveriesCounted);
    });
    return round;
}

std::int64_t forget_deliveries(Services& services) {
    const auto end = start_in_china(add_days(services.clock.today(), -kEndedDeliveriesDays));
    std::int64_t all = 0;
    for (;;) {
        const auto done =
            services.database.write([&](db::Transaction& transaction) -> Result<std::int64_t> {
                return DeliveryStore{transaction}.forget_before(end, kForgottenAtOnce);
            });
        if (!done) return all;
        all += *done;
        if (*done < kForgottenAtOnce) return all;
    }
}

}  // namespace yimen::webhooks
