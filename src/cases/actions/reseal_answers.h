#pragma once

#include <cstdint>

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

namespace yimen::cases {

struct ResealedAnswers {
    std::int64_t records = 0;
    std::int64_t sealed_anew = 0;
};

/// Seals the answers of all cases with the active key, in many small units of work while servers
/// run. May be broken off and run again.
Result<ResealedAnswers> reseal_answers(Services& services, const crypto::FieldCipher& cipher);

}  // namespace yimen::cases
