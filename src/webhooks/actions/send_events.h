#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "webhooks/webhooks.h"

#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

namespace yimen::webhooks {

/// What one round did.
struct DeliveryRound {
    std::int64_t delivered = 0;
    std::int64_t later = 0;   ///< to be tried again
    std::int64_t failed = 0;  ///< given up
    std::int64_t switched_off = 0;
    std::int64_t unreadable = 0;  ///< whose secret cannot be opened, so that nothing was sent
    std::int64_t waiting = 0;     ///< at the end; counted to kDeliveriesCounted
};
inline constexpr std::int64_t kDeliveriesCounted = 10'000;

/// What sending works with.
struct CourierRoom {
    Services& services;
    const crypto::FieldCipher& cipher;
    const Courier& courier;
};

/// A delivery that this server has in hand until its lease ends.
struct InHand {
    Delivery delivery;
    Letter letter;
};

/// Takes in hand what is due: nobody else does within kLease, and each time is an attempt. What is
/// for a client that was switched off is dropped. What cannot be signed is put off, as after an
/// answer that says no.
std::vector<InHand> take_in_hand(const CourierRoom& room, std::int64_t limit, DeliveryRound& round);

/// Writes down what became of it. A subscription that answers 410, and one at which nothing has
/// arrived since what is given up began to be sent, is switched off; the administrators of its unit
/// are told (MessageKind::WebhookOff). Nothing when the lease has passed to somebody else.
void settle(const Delivery& taken, const Answer& answer, const CourierRoom& room,
            DeliveryRound& round);

/// All of it, until nothing is due or somebody asks to stop, which waits for one answer at most. A
/// server that dies between handing over and settling leaves the event to be handed over again,
/// with the same id.
DeliveryRound send_events(const CourierRoom& room, const std::stop_token& stop = {});

/// What ended kEndedDeliveriesDays ago is forgotten; brings how many.
std::int64_t forget_deliveries(Services& services);

}  // namespace yimen::webhooks
