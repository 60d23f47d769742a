#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases/domain/substitution.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/db/database.h"
#include "platform/services.h"

namespace yimen::cases {

/// Who is away and who takes the steps meanwhile. Who examines at the unit names a substitute for
/// themself; supervision names one for anybody who examines there.
struct NameSubstitute {
    people::Person officer;
    std::string unit_id;
    std::string holder;      ///< account
    std::string substitute;  ///< account
    std::string from_on;     ///< yyyy-mm-dd
    std::string until_on;    ///< with this day
};

/// Refusals, in this order: not-found (no such unit), forbidden; invalid-input with all of
/// `officer-without-post` (/holder, /substitute: examines nothing at the unit today),
/// `substitute-is-holder`, `day-malformed`, `substitution-in-past` (/from_on),
/// `substitution-days` (/until_on: before the first day, or more than kSubstitutionDaysMost);
/// `substitution-overlaps`: the holder has a substitute on one of these days.
Result<std::string> name_substitute(const NameSubstitute& command, Services& services);

/// From now on the holder has their steps alone. Refusals, in this order: not-found (for who is
/// neither of the two, examining at the unit, nor supervises it, too), substitution-ended.
Result<Done> end_substitution(const std::string& id, const people::Person& officer,
                              Services& services);

struct ShownSubstitution {
    Substitution of;
    std::string holder_name;
    std::string substitute_name;
    bool may_end = false;  ///< whoever asks
};

/// Those of the unit that stand today or later, by their first day. Refusals, in this order:
/// not-found (no such unit), forbidden (neither of that unit nor its supervision).
Result<std::vector<ShownSubstitution>> list_substitutions(const std::string& unit_id,
                                                          const people::Person& officer,
                                                          Services& services);

/// Whether `account` takes the steps of `holder` at the unit on that day.
bool stands_in(db::Transaction& transaction, std::string_view account, std::string_view holder,
               std::string_view unit_id, Day on);

}  // namespace yimen::cases
