#include "webhooks/domain/delivery.h"

#include <algorithm>
#include <cstddef>

#include "core/spread.h"

namespace yimen::webhooks {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::array<milliseconds, 8> kPauses = {seconds{5}, minutes{5}, minutes{30}, hours{2},
                                                 hours{5},   hours{10},  hours{14},   hours{20}};
constexpr seconds kFirstRest{5};
constexpr minutes kRestMax{10};
constexpr std::int64_t kGone = 410;

}  // namespace

std::string_view name_of(DeliveryState state) {
    return kDeliveryStateNames[static_cast<std::size_t>(state)];
}

std::optional<DeliveryState> find_delivery_state(std::string_view name) {
    const auto* found = std::find(kDeliveryStateNames.begin(), kDeliveryStateNames.end(), name);
    if (found == kDeliveryStateNames.end()) return std::nullopt;
    return static_cast<DeliveryState>(found - kDeliveryStateNames.begin());
}

bool is_taken(const Answer& answer) {
    constexpr std::int64_t kSuccess = 200;
    constexpr std::int64_t kAfterSuccess = 300;
    return answer.status >= kSuccess && answer.status < kAfterSuccess;
}

bool is_gone(const Answer& answer) {
    return answer.status == kGone;
}

milliseconds pause_after(std::int64_t attempt, std::string_view event_id) {
    const auto last = static_cast<std::int64_t>(kPauses.size()) - 1;
    const auto pause =
        kPauses[static_cast<std::size_t>(std::clamp<std::int64_t>(attempt - 1, 0, last))];
    const auto quarter = static_cast<std::uint64_t>(pause.count() / 4);
    return pause + milliseconds{spread(event_id) % quarter};
}

Delivery taken_in_hand(Delivery due, Instant now) {
    ++due.attempts;
    due.next_at = now + kLease;
    return due;
}

Delivery settled(Delivery taken, const Answer& answer, Instant now) {
    taken.status = answer.status;
    taken.fault = answer.fault;
    taken.took = answer.took;
    taken.tried_at = now;
    taken.next_at = now + pause_after(taken.attempts, taken.event_id);
    if (is_taken(answer)) {
        taken.state = DeliveryState::Delivered;
    } else if (is_gone(answer) || taken.next_at > taken.expires_at) {
        taken.state = DeliveryState::Failed;
    }
    if (taken.state != DeliveryState::Waiting) taken.ended_at = now;
    return taken;
}

Delivery given_back(Delivery taken, Instant now) {
    --taken.attempts;
    taken.next_at = now;
    return taken;
}

Delivery begun_anew(Delivery ended, Instant now) {
    ended.state = DeliveryState::Waiting;
    ended.attempts = 0;
    ended.next_at = now;
    ended.expires_at = now + kLifetime;
    ended.ended_at.reset();
    return ended;
}

Health after_answer(Health health, const Answer& answer, Instant now) {
    if (is_taken(answer)) return {.failures = 0, .resting_until = {}, .last_success = now};
    constexpr std::int64_t kDoublingsMax = 7;
    const auto doublings = std::min(health.failures, kDoublingsMax);
    ++health.failures;
    health.resting_until =
        now + std::min<milliseconds>(kFirstRest * (std::int64_t{1} << doublings), kRestMax);
    return health;
}

bool is_failing(const Health& health, const Delivery& given_up) {
    return health.last_success < given_up.expires_at - kLifetime;
}

}  // namespace yimen::webhooks
