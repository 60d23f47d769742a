#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "people/domain/audit.h"

#include "platform/db/database.h"

namespace yimen::people {

struct AuditVerdict {
    std::int64_t entries = 0;
    std::size_t anchors = 0;
    std::size_t unreadable_anchors = 0;  ///< lines that were cut off by a crash, or spoilt
    std::vector<AuditFinding> findings;
};

/// Reads the whole audit log and holds it against itself and the anchors; AuditCheck says what can
/// be found. Where several servers keep anchor files, give them all.
AuditVerdict verify_audit(db::Database& database,
                          const std::vector<std::filesystem::path>& anchor_files);

}  // namespace yimen::people
