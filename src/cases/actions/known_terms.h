#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "cases/domain/terms.h"
#include "catalog/catalog.h"

#include "core/recent.h"
#include "platform/db/database.h"

namespace yimen::cases {

/// The terms of a version as the trunk reads them.
ItemTerms terms_of(const catalog::ItemVersion& version);

/// Terms of versions that cases were filed under, those asked for last. A version never changes
/// once cases refer to it, so what is kept is true. Safe to share between threads.
class KnownTerms {
  public:
    /// Null when there is no such version.
    std::shared_ptr<const ItemTerms> find(db::Transaction& transaction, std::string_view entry_id,
                                          std::int64_t version);

  private:
    static constexpr std::size_t kBytesMost = 64 << 20;
    Recent<std::shared_ptr<const ItemTerms>> known_{kBytesMost};
};

}  // namespace yimen::cases
