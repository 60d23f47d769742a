#include "people/domain/standing.h"

#include <algorithm>

namespace yimen::people {

std::string_view name_of(StandingKind kind) {
    switch (kind) {
        case StandingKind::Self:
            return "self";
        case StandingKind::Representative:
            return "representative";
        case StandingKind::Staff:
            return "staff";
        case StandingKind::Mandate:
            return "mandate";
        case StandingKind::Relative:
            return "relative";
        case StandingKind::Guardian:
            return "guardian";
    }
    return {};
}

StandingKind standing_of(MandateKind kind) {
    switch (kind) {
        case MandateKind::Mandate:
            return StandingKind::Mandate;
        case MandateKind::Relative:
            return StandingKind::Relative;
        case MandateKind::Staff:
            return StandingKind::Staff;
        case MandateKind::Guardian:
            return StandingKind::Guardian;
    }
    return StandingKind::Mandate;
}

Result<Standing> choose_standing(std::span<const MandateTerms> mandates, const Matter& matter,
                                 std::string_view act, Day day) {
    if (mandates.empty()) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    const auto allows = [&](const MandateTerms& terms) {
        return state_on(terms, day) == MandateState::Valid && covers(terms.scope, matter) &&
               std::find(terms.acts.begin(), terms.acts.end(), act) != terms.acts.end();
    };
    const auto found = std::find_if(mandates.begin(), mandates.end(), allows);
    if (found == mandates.end()) return Problem{ProblemKind::Forbidden, "may-not-act-for", {}, {}};
    return Standing{standing_of(found->kind), found->id, found->to};
}

}  // namespace yimen::people
