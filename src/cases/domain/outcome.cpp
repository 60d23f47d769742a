#include "cases/domain/outcome.h"

namespace yimen::cases {

const OutcomeRow& row_of(Outcome outcome) {
    return kOutcomes.at(static_cast<std::size_t>(outcome));
}

std::optional<Outcome> outcome_of(const Case& filed) {
    if (!filed.decided_on) return std::nullopt;
    switch (filed.state) {
        case State::Delivered:
        case State::Completed:
            return filed.granted ? Outcome::Granted : Outcome::Denied;
        case State::Revoked:
            return Outcome::Revoked;
        case State::Cancelled:
            return Outcome::Cancelled;
        default:
            return std::nullopt;
    }
}

std::optional<Day> public_result_on(const Case& filed, const ItemTerms& terms) {
    if (terms.results_withheld || !outcome_of(filed)) return std::nullopt;
    return filed.decided_on;
}

}  // namespace yimen::cases
