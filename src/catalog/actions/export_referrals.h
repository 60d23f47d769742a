#pragma once

#include <functional>
#include <string>

#include "catalog/actions/referrals.h"

namespace yimen::catalog {

/// Every referral of this kind that the reader may see, newest first, a page at a time.
void each_referral(ReferralKind kind, const people::Person& reader, db::Database& database,
                   const std::function<void(const ReferralRow&)>& take);

/// The same as an XLSX file.
std::string export_referrals(ReferralKind kind, const people::Person& reader, Services& services);

}  // namespace yimen::catalog
