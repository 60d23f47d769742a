#include "scenarios/play/refusals_of_cases.h"

#include <cctype>

namespace yimen::test {

namespace {

using cases::Act;
using cases::Actor;
using C = cases::Condition;
using Codes = std::vector<std::string>;

/// What does not stand in the tables, by operation.
const std::map<std::string, Codes>& beside_the_tables() {
    static const std::map<std::string, Codes> codes = {
        {"openCase",
         {"not-found", "item-not-on-platform", "forbidden", "applicant-required",
          "applicant-unknown", "channel-not-offered", "case-not-to-copy"}},
        {"fileRows",
         {"not-found", "forbidden", "rows-for-legal-person", "rows-required", "rows-too-many",
          "row-twice", "answer-shape", "idempotency-key-reused"}},
        {"saveDraftOfCase", {"not-found", "examination-before-acceptance", "stale"}},
        {"getCase", {"not-found", "examination-before-acceptance"}},
        {"recordFactOfCase",
         {"not-found", "examination-before-acceptance", "forbidden", "act-not-open", "fact-unknown",
          "fact-value-unknown", "text-required"}},
        {"getPrefillOfCase",
         {"not-found", "examination-before-acceptance", "act-not-open", "forbidden"}},
        {"findCaseProgress", {"progress-not-found"}},
        {"listPapersOfCase", {"not-found", "examination-before-acceptance"}},
        {"getPaperOfCase", {"not-found", "examination-before-acceptance"}},
        {"getFormOfCase",
         {"not-found", "examination-before-acceptance", "deferral-not-allowed", "nothing-to-defer",
          "commitment-not-allowed", "nothing-to-promise", "material-unknown",
          "material-not-deferrable", "material-not-by-commitment"}},
        {"listOwnCases", {"not-found"}},
        {"listWork", {"forbidden"}},
        {"searchWork", {"state-unknown", "limit-out-of-range", "text-too-long", "forbidden"}},
        {"listColleagues", {"not-found", "forbidden"}},
        {"listFindings", {"forbidden"}},
        {"listBars", {"forbidden"}},
        {"findMovedCases",
         {"forbidden", "nothing-supposed", "number-out-of-range", "day-malformed", "cursor-unknown",
          "item-unknown"}},
        {"listSubstitutions", {"not-found", "forbidden"}},
        {"nameSubstitute",
         {"not-found", "forbidden", "officer-without-post", "substitute-is-holder", "day-malformed",
          "substitution-in-past", "substitution-days", "substitution-overlaps"}},
        {"endSubstitution", {"not-found", "substitution-ended"}},
        {"liftBar", {"not-found", "reason-required", "bar-lifted"}},
        {"exportCases", {"not-found", "forbidden", "purpose-required"}},
        {"exportCasesAsText", {"not-found", "forbidden", "purpose-required"}},
        {"deliverCase",
         {"results-together", "collector-at-window-only", "collector-name-required",
          "collector-relation-required", "id-number-check-character", "signature-picture-malformed",
          "signature-at-window-only"}},
        {"openJointCase",
         {"json-type", "joint-parts-count", "joint-item-twice", "joint-item-unknown",
          "joint-circle"}},
        {"getJointCase", {"not-found"}},
        {"shareInJointCase", {"not-found", "joint-element-unknown", "material-unknown"}},
        {"submitJointCase", {"not-found", "joint-filed", "answer-missing"}},
        {"askJointSupplement", {"not-found", "gaps-required"}},
        {"submitCase", {"part-waits"}},
        {"receiveCase", {"part-waits"}},
        {"denyCase", {"json-type"}},
        {"revokeCase", {"json-type"}},
        {"askOpinionCase", {"unit-unknown", "number-out-of-range"}},
        {"beginProcedureCase", {"number-out-of-range"}},
        {"nameInterestedCase", {"json-type"}},
        {"arrangeHearingCase", {"officer-unknown", "day-malformed", "hour-malformed"}},
        {"recordHearingCase", {"attendants-required", "attendant-unknown", "opinion-required"}},
        {"handOverCase", {"officer-unknown", "officer-without-post"}},
        {"assignCase", {"officer-unknown", "officer-without-post"}},
        {"rateCase",
         {"number-out-of-range", "rating-option-unknown", "rating-option-twice",
          "rating-ground-required", "rating-channel-unknown"}},
        {"acceptDeferredCase",
         {"json-type", "signature-picture-missing", "signature-picture-malformed"}},
        {"acceptCommittedCase",
         {"json-type", "signature-picture-missing", "signature-picture-malformed"}},
        {"checkCommitmentCase", {"json-type"}},
        {"inspectDecisionCase", {"json-type"}},
    };
    return codes;
}

std::set<std::string> operations_of_acts() {
    std::set<std::string> operations;
    for (const auto& row : cases::kActs) {
        if (row.act != Act::SaveDraft) operations.insert(operation_of(row.act));
    }
    operations.erase("");
    return operations;
}

void add_codes(std::set<std::string>& refusals, const std::string& operation, const Codes& codes) {
    for (const auto& code : codes) refusals.insert(operation + ' ' + code);
}

}  // namespace

std::string operation_of(Act act) {
    if (act == Act::SaveDraft) return "saveDraftOfCase";
    if (act == Act::DeemAccepted || act == Act::LapseSupplement || act == Act::LapseDeferred ||
        act == Act::DecideByRule) {
        return {};
    }
    std::string operation;
    bool capital = false;
    for (const auto letter : cases::row_of(act).name) {
        if (letter != '-') operation += capital ? static_cast<char>(std::toupper(letter)) : letter;
        capital = letter == '-';
    }
    return operation + "Case";
}

const Codes& codes_of(C condition) {
    static const std::map<C, Codes> codes = {
        {C::ConsentGiven, {"coaching-consent-missing"}},
        {C::FormComplete, {"answer-missing"}},
        {C::NotBarred, {"applicant-barred"}},
        {C::PreReviewAsked, {"pre-review-not-asked"}},
        {C::GapsNamed,
         {"gaps-required", "gap-words-required", "gap-left-out", "material-unknown",
          "material-twice", "held-electronically"}},
        {C::DidNotCoach, {"coach-blocks"}},
        {C::AskedOnce, {"asked-once", "gap-existed-before"}},
        {C::AskedBefore, {"not-asked-before"}},
        {C::ReasonGiven, {"reason-required"}},
        {C::BodyNamed, {"body-required"}},
        {C::SupplementOverdue, {"limit-not-passed"}},
        {C::NoticeOverdue, {"limit-not-passed"}},
        {C::ReviewPointsTicked, {"review-point-unticked"}},
        {C::MaterialsComplete, {"material-missing"}},
        {C::OnlyDeferrableLacks, {"nothing-to-defer", "material-not-deferrable"}},
        {C::DeferralAllowed, {"deferral-not-allowed"}},
        {C::CommitmentAllowed,
         {"commitment-not-allowed", "commitment-barred", "material-not-by-commitment"}},
        {C::CommitmentSigned, {"signature-required"}},
        {C::DeferredOpen, {"nothing-deferred"}},
        {C::DeferralOverdue, {"limit-not-passed"}},
        {C::StepInHand, {"step-not-in-hand", "step-of-another"}},
        {C::StepChosen, {"step-unknown", "step-not-passed"}},
        {C::AnotherPerson, {"persons-not-separate"}},
        {C::TwoInspectors, {"two-inspectors-required"}},
        {C::OpinionAsked, {"opinion-not-asked"}},
        {C::ProcedureFounded, {"procedure-without-basis", "procedure-open"}},
        {C::ProcedureOpen, {"no-procedure-open"}},
        {C::NoProcedureOpen, {"procedure-open"}},
        {C::ExtensionLeft,
         {"extension-without-basis", "extended-once", "extension-out-of-range", "limit-passed"}},
        {C::Examined, {"examination-open"}},
        {C::NothingDeferred, {"deferred-open"}},
        {C::RulesHold, {"rule-fails", "rule-unknown"}},
        {C::FeeFounded, {"fee-without-basis", "amount-required", "fee-told"}},
        {C::FeeOpen, {"no-fee-open"}},
        {C::FeeSettled, {"fee-open"}},
        {C::Certified, {"not-certified"}},
        {C::DeliveryProven, {"delivery-way-required", "tracking-number-required"}},
        {C::NotRated, {"already-rated"}},
        {C::GroundNamed, {"ground-required"}},
        {C::CommitmentUnchecked, {"no-commitment-to-check"}},
        {C::StepNamed, {"step-unknown"}},
        {C::FeePaid, {"no-fee-paid"}},
        {C::ResultStands, {"nothing-granted"}},
        {C::ApproverApart, {"persons-not-separate"}},
        {C::PartiesNamed,
         {"parties-required", "party-name-required", "party-way-required",
          "party-interest-required"}},
        {C::HearingNotOffered, {"hearing-offered"}},
        {C::HearingAskable,
         {"hearing-not-offered", "hearing-requested", "party-unknown", "party-at-window-only",
          "hearing-waived", "hearing-request-late"}},
        {C::HearingRequested, {"hearing-not-requested", "hearing-recorded"}},
        {C::HearingPlanned,
         {"chair-required", "chair-examines", "hearing-too-soon", "hearing-too-late",
          "hearing-hour-required", "hearing-place-required", "reason-required"}},
        {C::HearingHeld, {"hearing-not-called", "hearing-not-yet"}},
        {C::HearingSettled, {"hearing-may-be-requested", "hearing-not-recorded"}},
        {C::MaterialsOnPaper, {"nothing-on-paper"}},
        {C::PersonDecided, {"nobody-hands-over"}},
        {C::GiverApart, {"handed-to-oneself"}},
        {C::DecidedByRule, {"not-decided-by-rule", "decision-inspected"}},
    };
    static const Codes none;
    return condition == C::None ? none : codes.at(condition);
}

std::set<std::string> refusals_of_cases() {
    std::set<std::string> refusals;
    for (const auto& life : cases::kLives) {
        for (const auto& row : cases::transitions_of(life.life)) {
            const auto operation = operation_of(row.act);
            if (operation.empty()) continue;
            add_codes(refusals, operation, {"act-not-open", "not-your-act"});
            for (const auto condition : row.conditions) {
                add_codes(refusals, operation, codes_of(condition));
                // 收件即受理 (REQ-082): who receives may accept with it.
                if (row.act == Act::Accept) add_codes(refusals, "receiveCase", codes_of(condition));
            }
        }
    }
    for (const auto& [operation, codes] : beside_the_tables()) {
        add_codes(refusals, operation, codes);
    }
    std::erase_if(refusals, [](const std::string& refusal) {
        return refusals_of_nobody().contains(refusal.substr(refusal.find(' ') + 1));
    });
    return refusals;
}

const std::map<std::string, std::set<std::string>>& common_refusals() {
    static const auto common = [] {
        const auto acts = operations_of_acts();
        auto all = acts;
        all.insert("saveDraftOfCase");
        const std::set<std::string> filing = {"saveDraftOfCase", "submitCase", "receiveCase",
                                              "supplementCase", "supplyDeferredCase"};
        std::map<std::string, std::set<std::string>> known;
        for (const auto* code : {"not-found", "examination-before-acceptance", "stale",
                                 "version-required", "text-too-long"}) {
            known[code] = all;
        }
        for (const auto* code :
             {"material-unknown", "material-twice", "handing-unknown", "paper-only-at-window",
              "held-electronically", "own-issued-by-number", "not-own-issued",
              "material-not-by-commitment", "number-required", "library-material-required",
              "commitment-not-by-agent", "material-not-in-library", "material-not-issued",
              "material-of-another-kind", "material-not-valid", "material-withdrawn",
              "file-not-usable"}) {
            known[code] = filing;
        }
        return known;
    }();
    return common;
}

const std::map<std::string, std::string>& refusals_of_nobody() {
    static const std::map<std::string, std::string> reasons = {
        {"limit-not-passed", "asked by the law itself, which is not answered"},
        {"rule-fails", "asked by the system itself: people go on with the case"},
        {"rule-unknown", "asked by the system itself: people go on with the case"},
        {"material-superseded", "what is filed stays as it was chosen; said to be let through"},
    };
    return reasons;
}

}  // namespace yimen::test
