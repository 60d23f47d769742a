#include "cases/domain/story.h"

#include <algorithm>

#include "cases/domain/hearing.h"

namespace yimen::cases {

namespace {

constexpr LimitKind kAllKinds[] = {
    LimitKind::Notice,         LimitKind::Supplement, LimitKind::Statutory, LimitKind::Promise,
    LimitKind::Step,           LimitKind::Opinion,    LimitKind::Deferral,  LimitKind::Delivery,
    LimitKind::HearingRequest, LimitKind::Hearing};

void meet_all(Clock& clock, Day on) {
    for (const auto kind : kAllKinds) meet(clock, kind, on);
}

void meet_about(Clock& clock, LimitKind kind, const std::string& about, Day on) {
    for (auto& limit : clock.limits) {
        if (limit.kind == kind && limit.about == about && !limit.met_on) limit.met_on = on;
    }
}

void hold(Case& filed, const Entry& entry) {
    for (auto material : entry.said.materials) {
        material.since = entry.serial;
        const auto held =
            std::find_if(filed.materials.begin(), filed.materials.end(),
                         [&](const HeldMaterial& one) { return one.key == material.key; });
        if (held == filed.materials.end()) {
            filed.materials.push_back(std::move(material));
            continue;
        }
        // The same files again are the same gap again (行政许可法 第三十二条).
        const bool same = !material.files.empty() && material.files == held->files;
        if (same && held->since != 0) material.since = held->since;
        *held = std::move(material);
    }
}

void take_contents(Case& filed, const Entry& entry) {
    const auto& answers = entry.said.digest;
    if (!answers.empty() && answers != filed.form_digest) {
        filed.form_digest = answers;
        filed.form_since = entry.serial;
    }
    // Other answers may ask for nothing any more.
    if (!answers.empty() || !entry.said.required.empty()) filed.required = entry.said.required;
    hold(filed, entry);
}

void supply_deferred(Case& filed, const Entry& entry) {
    hold(filed, entry);
    for (auto& deferred : filed.deferred) {
        if (!deferred.supplied_on && is_there(filed, deferred.key)) {
            deferred.supplied_on = entry.effective_on;
        }
    }
    const bool all =
        std::all_of(filed.deferred.begin(), filed.deferred.end(),
                    [](const DeferredMaterial& one) { return one.supplied_on.has_value(); });
    if (all) meet(filed.clock, LimitKind::Deferral, entry.effective_on);
}

void begin_handling(Case& filed, const Entry& entry) {
    meet(filed.clock, LimitKind::Notice, entry.effective_on);
    filed.accepted_on = entry.effective_on;
    filed.hands.accepted_by = entry.account;
    filed.steps = entry.said.steps;
    for (const auto& key : entry.said.deferred) filed.deferred.push_back({key, {}});
}

/// Opens the steps whose turn it is; their limits come with the entry.
void open_next_stage(Case& filed, Day on) {
    std::optional<std::int64_t> stage;
    for (const auto& step : filed.steps) {
        if (!step.passed_on && (!stage || step.stage < *stage)) stage = step.stage;
    }
    for (auto& step : filed.steps) {
        if (stage && step.stage == *stage && !step.passed_on && !step.opened_on) {
            step.opened_on = on;
        }
    }
}

void pass_step(Case& filed, const Entry& entry) {
    auto& step = filed.steps.at(static_cast<std::size_t>(*entry.said.step));
    step.passed_on = entry.effective_on;
    step.passed_by = entry.account;
    auto& hands = filed.hands.examined_by;
    if (std::find(hands.begin(), hands.end(), entry.account) == hands.end()) {
        hands.push_back(entry.account);
    }
    meet_about(filed.clock, LimitKind::Step, std::to_string(*entry.said.step), entry.effective_on);
    for (const auto back : step.return_to) {
        filed.steps.at(static_cast<std::size_t>(back)).opened_on = entry.effective_on;
    }
    step.return_to.clear();
    if (open_steps(filed).empty()) open_next_stage(filed, entry.effective_on);
}

/// The step that is sent back is open again; when it is passed, those after it that were passed
/// stay passed and those that were in hand go on.
void send_back(Case& filed, const Entry& entry) {
    const auto target = static_cast<std::size_t>(*entry.said.step);
    for (std::size_t at = 0; at < filed.steps.size(); ++at) {
        auto& step = filed.steps[at];
        if (at == target || step.passed_on || !step.opened_on) continue;
        step.opened_on.reset();
        meet_about(filed.clock, LimitKind::Step, std::to_string(at), entry.effective_on);
        filed.steps[target].return_to.push_back(static_cast<std::int64_t>(at));
    }
    auto& back = filed.steps[target];
    back.opened_on = entry.effective_on;
    back.passed_on.reset();
    back.passed_by.clear();
}

void give_to(Case& filed, const Entry& entry) {
    if (entry.said.step) {
        filed.steps.at(static_cast<std::size_t>(*entry.said.step)).holder = entry.said.person;
    }
}

void decide(Case& filed, const Entry& entry) {
    for (const auto kind :
         {LimitKind::Statutory, LimitKind::Promise, LimitKind::Step, LimitKind::Opinion,
          LimitKind::Deferral, LimitKind::HearingRequest, LimitKind::Hearing}) {
        meet(filed.clock, kind, entry.effective_on);
    }
    filed.granted = entry.to == State::Granted;
    filed.decided_on = entry.effective_on;
    filed.decision_paper = entry.said.paper;
    filed.hands.decided_by = entry.account;
}

void answer_opinion(Case& filed, const Entry& entry) {
    for (auto& opinion : filed.opinions) {
        if (opinion.unit_id == entry.said.unit_id && !opinion.answered_on) {
            opinion.answered_on = entry.effective_on;
        }
    }
    meet_about(filed.clock, LimitKind::Opinion, entry.said.unit_id, entry.effective_on);
}

void end_procedure(Case& filed, std::string_view kind, Day on) {
    for (auto& procedure : filed.clock.procedures) {
        if (procedure.kind == kind && !procedure.to) procedure.to = on;
    }
}

void name_interested(Case& filed, const Entry& entry) {
    const auto& named = entry.said.interested;
    filed.interested.insert(filed.interested.end(), named.begin(), named.end());
}

/// One hearing is held for all: nobody has to ask any more.
void request_hearing(Case& filed, const Entry& entry) {
    filed.hearing.requested_on = entry.effective_on;
    filed.hearing.requested_by = entry.said.party.value_or(0);
    meet(filed.clock, LimitKind::HearingRequest, entry.effective_on);
}

void waive_hearing(Case& filed, const Entry& entry) {
    const auto party = entry.said.party.value_or(0);
    filed.hearing.waived.push_back(party);
    meet_about(filed.clock, LimitKind::HearingRequest, party == 0 ? "" : std::to_string(party),
               entry.effective_on);
}

void call_hearing(Case& filed, const Entry& entry) {
    if (entry.said.procedure) filed.clock.procedures.push_back(*entry.said.procedure);
    filed.hearing.held_on = entry.said.held_on;
    filed.hearing.hour = entry.said.hour;
    filed.hearing.place = entry.said.place;
    filed.hearing.chair = entry.said.person;
}

void record_hearing(Case& filed, const Entry& entry) {
    filed.hearing.recorded_on = entry.effective_on;
    end_procedure(filed, kHearingProcedure, entry.effective_on);
    meet(filed.clock, LimitKind::Hearing, entry.effective_on);
}

void reopen(Case& filed, const Entry& entry) {
    filed.rated = false;
    if (entry.to != State::Accepted) return;
    filed.decided_on.reset();
    filed.decision_paper.clear();
    filed.hands.decided_by.clear();
    filed.granted = false;
    filed.certified = false;
    filed.inspection.clear();
    // What lengthened the limit of before does not lengthen the one that begins now.
    filed.clock.extensions.clear();
    // Another decision, another hearing; those concerned stay the same.
    end_procedure(filed, kHearingProcedure, entry.effective_on);
    filed.hearing = {};
    if (!filed.accepted_on) filed.accepted_on = entry.effective_on;
}

void take_fee(Case& filed, const Entry& entry) {
    switch (entry.act) {
        case Act::NotifyFee:
            filed.fee = {entry.said.amount_fen.value_or(0), "told", {}};
            break;
        case Act::RecordPayment:
            filed.fee.state = "paid";
            filed.fee.reference = entry.said.number;
            break;
        case Act::WaiveFee:
            filed.fee.state = "waived";
            break;
        default:
            filed.fee.state = "refunded";
            break;
    }
}

void receive(Case& filed, const Entry& entry) {
    take_contents(filed, entry);
    filed.received_on = entry.effective_on;
    filed.hands.received_by = entry.account;
    filed.urgent = filed.urgent || entry.said.urgent;
    if (!entry.said.number.empty()) filed.number = entry.said.number;
    if (!entry.said.channel.empty()) filed.channel = entry.said.channel;
}

void submit(Case& filed, const Entry& entry) {
    take_contents(filed, entry);
    filed.submitted_on = entry.effective_on;
    filed.number = entry.said.number;
    filed.channel = entry.said.channel;
    filed.pre_review_asked = entry.said.pre_review;
}

void ask_supplement(Case& filed, const Entry& entry) {
    meet(filed.clock, LimitKind::Notice, entry.effective_on);
    if (filed.first_notice == 0) filed.first_notice = entry.serial;
    filed.gaps = entry.said.gaps;
    if (entry.said.breach) ++filed.breaches;
}

void take_acceptance(Case& filed, const Entry& entry) {
    begin_handling(filed, entry);
    open_next_stage(filed, entry.effective_on);
    filed.on_commitment = entry.act == Act::AcceptCommitted;
}

void do_act(Case& filed, const Entry& entry) {
    switch (entry.act) {
        case Act::SaveDraft:
            return take_contents(filed, entry);
        case Act::Coach:
            filed.hands.coached_by.push_back(entry.account);
            return;
        case Act::Submit:
            return submit(filed, entry);
        case Act::Receive:
            return receive(filed, entry);
        case Act::AskSupplement:
        case Act::ForceSupplement:
            return ask_supplement(filed, entry);
        case Act::Supplement:
            meet(filed.clock, LimitKind::Supplement, entry.effective_on);
            return take_contents(filed, entry);
        case Act::Accept:
        case Act::DeemAccepted:
        case Act::AcceptDeferred:
        case Act::AcceptCommitted:
            return take_acceptance(filed, entry);
        case Act::SupplyDeferred:
            return supply_deferred(filed, entry);
        case Act::PassStep:
            return pass_step(filed, entry);
        case Act::SendBack:
            return send_back(filed, entry);
        case Act::HandOver:
        case Act::Assign:
            return give_to(filed, entry);
        case Act::AskOpinion:
            filed.opinions.push_back(
                {entry.said.unit_id, entry.said.reason, entry.effective_on, {}});
            return;
        case Act::GiveOpinion:
            return answer_opinion(filed, entry);
        case Act::BeginProcedure:
            filed.clock.procedures.push_back(*entry.said.procedure);
            return;
        case Act::EndProcedure:
            return end_procedure(filed, entry.said.about, entry.effective_on);
        case Act::NameInterested:
            return name_interested(filed, entry);
        case Act::OfferHearing:
            filed.hearing.offered_on = entry.effective_on;
            return;
        case Act::RequestHearing:
            return request_hearing(filed, entry);
        case Act::WaiveHearing:
            return waive_hearing(filed, entry);
        case Act::ArrangeHearing:
            return call_hearing(filed, entry);
        case Act::RecordHearing:
            return record_hearing(filed, entry);
        case Act::Extend:
            filed.clock.extensions.push_back(*entry.said.extension);
            return;
        case Act::Grant:
        case Act::Deny:
        case Act::DecideByRule:
        case Act::GrantAbove:
        case Act::DenyAbove:
            return decide(filed, entry);
        case Act::NotifyFee:
        case Act::RecordPayment:
        case Act::WaiveFee:
        case Act::RefundFee:
            return take_fee(filed, entry);
        case Act::Certify:
            filed.certified = true;
            return;
        case Act::Deliver:
            return meet(filed.clock, LimitKind::Delivery, entry.effective_on);
        case Act::Rate:
            filed.rated = true;
            return;
        case Act::CheckCommitment:
            filed.commitment_check = entry.said.way;
            return;
        case Act::InspectDecision:
            filed.inspection = entry.said.way;
            return;
        case Act::Reopen:
            return reopen(filed, entry);
        // What other acts change is the state alone.
        default:
            return;
    }
}

}  // namespace

void meet(Clock& clock, LimitKind kind, Day on) {
    for (auto& limit : clock.limits) {
        if (limit.kind == kind && !limit.met_on) limit.met_on = on;
    }
}

void apply(Case& filed, const Entry& entry) {
    filed.serial = entry.serial;
    filed.head = entry.digest;
    filed.state = entry.to;
    if (!row_of(entry.to).ended) filed.ended_on.reset();
    do_act(filed, entry);
    for (const auto& limit : entry.said.limits) filed.clock.limits.push_back(limit);
    if (row_of(entry.to).ended && !row_of(entry.from).ended) {
        meet_all(filed.clock, entry.effective_on);
        filed.ended_on = entry.effective_on;
    }
}

}  // namespace yimen::cases
