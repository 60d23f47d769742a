#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "notices/domain/message.h"

#include "core/day.h"

namespace yimen::notices {

/// By which messages go out, beside being read here.
enum class Channel : std::uint8_t { Sms, Email };
inline constexpr std::array<std::string_view, 2> kChannelNames = {"sms", "email"};

std::string_view name_of(Channel channel);
std::optional<Channel> find_channel(std::string_view name);

/// How far a letter has come.
enum class SendingState : std::uint8_t {
    Waiting,  ///< to be sent, or sent again
    Sent,     ///< a gateway took it
    Failed,   ///< refused for good, or lost
    Expired   ///< nobody would want it any more
};
inline constexpr std::array<std::string_view, 4> kSendingStateNames = {"waiting", "sent", "failed",
                                                                       "expired"};

std::string_view name_of(SendingState state);
std::optional<SendingState> find_sending_state(std::string_view name);

/// When telephones stay silent, by the hours of the city; equal hours: never.
struct QuietHours {
    int from = 22;
    int to = 8;
};

/// The first moment from `at` on at which it may go out: what may wait does not ring at night.
Instant first_allowed(Instant at, Channel channel, Urgency urgency, const QuietHours& quiet);

inline constexpr std::chrono::minutes kLease{5};
inline constexpr std::chrono::hours kLifetime{72};

/// How long to wait after the attempt with this number (from 1): a minute, doubled each time, at
/// most an hour, and up to a quarter more, by the id, so that letters that failed together do not
/// come back together.
std::chrono::milliseconds pause_after(std::int64_t attempt, std::string_view id);

/// From when on nobody wants the message out of the house: a reminder after the day it is about,
/// others at any time.
std::optional<Instant> useless_at(const Message& message);

/// When what begins to be sent at `since` is given up: three days later, or when it is useless.
Instant expires_at(Instant since, const std::optional<Instant>& useless_at);

/// What goes to a gateway.
struct Letter {
    std::string address;
    std::string subject;
    std::string text;
};

/// The letter that a message makes. Chinese; says how a matter was decided nowhere.
Letter letter_of(const Message& message, std::string address);

/// What a code is called where messages have their kind.
inline constexpr std::string_view kCodeKind = "address-code";

/// A letter on its way.
struct Sending {
    std::string id;
    std::string recipient_id;
    std::optional<std::string> message_id;
    std::string kind;  ///< of the message, or address-code
    Channel channel = Channel::Sms;
    std::string case_number;
    Urgency urgency = Urgency::MayWait;
    SendingState state = SendingState::Waiting;
    std::int64_t attempts = 0;
    Instant next_at;
    Instant expires_at;
    std::optional<Instant> useless_at;
    std::string fault;  ///< code of the last one; empty: none
    Instant created_at;
    std::optional<Instant> ended_at;
};

/// What became of handing a letter to a gateway.
struct HandedOver {
    enum class Outcome : std::uint8_t {
        Taken,     ///< it is the gateway's now
        TryLater,  ///< it was busy, not set up, or wants it later
        Away,      ///< it does not answer: the others need not be tried now
        Refused    ///< it never will take one for this recipient
    };
    Outcome outcome = Outcome::Taken;
    /// What it answered, as a code (smtp-451, http-503, unreachable): its words may name people.
    std::string fault = {};
};

}  // namespace yimen::notices
