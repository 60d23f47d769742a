#pragma once

#include <string>
#include <string_view>

#include "notices/notices.h"

#include "core/day.h"

namespace yimen::connect::email {

/// The letter as a mail (RFC 5322, text in base64). The key becomes its Message-ID, so that a mail
/// that comes twice is known by it.
std::string to_mail(const notices::Letter& letter, std::string_view key, std::string_view sender,
                    Instant now);

/// What an answer of the server to a command means. 0: none came. Only a recipient that it refuses
/// for good (5xx to RCPT) is final: all else is for the house to mend, and tried again.
notices::HandedOver to_outcome(long smtp_code, std::string_view command);

}  // namespace yimen::connect::email
