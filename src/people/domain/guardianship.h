#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/domain/mandate.h"

#include "core/day.h"
#include "core/result.h"

namespace yimen::people {

/// 民事行为能力, 民法典 art. 18 to 22.
enum class Capacity {
    Full,     ///< from 18 on (art. 18)
    Limited,  ///< from 8 to under 18 (art. 19), and adults by a court's finding (art. 22)
    None,     ///< under 8 (art. 20), and adults by a court's finding (art. 21)
};

/// The day on which 18 years are completed; born on 29 February, on 1 March of common years.
Day eighteenth_birthday(Day born_on);

/// Of age alone. Art. 18, paragraph 2 (16 and living by one's own work) is for a person to judge.
Capacity capacity_of_age(Day born_on, Day day);

struct StatedGuardianship {
    StatedPerson guardian;
    std::string basis;
    std::optional<std::string> to;  ///< the last day, for adults only
    std::string paper;              ///< 户口簿, 出生医学证明, 法院判决 … the document it rests on
};

/// As a mandate for everything: what a guardian does for the ward counts as the ward's own act
/// (art. 23). For a minor it ends by itself on the day before the 18th birthday. `ward_born_on` is
/// none where the ward's document tells no birthday. Every broken rule at once:
/// /guardian/document_type, /guardian/number, /guardian/name (see check_stated), /basis
/// `guardianship-basis-unknown`, `ward-birthday-unknown` or `ward-not-minor`, `ward-minor`, /to
/// `day-malformed`, `mandate-ends-before-it-begins`, /paper `paper-required`, `text-too-long`.
Result<CheckedMandate> check_guardianship(const StatedGuardianship& stated,
                                          std::optional<Day> ward_born_on, Day today);

}  // namespace yimen::people
