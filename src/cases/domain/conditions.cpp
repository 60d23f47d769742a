#include "cases/domain/conditions.h"

#include <algorithm>
#include <set>

#include "cases/domain/delivery_way.h"
#include "cases/domain/handed.h"
#include "cases/domain/hands.h"
#include "cases/domain/hearing.h"

namespace yimen::cases {

namespace {

Problem conflict(std::string code, Facts facts = {}) {
    return {ProblemKind::Conflict, std::move(code), std::move(facts), {}};
}

std::optional<Problem> unless(bool holds, std::string code) {
    if (holds) return std::nullopt;
    return conflict(std::move(code));
}

std::optional<Problem> faults_or_none(std::vector<FieldProblem> faults) {
    if (faults.empty()) return std::nullopt;
    return invalid_input(std::move(faults));
}

std::optional<Problem> refuse_missing_text(const std::string& text, const std::string& pointer,
                                           const std::string& code) {
    std::vector<FieldProblem> faults;
    if (text.empty()) faults.push_back({pointer, code, {}});
    return faults_or_none(std::move(faults));
}

bool is_overdue(const Occasion& occasion, LimitKind kind) {
    const auto* limit = find_running(occasion.filed.clock, kind);
    if (limit == nullptr) return false;
    const auto due = due_of(occasion.filed.clock, *limit, occasion.calendar);
    return due.day && occasion.today > *due.day;
}

std::optional<Problem> refuse_gaps(const Occasion& occasion) {
    std::vector<FieldProblem> faults;
    if (occasion.said.gaps.empty()) faults.push_back({"/gaps", "gaps-required", {}});
    std::set<std::string> named;
    for (std::size_t at = 0; at < occasion.said.gaps.size(); ++at) {
        const auto& gap = occasion.said.gaps[at];
        const auto pointer = "/gaps/" + std::to_string(at);
        if (gap.words.empty()) faults.push_back({pointer + "/words", "gap-words-required", {}});
        if (!gap.material.empty() && find_material(occasion.terms, gap.material) == nullptr) {
            faults.push_back({pointer + "/material", "material-unknown", {}});
        }
        const auto* held = find_held(occasion.filed, gap.material);
        if (gap.on_paper && held != nullptr && is_electronic(held->handing)) {
            faults.push_back({pointer + "/on_paper", "held-electronically", {}});
        }
        if (!gap.material.empty() && !named.insert(gap.material).second) {
            faults.push_back({pointer + "/material", "material-twice", {}});
        }
    }
    // 行政许可法 第三十二条第一款第四项: everything is told at one time.
    for (const auto& key : missing_materials(occasion.filed)) {
        if (!named.contains(key)) {
            faults.push_back({"/gaps", "gap-left-out", {{"material", key}}});
        }
    }
    return faults_or_none(std::move(faults));
}

/// A gap was there before when what it is about has not changed since the first notice.
bool existed_before(const Case& filed, const Gap& gap) {
    if (gap.material.empty()) return filed.form_since <= filed.first_notice;
    const auto* held = find_held(filed, gap.material);
    return held == nullptr || held->since <= filed.first_notice;
}

std::optional<Problem> refuse_second_notice(const Occasion& occasion) {
    if (occasion.filed.first_notice == 0) return std::nullopt;
    std::vector<FieldProblem> faults;
    for (std::size_t at = 0; at < occasion.said.gaps.size(); ++at) {
        if (existed_before(occasion.filed, occasion.said.gaps[at])) {
            faults.push_back({"/gaps/" + std::to_string(at), "gap-existed-before", {}});
        }
    }
    if (faults.empty()) return std::nullopt;
    return Problem{ProblemKind::Conflict, "asked-once", {}, std::move(faults)};
}

std::optional<Problem> refuse_unticked(const Occasion& occasion) {
    const std::set<std::string> ticked{occasion.said.ticked.begin(), occasion.said.ticked.end()};
    std::vector<FieldProblem> faults;
    for (const auto& held : occasion.filed.materials) {
        const auto* terms = find_material(occasion.terms, held.key);
        if (terms == nullptr) continue;
        for (std::size_t at = 0; at < terms->review_points.size(); ++at) {
            const auto point = held.key + "/" + std::to_string(at);
            if (ticked.contains(point)) continue;
            faults.push_back({"/ticked",
                              "review-point-unticked",
                              {{"material", terms->name}, {"point", terms->review_points[at]}}});
        }
    }
    return faults_or_none(std::move(faults));
}

std::optional<Problem> refuse_lacking(const Occasion& occasion,
                                      bool (*may_lack)(const MaterialTerms&),
                                      const std::string& code) {
    std::vector<FieldProblem> faults;
    for (const auto& key : missing_materials(occasion.filed)) {
        const auto* terms = find_material(occasion.terms, key);
        if (terms != nullptr && may_lack(*terms)) continue;
        faults.push_back(
            {"/materials/" + key, code, {{"material", material_name(occasion.terms, key)}}});
    }
    return faults_or_none(std::move(faults));
}

std::optional<Problem> refuse_step(const Occasion& occasion) {
    const auto open = open_steps(occasion.filed);
    const auto& step = occasion.said.step;
    const bool in_hand =
        step && std::find(open.begin(), open.end(), static_cast<std::size_t>(*step)) != open.end();
    if (!in_hand) return conflict("step-not-in-hand");
    const auto& holder = occasion.filed.steps[static_cast<std::size_t>(*step)].holder;
    const auto& doer = occasion.doer;
    if (!holder.empty() && holder != doer.account_id && !doer.stands_in) {
        return Problem{ProblemKind::Forbidden, "step-of-another", {}, {}};
    }
    return std::nullopt;
}

std::optional<Problem> refuse_unknown_step(const Occasion& occasion) {
    const auto& step = occasion.said.step;
    const auto count = static_cast<std::int64_t>(occasion.filed.steps.size());
    if (step && *step >= 0 && *step < count) return std::nullopt;
    return invalid_input({{"/step", "step-unknown", {}}});
}

std::optional<Problem> refuse_chosen_step(const Occasion& occasion) {
    if (auto refused = refuse_unknown_step(occasion)) return refused;
    const auto at = static_cast<std::size_t>(*occasion.said.step);
    return unless(occasion.filed.steps[at].passed_on.has_value(), "step-not-passed");
}

std::optional<Problem> refuse_few_inspectors(const Occasion& occasion) {
    if (!demands_two_inspectors(occasion)) return std::nullopt;
    const std::set<std::string> persons{occasion.said.persons.begin(), occasion.said.persons.end()};
    if (persons.size() >= 2 && !persons.contains("")) return std::nullopt;
    return invalid_input({{"/persons", "two-inspectors-required", {}}});
}

std::optional<Problem> refuse_procedure(const Occasion& occasion) {
    const auto& kind = occasion.said.about;
    if (find_procedure(occasion.terms, kind) == nullptr) {
        return invalid_input({{"/procedure", "procedure-without-basis", {{"procedure", kind}}}});
    }
    for (const auto& open : occasion.filed.clock.procedures) {
        if (open.kind == kind && !open.to) return conflict("procedure-open");
    }
    return std::nullopt;
}

bool is_open_procedure(const Occasion& occasion) {
    const auto* terms = find_procedure(occasion.terms, occasion.said.about);
    const auto& begun = occasion.filed.clock.procedures;
    return terms != nullptr && std::any_of(begun.begin(), begun.end(), [&](const Procedure& one) {
               return one.kind == terms->kind && !one.to;
           });
}

std::optional<Problem> refuse_extension(const Occasion& occasion) {
    const auto& terms = occasion.terms.extension;
    if (!may_ever_hold(Condition::ExtensionLeft, occasion.terms)) {
        return conflict("extension-without-basis");
    }
    if (!occasion.filed.clock.extensions.empty()) return conflict("extended-once");
    const auto days = occasion.said.days.value_or(0);
    if (days < 1 || 2 * days > terms->half_days) {
        return invalid_input({{"/days",
                               "extension-out-of-range",
                               {{"limit", std::to_string(terms->half_days / 2)}}}});
    }
    return unless(!is_overdue(occasion, LimitKind::Statutory), "limit-passed");
}

bool is_asked(const Occasion& occasion) {
    return std::any_of(occasion.filed.opinions.begin(), occasion.filed.opinions.end(),
                       [&](const OpinionInCase& one) {
                           return one.unit_id == occasion.said.unit_id && !one.answered_on;
                       });
}

std::optional<Problem> refuse_rule(const Occasion& occasion) {
    switch (occasion.rule) {
        case RuleFinding::Holds:
            return std::nullopt;
        case RuleFinding::Fails:
            return conflict("rule-fails");
        case RuleFinding::Unknown:
            return conflict("rule-unknown");
    }
    return std::nullopt;
}

std::optional<Problem> refuse_fee(const Occasion& occasion) {
    // 行政许可法 第五十八条: nothing is charged without a law that says so.
    if (!may_ever_hold(Condition::FeeFounded, occasion.terms)) {
        return conflict("fee-without-basis");
    }
    if (occasion.said.amount_fen.value_or(0) <= 0) {
        return invalid_input({{"/amount_fen", "amount-required", {}}});
    }
    return unless(occasion.filed.fee.state.empty(), "fee-told");
}

std::optional<Problem> refuse_delivery(const Occasion& occasion) {
    std::vector<FieldProblem> faults;
    if (occasion.said.way.empty()) faults.push_back({"/way", "delivery-way-required", {}});
    if (occasion.said.way == kByPost && occasion.said.number.empty()) {
        faults.push_back({"/number", "tracking-number-required", {}});
    }
    return faults_or_none(std::move(faults));
}

std::optional<Problem> refuse_broken_promise(const Occasion& occasion) {
    if (!may_ever_hold(Condition::CommitmentAllowed, occasion.terms)) {
        return conflict("commitment-not-allowed");
    }
    if (occasion.commitment_barred) return conflict("commitment-barred");
    return refuse_lacking(
        occasion, [](const MaterialTerms& material) { return material.commitment_ok; },
        "material-not-by-commitment");
}

std::optional<Problem> refuse_at_acceptance(Condition condition, const Occasion& occasion) {
    switch (condition) {
        case Condition::ConsentGiven:
            return unless(!occasion.said.reason.empty(), "coaching-consent-missing");
        case Condition::FormComplete:
            return faults_or_none(occasion.form_faults);
        case Condition::NotBarred:
            return unless(!occasion.barred, "applicant-barred");
        case Condition::PreReviewAsked:
            return unless(occasion.filed.pre_review_asked, "pre-review-not-asked");
        case Condition::GapsNamed:
            return refuse_gaps(occasion);
        case Condition::DidNotCoach: {
            const auto& coaches = occasion.filed.hands.coached_by;
            const bool coached = std::find(coaches.begin(), coaches.end(),
                                           occasion.doer.account_id) != coaches.end();
            return unless(!coached, "coach-blocks");
        }
        case Condition::AskedOnce:
            return refuse_second_notice(occasion);
        case Condition::AskedBefore:
            return unless(occasion.filed.first_notice != 0, "not-asked-before");
        case Condition::ReasonGiven:
            return refuse_missing_text(occasion.said.reason, "/reason", "reason-required");
        case Condition::BodyNamed:
            return refuse_missing_text(occasion.said.unit_id, "/unit_id", "body-required");
        case Condition::SupplementOverdue:
            return unless(is_overdue(occasion, LimitKind::Supplement), "limit-not-passed");
        case Condition::NoticeOverdue:
            return unless(is_overdue(occasion, LimitKind::Notice), "limit-not-passed");
        case Condition::ReviewPointsTicked:
            return refuse_unticked(occasion);
        case Condition::MaterialsComplete:
            return refuse_lacking(
                occasion, [](const MaterialTerms&) { return false; }, "material-missing");
        case Condition::OnlyDeferrableLacks:
            if (missing_materials(occasion.filed).empty()) return conflict("nothing-to-defer");
            return refuse_lacking(
                occasion, [](const MaterialTerms& material) { return material.deferrable; },
                "material-not-deferrable");
        case Condition::DeferralAllowed:
            return unless(may_ever_hold(condition, occasion.terms), "deferral-not-allowed");
        case Condition::CommitmentAllowed:
            return refuse_broken_promise(occasion);
        case Condition::CommitmentSigned:
            return refuse_missing_text(occasion.said.way, "/signature", "signature-required");
        default:
            return std::nullopt;
    }
}

std::optional<Problem> refuse_in_examination(Condition condition, const Occasion& occasion) {
    const auto& filed = occasion.filed;
    switch (condition) {
        case Condition::DeferredOpen:
            return unless(find_running(filed.clock, LimitKind::Deferral) != nullptr,
                          "nothing-deferred");
        case Condition::DeferralOverdue:
            return unless(is_overdue(occasion, LimitKind::Deferral), "limit-not-passed");
        case Condition::StepInHand:
            return refuse_step(occasion);
        case Condition::StepChosen:
            return refuse_chosen_step(occasion);
        case Condition::StepNamed:
            return refuse_unknown_step(occasion);
        case Condition::AnotherPerson:
            return refuse_joined_hands(occasion);
        case Condition::TwoInspectors:
            return refuse_few_inspectors(occasion);
        case Condition::OpinionAsked:
            return unless(is_asked(occasion), "opinion-not-asked");
        case Condition::ProcedureFounded:
            return refuse_procedure(occasion);
        case Condition::ProcedureOpen:
            return unless(is_open_procedure(occasion), "no-procedure-open");
        case Condition::NoProcedureOpen:
            return unless(!has_open_procedure(filed), "procedure-open");
        case Condition::ExtensionLeft:
            return refuse_extension(occasion);
        case Condition::Examined:
            return unless(is_examined(filed), "examination-open");
        case Condition::NothingDeferred:
            return unless(find_running(filed.clock, LimitKind::Deferral) == nullptr,
                          "deferred-open");
        case Condition::RulesHold:
            return refuse_rule(occasion);
        case Condition::MaterialsOnPaper:
            return unless(holds_paper(filed), "nothing-on-paper");
        case Condition::PersonDecided:
            return unless(!is_decided_by_rule(filed), "nobody-hands-over");
        case Condition::GiverApart:
            return refuse_oneself(occasion);
        default:
            return std::nullopt;
    }
}

std::optional<Problem> refuse_after_decision(Condition condition, const Occasion& occasion) {
    const auto& filed = occasion.filed;
    switch (condition) {
        case Condition::FeeFounded:
            return refuse_fee(occasion);
        case Condition::FeeOpen:
            return unless(filed.fee.state == "told", "no-fee-open");
        case Condition::FeePaid:
            return unless(filed.fee.state == "paid", "no-fee-paid");
        case Condition::FeeSettled:
            return unless(filed.fee.state != "told", "fee-open");
        case Condition::Certified:
            return unless(!occasion.terms.certify_step || filed.certified, "not-certified");
        case Condition::DeliveryProven:
            return refuse_delivery(occasion);
        case Condition::ApproverApart:
            return refuse_approver(occasion);
        case Condition::NotRated:
            return unless(!filed.rated, "already-rated");
        case Condition::GroundNamed:
            return refuse_missing_text(occasion.said.basis, "/basis", "ground-required");
        case Condition::ResultStands:
            return unless(filed.granted, "nothing-granted");
        case Condition::DecidedByRule:
            if (!is_decided_by_rule(filed)) return conflict("not-decided-by-rule");
            return unless(filed.inspection.empty(), "decision-inspected");
        case Condition::CommitmentUnchecked:
            return unless(filed.on_commitment && filed.commitment_check.empty(),
                          "no-commitment-to-check");
        default:
            return std::nullopt;
    }
}

}  // namespace

bool demands_two_inspectors(const Occasion& occasion) {
    if (occasion.said.step) {
        const auto at = static_cast<std::size_t>(*occasion.said.step);
        return at < occasion.filed.steps.size() && occasion.filed.steps[at].kind == "inspect";
    }
    const auto* procedure = find_procedure(occasion.terms, occasion.said.about);
    return procedure != nullptr && procedure->on_site;
}

std::optional<Problem> refuse(Condition condition, const Occasion& occasion) {
    if (auto refused = refuse_at_acceptance(condition, occasion)) return refused;
    if (auto refused = refuse_in_examination(condition, occasion)) return refused;
    if (auto refused = refuse_about_hearing(condition, occasion)) return refused;
    return refuse_after_decision(condition, occasion);
}

}  // namespace yimen::cases
