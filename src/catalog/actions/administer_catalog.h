#pragma once

#include <string>
#include <string_view>

#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// 事项管理: code tables, channels and everyday words belong to the whole catalogue, not to one
/// unit.
inline constexpr std::string_view kAdministerCatalog = "catalog.administer";

/// The post that lets `officer` administer the catalogue, or the refusal `forbidden`.
Result<const people::Post*> find_administrator(const people::Person& officer);

/// Writes one line of the audit log for an act of administration, as `catalog.<act>`.
void record_administration(db::Transaction& transaction, const people::Person& officer,
                           const people::Post& post, std::string_view act, std::string subject,
                           std::string purpose, const Services& services);

}  // namespace yimen::catalog
