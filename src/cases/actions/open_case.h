#pragma once

#include <string>

#include "cases/actions/office.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// Begins the case of an item for an applicant: online by themself, at the window by a clerk.
struct OpenCase {
    people::Person opener;
    std::string entry_id;
    std::string applicant_id;  ///< natural or legal person; empty: the opener
    std::string channel;       ///< code set handling_form
};

/// A draft under the version of the item that is in force today; brings the id of the case. Nobody
/// needs an appointment or an online draft before it (REQ-092). Refusals, in this order: not-found
/// (no such item in force), forbidden (neither for oneself nor at a window that receives it),
/// invalid-input (/applicant_id applicant-required or applicant-unknown, /channel
/// channel-not-offered).
Result<std::string> open_case(const OpenCase& command, Services& services, Office& office);

}  // namespace yimen::cases
