#pragma once

#include <cstdint>

#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

namespace yimen::notices {

inline constexpr std::int64_t kEndedSendingsDays = 90;

/// What needs to be done now and then, in many small units of work while servers run.
struct TendedMessages {
    std::int64_t moved = 0;      ///< messages that were kept before they took few bytes
    std::int64_t forgotten = 0;  ///< letters that ended kEndedSendingsDays ago
};

TendedMessages tend_messages(Services& services, const crypto::FieldCipher& cipher);

}  // namespace yimen::notices
