#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "people/domain/audit.h"

namespace yimen::people {

struct AnchorFile {
    std::vector<AuditHead> heads;  ///< in the order they were written
    std::size_t unreadable_lines = 0;
    bool torn = false;  ///< the last line was cut off while it was written
};

/// Empty when there is no such file.
AnchorFile read_anchor_file(const std::filesystem::path& path);

std::string anchor_line(Instant now, const AuditHead& head);

}  // namespace yimen::people
