#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/audit.h"

#include "platform/db/database.h"

namespace yimen::people {

/// What is looked for in the audit log; newest first.
struct AuditSearch {
    std::optional<std::string> account;
    std::optional<std::string> act;
    std::optional<std::string> subject;
    Instant from;
    Instant before;  ///< exclusive
    /// The last entry of the page before.
    std::optional<std::pair<Instant, AuditPlace>> after;
    std::int64_t limit = 50;
};

/// The audit log. Nothing here changes or removes an entry.
class AuditStore {
  public:
    explicit AuditStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const AuditEntry& entry);
    std::optional<AuditEntry> find_last(std::string_view chain) const;
    std::optional<AuditEntry> find_last(std::string_view chain, std::int64_t segment) const;
    std::vector<std::string> list_chains() const;
    /// Every entry, chain by chain, in order; they are not kept.
    void each(const std::function<void(const AuditEntry&)>& take) const;
    std::vector<AuditEntry> search(const AuditSearch& search) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::people
