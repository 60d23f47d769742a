#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/domain/service_item.h"

#include "core/day.h"

namespace yimen::db {
class Transaction;
}

/// What other contexts ask of the catalogue, each in the caller's own unit of work.
namespace yimen::catalog {

/// One dated version of an implementation entry.
struct ItemVersion {
    std::string entry_id;
    std::int64_t version = 0;
    std::string unit_id;
    std::string division_code;
    ServiceItem item;
};

/// The published entry with this 实施编码 or 业务办理项编码.
std::optional<std::string> find_entry_by_code(db::Transaction& transaction, std::string_view code);

/// The number of the version of the entry that is in force on a day.
std::optional<std::int64_t> find_version_in_force(db::Transaction& transaction,
                                                  std::string_view entry_id, Day on);

/// A version whatever has become of it since: a case keeps the one it was filed under. What was
/// never published is not found.
std::optional<ItemVersion> find_item_version(db::Transaction& transaction,
                                             std::string_view entry_id, std::int64_t version);

}  // namespace yimen::catalog
