#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "webhooks/domain/event_kind.h"

#include "core/day.h"
#include "core/problem.h"

namespace yimen::webhooks {

/// Where letters of webhooks may go. What the configuration says.
struct WaysOut {
    bool own_network = false;  ///< to loopback, private and link-local addresses, too
    bool plain_http = false;   ///< without TLS, too
};

/// Why a subscription is told nothing.
enum class OffReason : std::uint8_t {
    None,     ///< it is told
    ByHand,   ///< somebody switched it off
    Gone,     ///< its system answered 410
    Failing,  ///< nothing arrived for three days
};
inline constexpr std::array<std::string_view, 4> kOffReasonNames = {"", "by-hand", "gone",
                                                                    "failing"};

std::string_view name_of(OffReason reason);
std::optional<OffReason> find_off_reason(std::string_view name);

/// For how long the secret before the last one signs along.
inline constexpr std::chrono::hours kSecretsOverlap{24};

/// A client may have so many.
inline constexpr std::size_t kSubscriptionsOfClient = 10;

/// What a department's system wants to be told, and where. 事件订阅
struct Subscription {
    std::string id;
    std::string client_id;
    std::string unit_id;  ///< of the client
    std::string address;
    std::string description;
    std::vector<EventKind> kinds;  ///< in the order of the table, each once
    OffReason off = OffReason::None;
    Instant created_at;
    Instant secret_set_at;
    std::int64_t version = 0;  ///< counts what people change, for If-Match
};

/// What somebody wants of a subscription.
struct Wanted {
    std::string address;
    std::string description;
    std::vector<std::string> kinds;  ///< names of kEventKinds
    bool active = true;
};

/// The kinds of these names, in the order of the table, each once.
std::vector<EventKind> kinds_of(const std::vector<std::string>& names);

/// All that is wrong: /address webhook-address-malformed (no https address with a host and without
/// user and fragment, longer than 400 characters), webhook-address-own-network (a host that is told
/// by such an address, or localhost), /description webhook-description-malformed (control
/// characters, or longer than 100), /kinds webhook-kinds-required, /kinds/n webhook-kind-unknown
/// (test, too, which comes only when it is asked for).
std::vector<FieldProblem> check_wanted(const Wanted& wanted, const WaysOut& ways);

/// Of the address, what may be shown to whoever runs the house: scheme and host.
std::string host_of(std::string_view address);

}  // namespace yimen::webhooks
