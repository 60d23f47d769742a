#pragma once

#include <string>
#include <string_view>

#include "notices/notices.h"

namespace yimen::connect::sms {

/// {"key", "to", "text"}; the signature stands before the text.
std::string to_request(const notices::Letter& letter, std::string_view key,
                       std::string_view signature);

/// What the platform's answer means: 2xx with {"taken": true} is taken. Refused is only what
/// concerns the recipient: {"taken": false} and 422. All else is for the house to mend, and tried
/// again.
notices::HandedOver to_outcome(long status, std::string_view body);

}  // namespace yimen::connect::sms
