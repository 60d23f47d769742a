#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "webhooks/webhooks.h"

namespace yimen::webhooks {

/// A fresh secret as people are shown it: `whsec_` and 32 random bytes in base64.
std::string make_secret();

/// What Standard Webhooks signs with: `v1,` and the base64 of HMAC-SHA256 over id, timestamp and
/// body, dots between.
std::string signature_of(const Letter& letter, std::string_view secret);

/// The letter that a delivery makes, signed with each of the secrets.
Letter letter_of(const Delivery& delivery, const std::string& address,
                 const std::vector<std::string>& secrets, Instant now);

}  // namespace yimen::webhooks
