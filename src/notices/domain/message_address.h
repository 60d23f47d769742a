#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "notices/domain/sending.h"

#include "core/day.h"
#include "core/result.h"

namespace yimen::notices {

/// Where somebody wants to be told beside here.
struct MessageAddress {
    std::string recipient_id;
    Channel channel = Channel::Sms;
    std::string account_id;  ///< that asked for it; it counts while that is the recipient's
    std::string address;     ///< empty: taken away
    std::optional<Instant> confirmed_at;
    bool on = false;
    std::string code_digest;  ///< of the code that was sent last; empty: none is open
    Instant code_ends_at;
    std::int64_t code_tries = 0;
    std::int64_t codes_sent = 0;  ///< on the day of code_sent_at
    Instant code_sent_at;
};

inline constexpr std::chrono::minutes kCodeLifetime{10};
inline constexpr std::chrono::seconds kBetweenCodes{60};
inline constexpr std::int64_t kCodesOnADay = 10;
/// Whoever asks for them.
inline constexpr std::int64_t kCodesToAddressOnADay = 10;
/// A hall's computers, or a village behind one address, need some.
inline constexpr std::int64_t kCodesFromNetworkOnADay = 100;
inline constexpr std::int64_t kCodeTriesMax = 5;

/// Refuses /address: those of check_mobile or check_email.
Result<Done> check_address(Channel channel, std::string_view address);

/// 138****8000, z***@example.com
std::string mask_address_of(Channel channel, std::string_view address);

/// Puts another address, not confirmed, in the place of the one there was, with a code that goes to
/// it. Refuses code-too-soon (fact retry_after_seconds): kBetweenCodes after the last one, and on
/// the next day after kCodesOnADay.
Result<Done> open_code(MessageAddress& kept, std::string_view address, std::string code_digest,
                       Instant now);

/// How many codes went out today.
struct CodesToday {
    std::int64_t to_address = 0;    ///< whoever asked
    std::int64_t from_network = 0;  ///< wherever they went
};

/// Refuses code-too-soon, until the next day.
Result<Done> check_codes(const CodesToday& codes, Instant now);

/// Takes it away; how many codes were sent is not forgotten.
void forget(MessageAddress& kept);

/// Confirms and turns it on when the digest is that of the open code. Whatever comes of it, the try
/// counts. Refusals: code-expired (none is open, its time or its tries are over), code-wrong.
Result<Done> confirm(MessageAddress& kept, std::string_view code_digest, Instant now);

}  // namespace yimen::notices
