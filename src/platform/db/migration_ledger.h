#pragma once

#include <span>
#include <string>
#include <vector>

#include "platform/db/migration.h"
#include "platform/db/statement.h"

namespace yimen::db {

/// A row of `schema_migration`: what some program has done to this store.
struct AppliedMigration {
    int number;
    std::string name;
    std::string checksum;
};

inline constexpr Statement kCreateLedger{
    "create_ledger",
    "CREATE TABLE IF NOT EXISTS schema_migration ("
    "number bigint PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, "
    "applied_at bigint NOT NULL)"};
inline constexpr Statement kReadLedger{
    "read_ledger", "SELECT number, name, checksum FROM schema_migration ORDER BY number"};
inline constexpr Statement kAppendToLedger{
    "append_to_ledger",
    "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)"};

/// SHA-256 of the text, in hexadecimal.
std::string checksum_of(const Migration& migration);

/// The first of `known` that the store lacks, or null. Throws std::logic_error when `known` is not
/// in ascending order; DatabaseError when the store has a number that is not known, when the text
/// of an applied migration has changed since, and when one older than the newest applied is
/// missing.
const Migration* next_migration(std::span<const Migration> known,
                                const std::vector<AppliedMigration>& applied);

}  // namespace yimen::db
