#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases/actions/office.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// Which form; a promise about these materials, or about what is missing when none are named.
struct FormToSign {
    std::string form;
    std::vector<std::string> materials = {};
};

/// What the applicant signs with their own hand, as PDF: `application-form` (申请表, with the
/// answers and materials as they stand now), `deferred-promise` (容缺受理承诺书: what is still
/// missing, or was deferred), `commitment` (告知承诺书: what a promise stands in for). Nothing is
/// issued or kept; while the case does not change, the same bytes. Refusals, in this order: those
/// of read_case; not-found (no such form); deferral-not-allowed, commitment-not-allowed (the item
/// does not have it); invalid-input with all of material-unknown, material-not-deferrable,
/// material-not-by-commitment (/materials/<place>); nothing-to-defer, nothing-to-promise (there is
/// nothing it would be about).
Result<std::string> draw_form(std::string_view case_id, const FormToSign& asked,
                              const people::Person& reader, Services& services, Office& office);

}  // namespace yimen::cases
