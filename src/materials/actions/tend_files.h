#pragma once

#include <cstdint>

#include "materials/actions/archive.h"

#include "platform/services.h"

namespace yimen::materials {

/// Takes away uploads that nobody went on with for kUploadRests, and partial files that belong to
/// none. Files that were finished stay. Brings how many uploads it took away.
std::int64_t sweep_uploads(Services& services, const Archive& archive);

struct LateScans {
    std::int64_t clean = 0;
    std::int64_t infected = 0;
};
/// Asks the virus scanner for files that came while it was away; stops when it is still away. Does
/// nothing where none is configured: such files stay unusable until one is.
LateScans scan_waiting_files(Services& services, const Archive& archive);

}  // namespace yimen::materials
