#include "cases/domain/hands.h"

#include <algorithm>

#include "cases/domain/hearing.h"

namespace yimen::cases {

std::optional<Problem> refuse_joined_hands(const Occasion& occasion) {
    const auto& me = occasion.doer.account_id;
    const bool presides = occasion.said.step && is_chair(occasion.filed, me);
    if (occasion.separation == Separation::OnePerson && !presides) return std::nullopt;
    const auto& hands = occasion.filed.hands;
    const bool accepted = me == hands.accepted_by || me == hands.received_by;
    const bool examined =
        !occasion.said.step && std::find(hands.examined_by.begin(), hands.examined_by.end(), me) !=
                                   hands.examined_by.end();
    if (!presides && !accepted && !examined) return std::nullopt;
    return Problem{ProblemKind::Forbidden, "persons-not-separate", {}, {}};
}

std::optional<Problem> refuse_approver(const Occasion& occasion) {
    if (occasion.separation == Separation::OnePerson) return std::nullopt;
    const auto& me = occasion.doer.account_id;
    const auto& hands = occasion.filed.hands;
    const bool examined = std::find(hands.examined_by.begin(), hands.examined_by.end(), me) !=
                          hands.examined_by.end();
    if (me != hands.decided_by && !examined) return std::nullopt;
    return Problem{ProblemKind::Forbidden, "persons-not-separate", {}, {}};
}

std::optional<Problem> refuse_oneself(const Occasion& occasion) {
    if (giver_of(occasion.filed) != occasion.doer.account_id) return std::nullopt;
    return Problem{ProblemKind::Forbidden, "handed-to-oneself", {}, {}};
}

}  // namespace yimen::cases
