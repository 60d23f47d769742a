#pragma once

#include <cstdint>

#include "notices/notices.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::notices {

struct ResealedNotices {
    std::int64_t records = 0;
    std::int64_t sealed_anew = 0;
};

/// Seals every paper, address and letter with the active key, in many small units of work while
/// servers run. May be broken off and run again.
Result<ResealedNotices> reseal_notices(Services& services, const Papers& papers);

}  // namespace yimen::notices
