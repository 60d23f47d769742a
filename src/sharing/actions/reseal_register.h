#pragma once

#include <cstdint>

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

namespace yimen::sharing {

struct ResealedRegister {
    std::int64_t records = 0;
    std::int64_t sealed_anew = 0;
};

/// Seals applicants and reports of the unified register with the active key, in many small units of
/// work while servers run. May be broken off and run again.
Result<ResealedRegister> reseal_register(Services& services, const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
