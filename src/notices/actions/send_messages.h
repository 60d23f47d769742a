#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "notices/notices.h"

#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

namespace yimen::notices {

/// What one round did.
struct SendingRound {
    std::int64_t sent = 0;
    std::int64_t later = 0;  ///< to be tried again
    std::int64_t failed = 0;
    std::int64_t expired = 0;
    std::int64_t unreadable = 0;  ///< addresses whose key is gone, and that got no letter
    std::int64_t looked_at = 0;   ///< letters that were due
    std::int64_t waiting = 0;     ///< at the end; counted to kSendingsCounted
    std::int64_t failures = 0;    ///< that nobody has sent again; counted to kSendingsCounted
};
inline constexpr std::int64_t kSendingsCounted = 10'000;

/// What sending works with.
struct SendingRoom {
    Services& services;
    const crypto::FieldCipher& cipher;
    const Gateways& gateways;
};

/// A letter that this server has in hand until its lease ends.
struct InHand {
    Sending sending;
    Letter letter;
};

/// Makes letters of messages whose recipients want them elsewhere too: one for each of their
/// addresses for which there is a gateway, all in one unit of work for each message. Brings how
/// many messages it looked at; as many as `limit` say that there may be more.
std::int64_t write_letters(const SendingRoom& room, std::int64_t limit, SendingRound& round);

/// Takes in hand what is due by this channel: nobody else does within kLease, and each time is an
/// attempt. What has expired, or would go where its recipient is not told any more, ends; what may
/// not ring now waits for the morning. Both are counted in `round`.
std::vector<InHand> take_in_hand(const SendingRoom& room, Channel channel, std::int64_t limit,
                                 SendingRound& round);

/// Writes down what became of it. Nothing when the lease has passed to somebody else. Tried three
/// times; throws db::DatabaseError when the store stays away.
void settle(const Sending& taken, const HandedOver& handed, const SendingRoom& room,
            SendingRound& round);

/// All of it, until nothing is due or somebody asks to stop, which waits for one letter at most. A
/// channel whose gateway does not answer rests until the next round. A server that dies between
/// handing over and settling leaves the letter to be handed over again, with the same key.
SendingRound send_messages(const SendingRoom& room, const std::stop_token& stop = {});

}  // namespace yimen::notices
