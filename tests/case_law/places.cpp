#include <initializer_list>

#include "case_law/law.h"

namespace yimen::law {

using cases::Act;
using cases::Actor;
using cases::Life;
using cases::State;

namespace {

bool is_one_of(State state, std::initializer_list<State> states) {
    for (const auto one : states) {
        if (one == state) return true;
    }
    return false;
}

}  // namespace

bool has_a_place(Life life, State state, Act act) {
    switch (act) {
        case Act::SaveDraft:
        case Act::Coach:
        case Act::Discard:
        case Act::Submit:
            return state == State::Draft;
        case Act::Restore:
            return state == State::Discarded;
        case Act::PreReview:
            return state == State::Submitted;
        // REQ-092: at the window without anything online before.
        case Act::Receive:
            return is_one_of(state, {State::Draft, State::Submitted});
        case Act::Withdraw:
            return is_one_of(state, {State::Submitted, State::Received, State::AwaitingSupplement,
                                     State::Accepted});
        case Act::AskSupplement:
        case Act::ForceSupplement:
        case Act::Accept:
        case Act::AcceptDeferred:
        case Act::AcceptCommitted:
        case Act::Decline:
        case Act::DeclareUnneeded:
            return state == State::Received;
        case Act::DeemAccepted:
            return life == Life::Permit && is_one_of(state, {State::Submitted, State::Received});
        case Act::Supplement:
        case Act::LapseSupplement:
            return state == State::AwaitingSupplement;
        // 行政许可法 第三十六条、第四十七条: of permits.
        case Act::NameInterested:
        case Act::OfferHearing:
        case Act::RequestHearing:
        case Act::WaiveHearing:
        case Act::ArrangeHearing:
        case Act::RecordHearing:
            return life == Life::Permit && state == State::Accepted;
        case Act::ForwardUp:
            return life != Life::Service && state == State::Accepted;
        case Act::GrantAbove:
        case Act::DenyAbove:
            return life != Life::Service && state == State::Forwarded;
        case Act::NotifyFee:
        case Act::RecordPayment:
        case Act::WaiveFee:
            return is_one_of(state, {State::Accepted, State::Granted});
        // What was paid can be given back however the case went on.
        case Act::RefundFee:
            return is_one_of(state, {State::Granted, State::Denied, State::Delivered,
                                     State::Completed, State::Withdrawn, State::Terminated});
        case Act::Certify:
            return state == State::Granted;
        case Act::TakeResult:
        case Act::Deliver:
            return is_one_of(state, {State::Granted, State::Denied});
        case Act::Complete:
            return state == State::Delivered;
        case Act::Rate:
            return is_one_of(state, {State::Completed, State::NotRequired, State::Declined,
                                     State::Withdrawn, State::Lapsed, State::Terminated});
        case Act::Correct:
        case Act::CheckCommitment:
        case Act::InspectDecision:
        case Act::Revoke:
            return is_one_of(state, {State::Granted, State::Delivered, State::Completed});
        case Act::Cancel:
            return life != Life::Service && state == State::Completed;
        case Act::Reopen:
            return is_one_of(state, {State::Completed, State::NotRequired, State::Declined,
                                     State::Lapsed, State::Terminated});
        // REQ-088: nothing of the examination before acceptance.
        default:
            return state == State::Accepted;
    }
}

Actor belongs_to(Act act) {
    switch (act) {
        case Act::SaveDraft:
        case Act::Discard:
        case Act::Restore:
        case Act::Submit:
        case Act::Withdraw:
        case Act::Supplement:
        case Act::SupplyDeferred:
        case Act::RequestHearing:
        case Act::WaiveHearing:
        case Act::Rate:
            return Actor::Applicant;
        case Act::Coach:
            return Actor::Assistant;
        case Act::PassStep:
        case Act::SendBack:
        case Act::HandOver:
        case Act::AskOpinion:
        case Act::GiveOpinion:
        case Act::TakeMaterials:
        case Act::BeginProcedure:
        case Act::EndProcedure:
        case Act::NameInterested:
        case Act::OfferHearing:
        case Act::ArrangeHearing:
        case Act::RecordHearing:
        case Act::Certify:
        case Act::CheckCommitment:
            return Actor::Examiner;
        case Act::Extend:
        case Act::ForwardUp:
        case Act::GrantAbove:
        case Act::DenyAbove:
        case Act::Grant:
        case Act::Deny:
        case Act::Terminate:
        case Act::WaiveFee:
        case Act::Correct:
        case Act::Revoke:
        case Act::Cancel:
            return Actor::Decider;
        case Act::ForceSupplement:
        case Act::Assign:
        case Act::InspectDecision:
        case Act::Reopen:
            return Actor::Supervisor;
        case Act::DeemAccepted:
        case Act::LapseSupplement:
        case Act::LapseDeferred:
            return Actor::Statute;
        case Act::DecideByRule:
            return Actor::System;
        // REQ-210, REQ-106: the window receives, accepts, charges and hands out.
        default:
            return Actor::Clerk;
    }
}

State leads_to(State from, Act act) {
    switch (act) {
        case Act::Discard:
            return State::Discarded;
        case Act::Restore:
            return State::Draft;
        case Act::Submit:
            return State::Submitted;
        case Act::Receive:
        case Act::Supplement:
            return State::Received;
        case Act::AskSupplement:
        case Act::ForceSupplement:
            return State::AwaitingSupplement;
        case Act::LapseSupplement:
            return State::Lapsed;
        case Act::Withdraw:
            return State::Withdrawn;
        case Act::Accept:
        case Act::DeemAccepted:
        case Act::AcceptDeferred:
        case Act::AcceptCommitted:
            return State::Accepted;
        case Act::Decline:
            return State::Declined;
        case Act::DeclareUnneeded:
            return State::NotRequired;
        case Act::LapseDeferred:
        case Act::Terminate:
            return State::Terminated;
        case Act::ForwardUp:
            return State::Forwarded;
        case Act::Grant:
        case Act::GrantAbove:
        case Act::DecideByRule:
            return State::Granted;
        case Act::Deny:
        case Act::DenyAbove:
            return State::Denied;
        case Act::Deliver:
            return State::Delivered;
        case Act::Complete:
            return State::Completed;
        case Act::Revoke:
            return State::Revoked;
        case Act::Cancel:
            return State::Cancelled;
        case Act::Reopen:
            return from == State::Completed || from == State::Terminated ? State::Accepted
                                                                         : State::Received;
        default:
            return from;
    }
}

std::string_view paper_of(Life life, Act act) {
    const bool permit = life == Life::Permit;
    switch (act) {
        case Act::Receive:
            return "receipt";
        case Act::Withdraw:
            return "withdrawal";
        case Act::AskSupplement:
        case Act::ForceSupplement:
            return "deficiency";
        case Act::LapseSupplement:
            return "lapse";
        case Act::Accept:
        case Act::AcceptDeferred:
        case Act::AcceptCommitted:
            return "acceptance";
        case Act::DeemAccepted:
            return "deemed-acceptance";
        case Act::Decline:
            return "declined";
        case Act::DeclareUnneeded:
            return "not-required";
        case Act::LapseDeferred:
        case Act::Terminate:
            return "termination";
        case Act::AskOpinion:
            return "opinion-request";
        case Act::TakeMaterials:
            return "transfer";
        case Act::TakeResult:
            return "result-transfer";
        case Act::BeginProcedure:
            return "special-procedure";
        case Act::NameInterested:
            return "interested-parties";
        case Act::OfferHearing:
            return "hearing-right";
        case Act::ArrangeHearing:
            return "hearing";
        case Act::RecordHearing:
            return "hearing-record";
        case Act::Extend:
            return "extension";
        case Act::ForwardUp:
            return "forwarding";
        case Act::Grant:
        case Act::GrantAbove:
        case Act::DecideByRule:
            return permit ? "grant" : "result";
        case Act::Deny:
        case Act::DenyAbove:
            return permit ? "denial" : "refusal";
        case Act::Deliver:
            return "delivery-receipt";
        case Act::NotifyFee:
            return "payment";
        case Act::Correct:
            return "correction";
        case Act::Revoke:
            return "revocation";
        case Act::Cancel:
            return "cancellation";
        default:
            return "";
    }
}

}  // namespace yimen::law
