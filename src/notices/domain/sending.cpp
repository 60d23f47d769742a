#include "notices/domain/sending.h"

#include <algorithm>

#include "core/spread.h"

namespace yimen::notices {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

constexpr std::string_view kSubject = "您的办件有新消息";

template <class Value, std::size_t Count>
std::optional<Value> find_in(const std::array<std::string_view, Count>& names,
                             std::string_view name) {
    const auto* found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Value>(found - names.begin());
}

}  // namespace

std::string_view name_of(Channel channel) {
    return kChannelNames[static_cast<std::size_t>(channel)];
}

std::optional<Channel> find_channel(std::string_view name) {
    return find_in<Channel>(kChannelNames, name);
}

std::string_view name_of(SendingState state) {
    return kSendingStateNames[static_cast<std::size_t>(state)];
}

std::optional<SendingState> find_sending_state(std::string_view name) {
    return find_in<SendingState>(kSendingStateNames, name);
}

Instant first_allowed(Instant at, Channel channel, Urgency urgency, const QuietHours& quiet) {
    if (channel != Channel::Sms || urgency == Urgency::AtOnce || quiet.from == quiet.to) return at;
    const auto midnight = start_in_china(day_in_china(at));
    const auto since_midnight = at - midnight;
    const auto from = milliseconds{hours{quiet.from}};
    const auto to = milliseconds{hours{quiet.to}};
    if (quiet.from < quiet.to) {
        return since_midnight >= from && since_midnight < to ? midnight + to : at;
    }
    if (since_midnight < to) return midnight + to;
    if (since_midnight >= from) return start_in_china(add_days(day_in_china(at), 1)) + to;
    return at;
}

milliseconds pause_after(std::int64_t attempt, std::string_view id) {
    constexpr std::int64_t kDoublingsMax = 6;
    const auto doublings = std::clamp<std::int64_t>(attempt - 1, 0, kDoublingsMax);
    const milliseconds pause =
        std::min<milliseconds>(std::chrono::minutes{std::int64_t{1} << doublings}, hours{1});
    const auto quarter = pause.count() / 4;
    return pause + milliseconds{spread(id) % static_cast<std::uint64_t>(quarter)};
}

std::optional<Instant> useless_at(const Message& message) {
    const bool reminds = message.kind == MessageKind::SupplementReminder ||
                         message.kind == MessageKind::DeferralReminder;
    if (!reminds || !message.due_on) return std::nullopt;
    return start_in_china(add_days(*message.due_on, 1));
}

Instant expires_at(Instant since, const std::optional<Instant>& useless_at) {
    const auto last = since + kLifetime;
    return useless_at ? std::min(last, *useless_at) : last;
}

Letter letter_of(const Message& message, std::string address) {
    return {.address = std::move(address),
            .subject = std::string{kSubject},
            .text = words_of(message, Language::Chinese)};
}

}  // namespace yimen::notices
