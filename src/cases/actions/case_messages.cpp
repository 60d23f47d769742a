#include "cases/actions/case_messages.h"

#include <algorithm>
#include <array>

#include "cases/domain/hearing.h"
#include "notices/notices.h"

namespace yimen::cases {

namespace {

using notices::MessageKind;

struct ToldAct {
    Act act;
    MessageKind kind;
};

/// Whom an act tells nothing does not stand here.
constexpr std::array kToldActs = {
    ToldAct{Act::Receive, MessageKind::Received},
    ToldAct{Act::AskSupplement, MessageKind::SupplementAsked},
    ToldAct{Act::ForceSupplement, MessageKind::SupplementAsked},
    ToldAct{Act::LapseSupplement, MessageKind::Lapsed},
    ToldAct{Act::Accept, MessageKind::Accepted},
    ToldAct{Act::DeemAccepted, MessageKind::Accepted},
    ToldAct{Act::AcceptCommitted, MessageKind::Accepted},
    ToldAct{Act::AcceptDeferred, MessageKind::DeferralAccepted},
    ToldAct{Act::LapseDeferred, MessageKind::Terminated},
    ToldAct{Act::Decline, MessageKind::NotAccepted},
    ToldAct{Act::DeclareUnneeded, MessageKind::NotAccepted},
    ToldAct{Act::HandOver, MessageKind::TaskHandedOver},
    ToldAct{Act::Assign, MessageKind::TaskHandedOver},
    ToldAct{Act::BeginProcedure, MessageKind::ProcedureBegun},
    ToldAct{Act::EndProcedure, MessageKind::ProcedureEnded},
    ToldAct{Act::OfferHearing, MessageKind::HearingOffered},
    ToldAct{Act::ArrangeHearing, MessageKind::HearingCalled},
    ToldAct{Act::Extend, MessageKind::Extended},
    ToldAct{Act::ForwardUp, MessageKind::Forwarded},
    ToldAct{Act::Grant, MessageKind::Granted},
    ToldAct{Act::GrantAbove, MessageKind::Granted},
    ToldAct{Act::DecideByRule, MessageKind::Granted},
    ToldAct{Act::Deny, MessageKind::Denied},
    ToldAct{Act::DenyAbove, MessageKind::Denied},
    ToldAct{Act::Terminate, MessageKind::Terminated},
    ToldAct{Act::NotifyFee, MessageKind::FeeAsked},
    ToldAct{Act::Certify, MessageKind::ResultReady},
    ToldAct{Act::Deliver, MessageKind::ResultDelivered},
    ToldAct{Act::Complete, MessageKind::RatingInvited},
    ToldAct{Act::Correct, MessageKind::Corrected},
    ToldAct{Act::Revoke, MessageKind::Revoked},
    ToldAct{Act::Cancel, MessageKind::Cancelled},
    ToldAct{Act::Reopen, MessageKind::Reopened},
};

void tell_officer(notices::Tell& told, const Handling& handling, const Entry& entry) {
    told.recipient_id = entry.said.person;
    const auto& steps = handling.filed.filed.steps;
    const auto at = static_cast<std::size_t>(entry.said.step.value_or(0));
    if (at < steps.size()) told.detail = steps[at].name;
}

std::string hearing_call(const Hearing& hearing) {
    if (!hearing.held_on) return {};
    return format_chinese(*hearing.held_on) + " " + hearing.hour + "，" + hearing.place;
}

}  // namespace

void tell_of_act(const Handling& handling, const Entry& entry) {
    const auto* row = std::find_if(kToldActs.begin(), kToldActs.end(),
                                   [&](const ToldAct& one) { return one.act == entry.act; });
    if (row == kToldActs.end()) return;
    const auto& filed = handling.filed.filed;
    notices::Tell told{.kind = row->kind,
                       .recipient_id = filed.applicant_id,
                       .case_id = filed.id,
                       .case_number = filed.number,
                       .item_name = handling.filed.item_name,
                       .due_on = handling.filed.due_on};
    if (told.kind == MessageKind::DeferralAccepted) {
        const auto* deferral = find_running(filed.clock, LimitKind::Deferral);
        if (deferral != nullptr) {
            told.due_on = due_of(filed.clock, *deferral, handling.calendar).day;
        }
    }
    if (told.kind == MessageKind::HearingOffered) {
        const auto* limit = find_hearing_request_limit(filed, 0);
        if (limit != nullptr) told.due_on = due_of(filed.clock, *limit, handling.calendar).day;
    }
    const auto call = hearing_call(filed.hearing);
    if (told.kind == MessageKind::HearingCalled) told.detail = call;
    if (told.kind == MessageKind::ProcedureBegun) told.detail = entry.said.about;
    if (entry.act == Act::Deliver && !entry.said.number.empty()) {
        told.kind = MessageKind::ResultPosted;
        told.detail = entry.said.number;
    }
    if (told.kind == MessageKind::TaskHandedOver) tell_officer(told, handling, entry);
    if (!told.recipient_id.empty()) {
        notices::tell(handling.transaction, told, handling.now);
    }
}

}  // namespace yimen::cases
