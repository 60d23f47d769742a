#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/domain/audit.h"
#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct SearchAudit {
    Person reader;
    std::optional<std::string> account;  ///< login name
    std::optional<std::string> act;
    std::optional<std::string> subject;
    std::optional<Day> from;
    std::optional<Day> to;             ///< included
    std::optional<std::string> after;  ///< `next` of the page before
    std::int64_t limit = 50;           ///< 1 to 200
};

struct AuditPage {
    std::vector<AuditEntry> entries;  ///< newest first
    std::optional<std::string> next;
};

/// One page of the audit log; that it was read is recorded first. Refusals: forbidden, then
/// invalid-input (cursor-unknown, limit-out-of-range).
Result<AuditPage> search_audit(const SearchAudit& command, Services& services);

/// The two halves of it. The first records `act` and, as its purpose, what the search was narrowed
/// by; the second records nothing. Both refuse as search_audit.
Result<Done> record_reading(const SearchAudit& command, std::string act, std::string narrowed,
                            Services& services);
Result<AuditPage> find_page(const SearchAudit& command, Services& services);

}  // namespace yimen::people
