#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cases/actions/office.h"
#include "cases/domain/terms.h"
#include "people/people.h"

#include "core/day.h"
#include "core/result.h"
#include "platform/db/database.h"
#include "platform/services.h"

namespace yimen::cases {

/// Begins the case of an item for an applicant: online by themself, at the window by a clerk.
struct OpenCase {
    people::Person opener;
    std::string entry_id;
    std::string applicant_id;  ///< natural or legal person; empty: the opener
    std::string channel;       ///< code set handling_form
    std::string copy_of = {};  ///< an earlier case of the item and applicant; empty: none
};

/// A draft under the version of the item that is in force today; brings the id of the case. Nobody
/// needs an appointment or an online draft before it (REQ-092). Refusals, in this order: not-found
/// (no such item in force), item-not-on-platform (ground=; C-51), forbidden (neither for oneself
/// nor at a window of the city),
/// invalid-input (/applicant_id applicant-required or applicant-unknown, /channel
/// channel-not-offered, /copy_of case-not-to-copy: none, another item's or applicant's, or not for
/// the opener to see).
///
/// A copy has the answers of the earlier case that today's form would still take, and what of its
/// materials the library still holds (REQ-097).
Result<std::string> open_case(const OpenCase& command, Services& services, Office& office);

/// What open_case would open, and its faults, which it refuses as invalid-input.
struct Opening {
    std::shared_ptr<const ItemTerms> terms;
    std::vector<FieldProblem> faults;
};

/// The same looked at and not done. Refusals: those of open_case but invalid-input.
Result<Opening> check_opening(db::Transaction& transaction, const OpenCase& command, Day today,
                              Office& office);

}  // namespace yimen::cases
