#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "people/domain/mandate.h"
#include "people/domain/person.h"

#include "core/day.h"
#include "core/result.h"

namespace yimen::people {

/// In which quality somebody acts for a principal.
enum class StandingKind {
    Self,            ///< 本人
    Representative,  ///< 法定代表人
    Staff,           ///< 经办人
    Mandate,         ///< 授权代理人
    Relative,        ///< 亲友代办人
    Guardian,        ///< 监护人
};

/// `self`, `representative`, `staff`, `mandate`, `relative`, `guardian`.
std::string_view name_of(StandingKind kind);

/// That somebody may act for a principal, and on what that rests.
struct Standing {
    StandingKind kind = StandingKind::Self;
    std::optional<std::string> mandate_id;  ///< none for self and representative
    std::optional<Day> until;               ///< the last day; none: without end
};

StandingKind standing_of(MandateKind kind);

/// The first of `mandates` (all between one agent and one principal) that lets the agent do `act`
/// in `matter` on `day`. Refusals: not-found when there never was any, else may-not-act-for.
Result<Standing> choose_standing(std::span<const MandateTerms> mandates, const Matter& matter,
                                 std::string_view act, Day day);

/// Somebody in whose name one may act, and in which quality.
struct ActsFor {
    Principal principal;
    Standing standing;
};

}  // namespace yimen::people
