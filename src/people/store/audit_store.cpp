#include "people/store/audit_store.h"

#include <limits>

#include "people/store/queries.h"

namespace yimen::people {

namespace {

AuditEntry to_entry(const db::Row& row) {
    return {.place = {row.text(0), row.integer(1), row.integer(2)},
            .at = {row.integer(3)},
            .event = {.account = row.text(4),
                      .role = row.text(5),
                      .act = row.text(6),
                      .subject = row.text(7),
                      .purpose = row.text(8),
                      .address = row.text(9)},
            .previous = row.text(10),
            .digest = row.text(11)};
}

std::optional<AuditEntry> to_entry(const std::optional<db::Row>& row) {
    if (!row) return std::nullopt;
    return to_entry(*row);
}

// The narrowest index first: one thing has few entries, one person more, one kind of act most.
const db::Statement& statement_for(const AuditSearch& search) {
    if (search.subject) return sql::search_audit_by_subject;
    if (search.account) return sql::search_audit_by_account;
    if (search.act) return sql::search_audit_by_act;
    return sql::search_audit;
}

}  // namespace

void AuditStore::add(const AuditEntry& entry) {
    transaction_.execute(sql::insert_audit_entry, entry.place.chain, entry.place.segment,
                         entry.place.number, entry.at.milliseconds, entry.event.account,
                         entry.event.role, entry.event.act, entry.event.subject,
                         entry.event.purpose, entry.event.address, entry.previous, entry.digest);
}

std::optional<AuditEntry> AuditStore::find_last(std::string_view chain) const {
    return to_entry(transaction_.query_one(sql::find_audit_tail, chain));
}

std::optional<AuditEntry> AuditStore::find_last(std::string_view chain,
                                                std::int64_t segment) const {
    return to_entry(transaction_.query_one(sql::find_segment_end, chain, segment));
}

std::vector<std::string> AuditStore::list_chains() const {
    std::vector<std::string> chains;
    for (const auto& row : transaction_.query(sql::list_audit_chains)) {
        chains.push_back(row.text(0));
    }
    return chains;
}

void AuditStore::each(const std::function<void(const AuditEntry&)>& take) const {
    transaction_.each(sql::list_audit_entries, {},
                      [&](const db::Row& row) { take(to_entry(row)); });
}

std::vector<AuditEntry> AuditStore::search(const AuditSearch& search) const {
    const auto [at, place] = search.after.value_or(
        std::pair{Instant{std::numeric_limits<std::int64_t>::max()}, AuditPlace{.chain = {}}});
    std::vector<AuditEntry> entries;
    for (const auto& row : transaction_.query(
             statement_for(search), search.from.milliseconds, search.before.milliseconds,
             at.milliseconds, place.chain, place.segment, place.number, search.account, search.act,
             search.subject, search.limit)) {
        entries.push_back(to_entry(row));
    }
    return entries;
}

}  // namespace yimen::people
