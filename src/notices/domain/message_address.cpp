#include "notices/domain/message_address.h"

#include <utility>

#include "core/identifiers/contact.h"
#include "core/identifiers/masks.h"

namespace yimen::notices {

namespace {

Problem too_soon(std::chrono::milliseconds left) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    return {ProblemKind::TooMany,
            "code-too-soon",
            {{"retry_after_seconds", std::to_string(seconds)}},
            {}};
}

std::chrono::milliseconds until_tomorrow(Instant now) {
    return start_in_china(add_days(day_in_china(now), 1)) - now;
}

}  // namespace

Result<Done> check_address(Channel channel, std::string_view address) {
    const auto checked = channel == Channel::Sms ? identifiers::check_mobile(address)
                                                 : identifiers::check_email(address);
    if (checked) return Done{};
    return invalid_input({{"/address", checked.problem().code, {}}});
}

std::string mask_address_of(Channel channel, std::string_view address) {
    if (address.empty()) return {};
    return channel == Channel::Sms ? identifiers::mask_mobile(address)
                                   : identifiers::mask_email(address);
}

Result<Done> open_code(MessageAddress& kept, std::string_view address, std::string code_digest,
                       Instant now) {
    const auto today = day_in_china(now);
    if (day_in_china(kept.code_sent_at) != today) kept.codes_sent = 0;
    const auto next = kept.code_sent_at + kBetweenCodes;
    if (kept.codes_sent > 0 && now < next) return too_soon(next - now);
    if (kept.codes_sent >= kCodesOnADay) return too_soon(until_tomorrow(now));
    kept.address = address;
    kept.confirmed_at.reset();
    kept.on = false;
    kept.code_digest = std::move(code_digest);
    kept.code_ends_at = now + kCodeLifetime;
    kept.code_tries = 0;
    ++kept.codes_sent;
    kept.code_sent_at = now;
    return Done{};
}

Result<Done> check_codes(const CodesToday& codes, Instant now) {
    if (codes.to_address < kCodesToAddressOnADay && codes.from_network < kCodesFromNetworkOnADay) {
        return Done{};
    }
    return too_soon(until_tomorrow(now));
}

void forget(MessageAddress& kept) {
    kept.address.clear();
    kept.confirmed_at.reset();
    kept.on = false;
    kept.code_digest.clear();
}

Result<Done> confirm(MessageAddress& kept, std::string_view code_digest, Instant now) {
    const bool open =
        !kept.code_digest.empty() && now < kept.code_ends_at && kept.code_tries < kCodeTriesMax;
    if (!open) return Problem{ProblemKind::Conflict, "code-expired", {}, {}};
    ++kept.code_tries;
    if (kept.code_digest != code_digest) return invalid_input({{"/code", "code-wrong", {}}});
    kept.confirmed_at = now;
    kept.on = true;
    kept.code_digest.clear();
    return Done{};
}

}  // namespace yimen::notices
