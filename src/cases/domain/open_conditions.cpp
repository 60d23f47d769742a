#include <algorithm>

#include "cases/domain/conditions.h"

namespace yimen::cases {

bool may_ever_hold(Condition condition, const ItemTerms& terms) {
    switch (condition) {
        case Condition::DeferralAllowed:
            return terms.deferral && terms.deferral_days;
        case Condition::CommitmentAllowed:
            return terms.commitment && !terms.commitment_excluded;
        case Condition::ProcedureFounded:
            return !terms.procedures.empty();
        case Condition::ExtensionLeft:
            return terms.extension.has_value();
        case Condition::FeeFounded:
            return terms.charged && !terms.fee_basis.empty();
        default:
            return true;
    }
}

bool may_hold_now(Condition condition, const Case& filed) {
    switch (condition) {
        case Condition::PreReviewAsked:
            return filed.pre_review_asked;
        case Condition::AskedBefore:
            return filed.first_notice != 0;
        case Condition::DeferredOpen:
            return find_running(filed.clock, LimitKind::Deferral) != nullptr;
        case Condition::OpinionAsked:
            return std::any_of(filed.opinions.begin(), filed.opinions.end(),
                               [](const OpinionInCase& one) { return !one.answered_on; });
        case Condition::MaterialsOnPaper:
            return holds_paper(filed);
        case Condition::PersonDecided:
            return !is_decided_by_rule(filed);
        case Condition::HearingNotOffered:
            return !filed.hearing.offered_on;
        case Condition::HearingAskable:
            return filed.hearing.offered_on && !filed.hearing.requested_on;
        case Condition::HearingRequested:
            return filed.hearing.requested_on && !filed.hearing.recorded_on;
        case Condition::HearingHeld:
            return filed.hearing.held_on.has_value();
        case Condition::ProcedureOpen:
            return has_open_procedure(filed);
        case Condition::ExtensionLeft:
            return filed.clock.extensions.empty();
        case Condition::FeeOpen:
            return filed.fee.state == "told";
        case Condition::FeePaid:
            return filed.fee.state == "paid";
        case Condition::NotRated:
            return !filed.rated;
        case Condition::ResultStands:
            return filed.granted;
        case Condition::DecidedByRule:
            return is_decided_by_rule(filed) && filed.inspection.empty();
        case Condition::CommitmentUnchecked:
            return filed.on_commitment && filed.commitment_check.empty();
        default:
            return true;
    }
}

}  // namespace yimen::cases
