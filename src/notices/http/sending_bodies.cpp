#include "notices/http/sending_bodies.h"

namespace yimen::notices::bodies {

SendingBody to_body(const Sending& sending) {
    const bool waits = sending.state == SendingState::Waiting;
    return {
        .sending_id = sending.id,
        .kind = sending.kind,
        .channel = std::string{name_of(sending.channel)},
        .case_number = sending.case_number,
        .state = std::string{name_of(sending.state)},
        .attempts = sending.attempts,
        .next_at = waits ? std::optional{format_iso(sending.next_at)} : std::nullopt,
        .fault = sending.fault.empty() ? std::nullopt : std::optional{sending.fault},
        .created_at = format_iso(sending.created_at),
        .ended_at = sending.ended_at ? std::optional{format_iso(*sending.ended_at)} : std::nullopt};
}

ChannelsBody to_body(const std::vector<ChannelChoice>& choices) {
    ChannelsBody body;
    for (const auto& one : choices) {
        auto address =
            one.masked_address.empty() ? std::nullopt : std::optional{one.masked_address};
        body.channels.push_back({.channel = std::string{name_of(one.channel)},
                                 .offered = one.offered,
                                 .address = std::move(address),
                                 .confirmed = one.confirmed,
                                 .on = one.on});
    }
    return body;
}

}  // namespace yimen::notices::bodies
