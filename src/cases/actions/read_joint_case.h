#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/actions/office.h"
#include "cases/domain/joint.h"
#include "cases/store/case_store.h"
#include "people/people.h"

#include "core/day.h"
#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// What more than one part asks for.
struct SharedElement {
    std::string element;
    std::string label;
    std::int64_t parts = 0;  ///< how many ask for it
};

struct ShownPart {
    FiledCase filed;
    std::string unit_name;
    std::vector<std::string> needs;  ///< cases
    bool waiting = false;
    std::string ended_because;  ///< why it was laid aside without being filed
};

/// A joint case as one person sees it.
struct ShownJointCase {
    JointCase joint;
    JointStanding standing;
    std::string lead_unit_name;
    std::string applicant_name;
    std::vector<ShownPart> parts;
    std::vector<SharedElement> shared;  ///< of parts that are drafts
};

/// The whole, when the person may look at it: whoever applies, and whoever has to do with one of
/// its parts; before it is filed the applicant, windows and helpers alone.
std::optional<JointCase> find_joint_for(db::Transaction& transaction,
                                        std::string_view joint_case_id,
                                        const people::Person& person, const Office& office,
                                        Day today);

/// Shows of each part how it stands and what is missing, not what was answered. Refuses not-found
/// (also for who may not know of it).
Result<ShownJointCase> read_joint_case(std::string_view joint_case_id, const people::Person& reader,
                                       Services& services, Office& office);

}  // namespace yimen::cases
