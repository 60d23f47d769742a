#pragma once

#include <cstdint>

#include "materials/actions/archive.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::materials {

struct ResealReport {
    std::int64_t records = 0;
    std::int64_t sealed_anew = 0;
};

/// Seals every encrypted field of this context anew that an older key sealed, in small units of
/// work, while servers go on. Throws CryptoError where a field cannot be opened.
Result<ResealReport> reseal_fields(Services& services, const Archive& archive);

}  // namespace yimen::materials
