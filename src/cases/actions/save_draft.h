#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "cases/actions/office.h"
#include "cases/domain/case.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// What the applicant has written and handed in so far, in the place of what was there.
struct SaveDraft {
    people::Person person;
    std::string case_id;
    std::int64_t version = 0;
    boost::json::object answers;
    std::vector<HeldMaterial> materials;
};

/// Kept as it is, finished or not; leaves no entry in the history, which begins when the draft is
/// filed. Refusals, in this order: not-found, examination-before-acceptance, stale, act-not-open,
/// not-your-act,
/// invalid-input (answers of the wrong shape, and those of take_from_library).
Result<Done> save_draft(const SaveDraft& command, Services& services, Office& office);

}  // namespace yimen::cases
