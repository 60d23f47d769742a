#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "webhooks/domain/event_kind.h"

#include "core/day.h"

namespace yimen::webhooks {

/// How far the telling of one event to one subscription has come.
enum class DeliveryState : std::uint8_t {
    Waiting,    ///< to be sent, or sent again
    Delivered,  ///< answered with 2xx
    Failed,     ///< given up
    Dropped     ///< its subscription is told nothing any more
};
inline constexpr std::array<std::string_view, 4> kDeliveryStateNames = {"waiting", "delivered",
                                                                        "failed", "dropped"};

std::string_view name_of(DeliveryState state);
std::optional<DeliveryState> find_delivery_state(std::string_view name);

/// Whoever has one in hand has it for so long.
inline constexpr std::chrono::minutes kLease{5};
/// How long an event is tried.
inline constexpr std::chrono::hours kLifetime{72};
/// How long what has ended is kept.
inline constexpr std::int64_t kEndedDeliveriesDays = 90;

/// One event on its way to one subscription.
struct Delivery {
    std::string event_id;  ///< the same for all subscriptions
    std::string subscription_id;
    EventKind kind = EventKind::Test;
    std::string case_id;  ///< empty: of no case
    std::int64_t case_serial = 0;
    std::string case_number;
    std::string case_state;  ///< to which the event brought it
    Instant occurred_at;
    DeliveryState state = DeliveryState::Waiting;
    std::int64_t attempts = 0;
    Instant next_at;
    Instant expires_at;
    std::int64_t status = 0;  ///< of the last answer; 0: none came
    std::string fault;        ///< why none came, as a code; empty: one came, or nothing was tried
    std::chrono::milliseconds took{0};  ///< the last attempt
    std::optional<Instant> tried_at;    ///< the last time
    std::optional<Instant> ended_at;
};

/// What became of one attempt.
struct Answer {
    std::int64_t status = 0;  ///< of HTTP; 0: none came
    std::string fault = {};   ///< then why: unreachable, tls, timeout, own-network, broken-off
    std::chrono::milliseconds took{0};
};

bool is_taken(const Answer& answer);
/// 410: it wants to be told nothing any more.
bool is_gone(const Answer& answer);

/// How long to wait after the attempt with this number (from 1): 5 seconds, 5 and 30 minutes, 2, 5,
/// 10, 14 and 20 hours, and up to a quarter more, by the id, so that what failed together does not
/// come back together.
std::chrono::milliseconds pause_after(std::int64_t attempt, std::string_view event_id);

/// What is in hand from now on; the attempt is counted before its outcome is known.
Delivery taken_in_hand(Delivery due, Instant now);

/// How it stands after the answer: delivered; failed when it is gone, or nobody would try it again
/// before it expires; else waiting for the next attempt.
Delivery settled(Delivery taken, const Answer& answer, Instant now);

/// It was not tried after all, and is due as before.
Delivery given_back(Delivery taken, Instant now);

/// Begins anew, with all its attempts and all its time.
Delivery begun_anew(Delivery ended, Instant now);

/// How a subscription fared of late.
struct Health {
    std::int64_t failures = 0;  ///< in a row
    Instant resting_until;      ///< nothing is tried before, so that one that is away holds up none
    Instant last_success;
};

/// After failures in a row all that waits for the subscription rests: from 5 seconds, doubled each
/// time, to 10 minutes.
Health after_answer(Health health, const Answer& answer, Instant now);

/// Whether nothing has arrived since the event that is given up now began to be sent.
bool is_failing(const Health& health, const Delivery& given_up);

}  // namespace yimen::webhooks
