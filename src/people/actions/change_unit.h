#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "people/domain/person.h"
#include "people/domain/unit.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// What an officer says of a unit.
struct UnitContent {
    std::string name;
    std::string short_name;
    std::string kind;
    std::string division_code;
    std::optional<std::string> parent_id;
    std::string credit_code;
};

struct CreateUnit {
    Person officer;
    UnitContent content;
};

/// Brings the new unit's id. Refusals, in this order: forbidden (no such right at all),
/// invalid-input (see find_faults; /division_code `division-unknown`, /parent_id `parent-unknown`),
/// forbidden (the place is out of reach), unit-name-taken.
Result<std::string> create_unit(const CreateUnit& command, Services& services);

struct ChangeUnit {
    Person officer;
    std::string unit_id;
    std::int64_t version = 0;  ///< the one that was read
    UnitContent content;
};

/// Told within the unit of work, before it ends.
using UnitsChanged = std::function<void(db::Transaction&)>;

/// Tells `units_changed`. Refusals, in this order: forbidden (no such right at all), not-found,
/// forbidden (the unit is out of reach), invalid-input (as above; /parent_id `parent-circular`),
/// forbidden (the new place is out of reach), unit-name-taken, unit-closed, stale.
Result<Done> change_unit(const ChangeUnit& command, Services& services,
                         const UnitsChanged& units_changed);

struct CloseUnit {
    Person officer;
    std::string unit_id;
    std::int64_t version = 0;  ///< the one that was read
    std::string reason;
};

/// From today on the unit takes no posts and stands in no list to choose from; its name stays on
/// what it did. Refusals, in this order: forbidden (no such right at all), not-found, forbidden
/// (the unit is out of reach), reason-required, unit-closed, unit-has-units (below it),
/// unit-has-posts (held today or later), stale.
Result<Done> close_unit(const CloseUnit& command, Services& services);

}  // namespace yimen::people
