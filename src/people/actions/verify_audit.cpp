#include "people/actions/verify_audit.h"

#include <iterator>

#include "people/actions/anchor_file.h"
#include "people/store/audit_store.h"

#include "platform/crypto/digest.h"

namespace yimen::people {

AuditVerdict verify_audit(db::Database& database,
                          const std::vector<std::filesystem::path>& anchor_files) {
    AuditVerdict verdict;
    // The anchors first: what is anchored while the log is being read is not missing.
    std::vector<AuditHead> anchors;
    for (const auto& path : anchor_files) {
        auto file = read_anchor_file(path);
        verdict.unreadable_anchors += file.unreadable_lines + (file.torn ? 1 : 0);
        std::move(file.heads.begin(), file.heads.end(), std::back_inserter(anchors));
    }
    verdict.anchors = anchors.size();
    AuditCheck check{std::move(anchors), crypto::sm3_hex};
    database.read([&](db::Transaction& transaction) {
        AuditStore{transaction}.each([&](const AuditEntry& entry) {
            ++verdict.entries;
            check.take(entry);
        });
        return Done{};
    });
    verdict.findings = check.finish();
    return verdict;
}

}  // namespace yimen::people
