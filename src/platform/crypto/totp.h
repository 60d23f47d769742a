#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.h"

namespace yimen::crypto {

/// One-time codes of six digits, a new one every 30 seconds (RFC 6238, HMAC-SHA-1): what the
/// authenticator programs of telephones speak.

/// 20 random bytes.
std::string make_totp_secret();

std::string totp_code(std::string_view secret, std::int64_t step);

std::int64_t totp_step(Instant now);

/// The step whose code this is: the present one, the one before or the one after. The caller keeps
/// the last step taken and refuses it and earlier ones.
std::optional<std::int64_t> find_totp_step(std::string_view secret, std::string_view code,
                                           Instant now);

/// `otpauth://totp/…` for the picture that the telephone reads.
std::string totp_uri(std::string_view secret, std::string_view account, std::string_view issuer);

}  // namespace yimen::crypto
