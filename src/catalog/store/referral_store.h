#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/referral.h"
#include "catalog/domain/superior.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// What `ReferralStore::list` narrows by; an empty state does not narrow.
struct ReferralFilter {
    ReferralKind kind = ReferralKind::Adjustment;
    std::string state;
    std::string before_id;  ///< empty: from the newest
    std::int64_t limit = 50;
};

/// How many of one kind an answering unit has in one state.
struct ReferralCount {
    std::string unit_id;
    std::string division_code;
    ReferralState state = ReferralState::Open;
    std::int64_t count = 0;
};

class ReferralStore {
  public:
    explicit ReferralStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const Referral& referral);
    std::optional<Referral> find(std::string_view referral_id) const;
    std::vector<Referral> list(const ReferralFilter& filter) const;

    /// Of this entry, in this state.
    std::vector<Referral> list_of_entry(std::string_view entry_id, ReferralKind kind,
                                        ReferralState state) const;

    std::vector<ReferralCount> count(ReferralKind kind) const;

    /// Writes state and answer; `referral.version` is the one that was read. Refuses `stale`.
    Result<Done> update(const Referral& referral);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
