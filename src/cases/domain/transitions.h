#pragma once

#include <array>
#include <cstddef>

#include "cases/domain/lifecycle.h"

/// What may happen to a case, a table for each life beside what all lives share. A row: in this
/// state, this act, by this actor, leads there, if this holds, and issues this paper, by this
/// provision (empty: the rules of the house or of the item itself).
namespace yimen::cases {

using C = Condition;

// clang-format off
/// In every life.
inline constexpr std::array kSharedTransitions = {
    TransitionRow{State::Draft,             Act::SaveDraft,       Actor::Applicant,  State::Draft,             {}, "", ""},
    TransitionRow{State::Draft,             Act::Coach,           Actor::Assistant,  State::Draft,             {C::ConsentGiven}, "", "行政许可法 第三十条"},
    TransitionRow{State::Draft,             Act::Discard,         Actor::Applicant,  State::Discarded,         {}, "", ""},
    TransitionRow{State::Discarded,         Act::Restore,         Actor::Applicant,  State::Draft,             {}, "", ""},
    TransitionRow{State::Submitted,         Act::Withdraw,        Actor::Applicant,  State::Withdrawn,         {}, "withdrawal", ""},
    TransitionRow{State::Submitted,         Act::PreReview,       Actor::Clerk,      State::Submitted,         {C::PreReviewAsked}, "", ""},
    TransitionRow{State::Received,          Act::Withdraw,        Actor::Applicant,  State::Withdrawn,         {}, "withdrawal", ""},
    TransitionRow{State::AwaitingSupplement,Act::Supplement,      Actor::Applicant,  State::Received,          {}, "", "行政许可法 第三十二条第一款第五项"},
    TransitionRow{State::AwaitingSupplement,Act::LapseSupplement, Actor::Statute,    State::Lapsed,            {C::SupplementOverdue}, "lapse", ""},
    TransitionRow{State::AwaitingSupplement,Act::Withdraw,        Actor::Applicant,  State::Withdrawn,         {}, "withdrawal", ""},
    TransitionRow{State::Accepted,          Act::SupplyDeferred,  Actor::Applicant,  State::Accepted,          {C::DeferredOpen}, "", "事项容缺受理清单"},
    TransitionRow{State::Accepted,          Act::LapseDeferred,   Actor::Statute,    State::Terminated,        {C::DeferralOverdue}, "termination", "事项容缺受理清单"},
    TransitionRow{State::Accepted,          Act::HandOver,        Actor::Examiner,   State::Accepted,          {C::StepInHand, C::ReasonGiven}, "", ""},
    TransitionRow{State::Accepted,          Act::Assign,          Actor::Supervisor, State::Accepted,          {C::StepNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Accepted,          Act::AskOpinion,      Actor::Examiner,   State::Accepted,          {C::ReasonGiven}, "opinion-request", ""},
    TransitionRow{State::Accepted,          Act::GiveOpinion,     Actor::Examiner,   State::Accepted,          {C::OpinionAsked, C::ReasonGiven}, "", ""},
    TransitionRow{State::Accepted,          Act::RecordStatement, Actor::Clerk,      State::Accepted,          {}, "", "行政许可法 第三十六条"},
    TransitionRow{State::Accepted,          Act::TakeMaterials,   Actor::Examiner,   State::Accepted,          {C::MaterialsOnPaper, C::GiverApart}, "transfer", ""},
    TransitionRow{State::Accepted,          Act::Withdraw,        Actor::Applicant,  State::Withdrawn,         {}, "withdrawal", ""},
    TransitionRow{State::Accepted,          Act::NotifyFee,       Actor::Clerk,      State::Accepted,          {C::FeeFounded}, "payment", "行政许可法 第五十九条"},
    TransitionRow{State::Granted,           Act::NotifyFee,       Actor::Clerk,      State::Granted,           {C::FeeFounded}, "payment", "行政许可法 第五十九条"},
    TransitionRow{State::Accepted,          Act::RecordPayment,   Actor::Clerk,      State::Accepted,          {C::FeeOpen}, "", "行政许可法 第五十九条"},
    TransitionRow{State::Granted,           Act::RecordPayment,   Actor::Clerk,      State::Granted,           {C::FeeOpen}, "", "行政许可法 第五十九条"},
    TransitionRow{State::Accepted,          Act::WaiveFee,        Actor::Decider,    State::Accepted,          {C::FeeOpen, C::GroundNamed}, "", "行政许可法 第五十八条"},
    TransitionRow{State::Granted,           Act::WaiveFee,        Actor::Decider,    State::Granted,           {C::FeeOpen, C::GroundNamed}, "", "行政许可法 第五十八条"},
    TransitionRow{State::Granted,           Act::RefundFee,       Actor::Clerk,      State::Granted,           {C::FeePaid, C::ReasonGiven}, "", ""},
    TransitionRow{State::Denied,            Act::RefundFee,       Actor::Clerk,      State::Denied,            {C::FeePaid, C::ReasonGiven}, "", ""},
    TransitionRow{State::Delivered,         Act::RefundFee,       Actor::Clerk,      State::Delivered,         {C::FeePaid, C::ReasonGiven}, "", ""},
    TransitionRow{State::Completed,         Act::RefundFee,       Actor::Clerk,      State::Completed,         {C::FeePaid, C::ReasonGiven}, "", ""},
    TransitionRow{State::Withdrawn,         Act::RefundFee,       Actor::Clerk,      State::Withdrawn,         {C::FeePaid, C::ReasonGiven}, "", ""},
    TransitionRow{State::Terminated,        Act::RefundFee,       Actor::Clerk,      State::Terminated,        {C::FeePaid, C::ReasonGiven}, "", ""},
    TransitionRow{State::Granted,           Act::TakeResult,      Actor::Clerk,      State::Granted,           {C::Certified, C::PersonDecided, C::GiverApart}, "result-transfer", ""},
    TransitionRow{State::Denied,            Act::TakeResult,      Actor::Clerk,      State::Denied,            {C::GiverApart}, "result-transfer", ""},
    TransitionRow{State::Delivered,         Act::Complete,        Actor::Clerk,      State::Completed,         {}, "", ""},
    TransitionRow{State::Granted,           Act::Correct,         Actor::Decider,    State::Granted,           {C::ReasonGiven}, "correction", ""},
    TransitionRow{State::Delivered,         Act::Correct,         Actor::Decider,    State::Delivered,         {C::ReasonGiven}, "correction", ""},
    TransitionRow{State::Completed,         Act::Correct,         Actor::Decider,    State::Completed,         {C::ReasonGiven}, "correction", ""},
    TransitionRow{State::Completed,         Act::Rate,            Actor::Applicant,  State::Completed,         {C::NotRated}, "", "国办发〔2019〕51号"},
    TransitionRow{State::NotRequired,       Act::Rate,            Actor::Applicant,  State::NotRequired,       {C::NotRated}, "", "国办发〔2019〕51号"},
    TransitionRow{State::Declined,          Act::Rate,            Actor::Applicant,  State::Declined,          {C::NotRated}, "", "国办发〔2019〕51号"},
    TransitionRow{State::Withdrawn,         Act::Rate,            Actor::Applicant,  State::Withdrawn,         {C::NotRated}, "", "国办发〔2019〕51号"},
    TransitionRow{State::Lapsed,            Act::Rate,            Actor::Applicant,  State::Lapsed,            {C::NotRated}, "", "国办发〔2019〕51号"},
    TransitionRow{State::Terminated,        Act::Rate,            Actor::Applicant,  State::Terminated,        {C::NotRated}, "", "国办发〔2019〕51号"},
    TransitionRow{State::Granted,           Act::CheckCommitment, Actor::Examiner,   State::Granted,           {C::CommitmentUnchecked, C::ReasonGiven}, "", "国办发〔2020〕42号"},
    TransitionRow{State::Delivered,         Act::CheckCommitment, Actor::Examiner,   State::Delivered,         {C::CommitmentUnchecked, C::ReasonGiven}, "", "国办发〔2020〕42号"},
    TransitionRow{State::Completed,         Act::CheckCommitment, Actor::Examiner,   State::Completed,         {C::CommitmentUnchecked, C::ReasonGiven}, "", "国办发〔2020〕42号"},
    TransitionRow{State::Granted,           Act::InspectDecision, Actor::Supervisor, State::Granted,           {C::DecidedByRule, C::ReasonGiven}, "", ""},
    TransitionRow{State::Delivered,         Act::InspectDecision, Actor::Supervisor, State::Delivered,         {C::DecidedByRule, C::ReasonGiven}, "", ""},
    TransitionRow{State::Completed,         Act::InspectDecision, Actor::Supervisor, State::Completed,         {C::DecidedByRule, C::ReasonGiven}, "", ""},
};

/// 行政许可法
inline constexpr std::array kPermitTransitions = {
    TransitionRow{State::Draft,             Act::Submit,          Actor::Applicant,  State::Submitted,         {C::NotBarred, C::FormComplete}, "", "行政许可法 第二十九条"},
    TransitionRow{State::Draft,             Act::Receive,         Actor::Clerk,      State::Received,          {C::NotBarred}, "receipt", "行政许可法 第二十九条"},
    TransitionRow{State::Submitted,         Act::Receive,         Actor::Clerk,      State::Received,          {}, "receipt", "行政许可法 第二十九条"},
    TransitionRow{State::Submitted,         Act::DeemAccepted,    Actor::Statute,    State::Accepted,          {C::NoticeOverdue}, "deemed-acceptance", "行政许可法 第三十二条第一款第四项"},
    TransitionRow{State::Received,          Act::DeemAccepted,    Actor::Statute,    State::Accepted,          {C::NoticeOverdue}, "deemed-acceptance", "行政许可法 第三十二条第一款第四项"},
    TransitionRow{State::Received,          Act::DeclareUnneeded, Actor::Clerk,      State::NotRequired,       {C::DidNotCoach, C::ReasonGiven}, "not-required", "行政许可法 第三十二条第一款第一项"},
    TransitionRow{State::Received,          Act::Decline,         Actor::Clerk,      State::Declined,          {C::DidNotCoach, C::ReasonGiven, C::BodyNamed}, "declined", "行政许可法 第三十二条第一款第二项"},
    TransitionRow{State::Received,          Act::AskSupplement,   Actor::Clerk,      State::AwaitingSupplement,{C::DidNotCoach, C::GapsNamed, C::AskedOnce}, "deficiency", "行政许可法 第三十二条第一款第四项"},
    TransitionRow{State::Received,          Act::ForceSupplement, Actor::Supervisor, State::AwaitingSupplement,{C::DidNotCoach, C::GapsNamed, C::AskedBefore, C::ReasonGiven}, "deficiency", ""},
    TransitionRow{State::Received,          Act::Accept,          Actor::Clerk,      State::Accepted,          {C::MaterialsComplete, C::ReviewPointsTicked}, "acceptance", "行政许可法 第三十二条第一款第五项"},
    TransitionRow{State::Received,          Act::AcceptDeferred,  Actor::Clerk,      State::Accepted,          {C::DeferralAllowed, C::OnlyDeferrableLacks, C::ReviewPointsTicked, C::CommitmentSigned}, "acceptance", "事项容缺受理清单"},
    TransitionRow{State::Received,          Act::AcceptCommitted, Actor::Clerk,      State::Accepted,          {C::CommitmentAllowed, C::ReviewPointsTicked, C::CommitmentSigned}, "acceptance", "国办发〔2020〕42号"},
    TransitionRow{State::Accepted,          Act::PassStep,        Actor::Examiner,   State::Accepted,          {C::StepInHand, C::AnotherPerson, C::TwoInspectors}, "", "行政许可法 第三十四条"},
    TransitionRow{State::Accepted,          Act::SendBack,        Actor::Examiner,   State::Accepted,          {C::StepChosen, C::ReasonGiven}, "", "行政许可法 第三十四条"},
    TransitionRow{State::Accepted,          Act::BeginProcedure,  Actor::Examiner,   State::Accepted,          {C::ProcedureFounded}, "special-procedure", "行政许可法 第四十五条"},
    TransitionRow{State::Accepted,          Act::EndProcedure,    Actor::Examiner,   State::Accepted,          {C::ProcedureOpen, C::ReasonGiven, C::TwoInspectors}, "", "行政许可法 第四十五条"},
    TransitionRow{State::Accepted,          Act::NameInterested,  Actor::Examiner,   State::Accepted,          {C::PartiesNamed}, "interested-parties", "行政许可法 第三十六条"},
    TransitionRow{State::Accepted,          Act::OfferHearing,    Actor::Examiner,   State::Accepted,          {C::HearingNotOffered}, "hearing-right", "行政许可法 第四十七条"},
    TransitionRow{State::Accepted,          Act::RequestHearing,  Actor::Applicant,  State::Accepted,          {C::HearingAskable}, "", "行政许可法 第四十七条"},
    TransitionRow{State::Accepted,          Act::WaiveHearing,    Actor::Applicant,  State::Accepted,          {C::HearingAskable}, "", "行政许可法 第四十七条"},
    TransitionRow{State::Accepted,          Act::ArrangeHearing,  Actor::Examiner,   State::Accepted,          {C::HearingRequested, C::HearingPlanned}, "hearing", "行政许可法 第四十八条"},
    TransitionRow{State::Accepted,          Act::RecordHearing,   Actor::Examiner,   State::Accepted,          {C::HearingRequested, C::HearingHeld}, "hearing-record", "行政许可法 第四十八条"},
    TransitionRow{State::Accepted,          Act::Extend,          Actor::Decider,    State::Accepted,          {C::ExtensionLeft, C::ReasonGiven}, "extension", "行政许可法 第四十二条"},
    TransitionRow{State::Accepted,          Act::ForwardUp,       Actor::Decider,    State::Forwarded,         {C::Examined, C::HearingSettled, C::NoProcedureOpen, C::NothingDeferred, C::BodyNamed}, "forwarding", "行政许可法 第三十五条"},
    TransitionRow{State::Forwarded,         Act::GrantAbove,      Actor::Decider,    State::Granted,           {C::GroundNamed}, "grant", "行政许可法 第三十五条"},
    TransitionRow{State::Forwarded,         Act::DenyAbove,       Actor::Decider,    State::Denied,            {C::GroundNamed, C::ReasonGiven}, "denial", "行政许可法 第三十五条"},
    TransitionRow{State::Accepted,          Act::Grant,           Actor::Decider,    State::Granted,           {C::Examined, C::HearingSettled, C::NoProcedureOpen, C::NothingDeferred, C::AnotherPerson}, "grant", "行政许可法 第三十八条第一款"},
    TransitionRow{State::Accepted,          Act::Deny,            Actor::Decider,    State::Denied,            {C::Examined, C::HearingSettled, C::NoProcedureOpen, C::ReasonGiven, C::AnotherPerson}, "denial", "行政许可法 第三十八条第二款"},
    TransitionRow{State::Accepted,          Act::DecideByRule,    Actor::System,     State::Granted,           {C::RulesHold, C::HearingSettled, C::NoProcedureOpen, C::NothingDeferred}, "grant", "行政许可法 第三十四条第二款"},
    TransitionRow{State::Accepted,          Act::Terminate,       Actor::Decider,    State::Terminated,        {C::GroundNamed, C::ReasonGiven}, "termination", ""},
    TransitionRow{State::Granted,           Act::Certify,         Actor::Examiner,   State::Granted,           {}, "", "行政许可法 第三十九条"},
    TransitionRow{State::Granted,           Act::Deliver,         Actor::Clerk,      State::Delivered,         {C::Certified, C::FeeSettled, C::DeliveryProven, C::ApproverApart}, "delivery-receipt", "行政许可法 第四十四条"},
    TransitionRow{State::Denied,            Act::Deliver,         Actor::Clerk,      State::Delivered,         {C::DeliveryProven, C::ApproverApart}, "delivery-receipt", "行政许可法 第三十八条第二款"},
    TransitionRow{State::Granted,           Act::Revoke,          Actor::Decider,    State::Revoked,           {C::GroundNamed, C::ReasonGiven}, "revocation", "行政许可法 第六十九条"},
    TransitionRow{State::Delivered,         Act::Revoke,          Actor::Decider,    State::Revoked,           {C::ResultStands, C::GroundNamed, C::ReasonGiven}, "revocation", "行政许可法 第六十九条"},
    TransitionRow{State::Completed,         Act::Revoke,          Actor::Decider,    State::Revoked,           {C::ResultStands, C::GroundNamed, C::ReasonGiven}, "revocation", "行政许可法 第六十九条"},
    TransitionRow{State::Completed,         Act::Cancel,          Actor::Decider,    State::Cancelled,         {C::ResultStands, C::GroundNamed, C::ReasonGiven}, "cancellation", "行政许可法 第七十条"},
    TransitionRow{State::Completed,         Act::Reopen,          Actor::Supervisor, State::Accepted,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::NotRequired,       Act::Reopen,          Actor::Supervisor, State::Received,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Declined,          Act::Reopen,          Actor::Supervisor, State::Received,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Lapsed,            Act::Reopen,          Actor::Supervisor, State::Received,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Terminated,        Act::Reopen,          Actor::Supervisor, State::Accepted,          {C::GroundNamed, C::ReasonGiven}, "", ""},
};

/// 行政确认, 行政给付, 行政奖励, 行政裁决, 其他行政权力: the item's own law; silence accepts nothing.
inline constexpr std::array kPowerTransitions = {
    TransitionRow{State::Draft,             Act::Submit,          Actor::Applicant,  State::Submitted,         {C::NotBarred, C::FormComplete}, "", ""},
    TransitionRow{State::Draft,             Act::Receive,         Actor::Clerk,      State::Received,          {C::NotBarred}, "receipt", ""},
    TransitionRow{State::Submitted,         Act::Receive,         Actor::Clerk,      State::Received,          {}, "receipt", ""},
    TransitionRow{State::Received,          Act::DeclareUnneeded, Actor::Clerk,      State::NotRequired,       {C::DidNotCoach, C::ReasonGiven}, "not-required", ""},
    TransitionRow{State::Received,          Act::Decline,         Actor::Clerk,      State::Declined,          {C::DidNotCoach, C::ReasonGiven, C::BodyNamed}, "declined", ""},
    TransitionRow{State::Received,          Act::AskSupplement,   Actor::Clerk,      State::AwaitingSupplement,{C::DidNotCoach, C::GapsNamed, C::AskedOnce}, "deficiency", ""},
    TransitionRow{State::Received,          Act::ForceSupplement, Actor::Supervisor, State::AwaitingSupplement,{C::DidNotCoach, C::GapsNamed, C::AskedBefore, C::ReasonGiven}, "deficiency", ""},
    TransitionRow{State::Received,          Act::Accept,          Actor::Clerk,      State::Accepted,          {C::MaterialsComplete, C::ReviewPointsTicked}, "acceptance", ""},
    TransitionRow{State::Received,          Act::AcceptDeferred,  Actor::Clerk,      State::Accepted,          {C::DeferralAllowed, C::OnlyDeferrableLacks, C::ReviewPointsTicked, C::CommitmentSigned}, "acceptance", "事项容缺受理清单"},
    TransitionRow{State::Received,          Act::AcceptCommitted, Actor::Clerk,      State::Accepted,          {C::CommitmentAllowed, C::ReviewPointsTicked, C::CommitmentSigned}, "acceptance", "国办发〔2020〕42号"},
    TransitionRow{State::Accepted,          Act::PassStep,        Actor::Examiner,   State::Accepted,          {C::StepInHand, C::AnotherPerson, C::TwoInspectors}, "", ""},
    TransitionRow{State::Accepted,          Act::SendBack,        Actor::Examiner,   State::Accepted,          {C::StepChosen, C::ReasonGiven}, "", ""},
    TransitionRow{State::Accepted,          Act::BeginProcedure,  Actor::Examiner,   State::Accepted,          {C::ProcedureFounded}, "special-procedure", ""},
    TransitionRow{State::Accepted,          Act::EndProcedure,    Actor::Examiner,   State::Accepted,          {C::ProcedureOpen, C::ReasonGiven, C::TwoInspectors}, "", ""},
    TransitionRow{State::Accepted,          Act::Extend,          Actor::Decider,    State::Accepted,          {C::ExtensionLeft, C::ReasonGiven}, "extension", ""},
    TransitionRow{State::Accepted,          Act::ForwardUp,       Actor::Decider,    State::Forwarded,         {C::Examined, C::NoProcedureOpen, C::NothingDeferred, C::BodyNamed}, "forwarding", ""},
    TransitionRow{State::Forwarded,         Act::GrantAbove,      Actor::Decider,    State::Granted,           {C::GroundNamed}, "result", ""},
    TransitionRow{State::Forwarded,         Act::DenyAbove,       Actor::Decider,    State::Denied,            {C::GroundNamed, C::ReasonGiven}, "refusal", ""},
    TransitionRow{State::Accepted,          Act::Grant,           Actor::Decider,    State::Granted,           {C::Examined, C::NoProcedureOpen, C::NothingDeferred, C::AnotherPerson}, "result", ""},
    TransitionRow{State::Accepted,          Act::Deny,            Actor::Decider,    State::Denied,            {C::Examined, C::NoProcedureOpen, C::ReasonGiven, C::AnotherPerson}, "refusal", ""},
    TransitionRow{State::Accepted,          Act::DecideByRule,    Actor::System,     State::Granted,           {C::RulesHold, C::NoProcedureOpen, C::NothingDeferred}, "result", ""},
    TransitionRow{State::Accepted,          Act::Terminate,       Actor::Decider,    State::Terminated,        {C::GroundNamed, C::ReasonGiven}, "termination", ""},
    TransitionRow{State::Granted,           Act::Certify,         Actor::Examiner,   State::Granted,           {}, "", ""},
    TransitionRow{State::Granted,           Act::Deliver,         Actor::Clerk,      State::Delivered,         {C::Certified, C::FeeSettled, C::DeliveryProven, C::ApproverApart}, "delivery-receipt", ""},
    TransitionRow{State::Denied,            Act::Deliver,         Actor::Clerk,      State::Delivered,         {C::DeliveryProven, C::ApproverApart}, "delivery-receipt", ""},
    TransitionRow{State::Granted,           Act::Revoke,          Actor::Decider,    State::Revoked,           {C::GroundNamed, C::ReasonGiven}, "revocation", ""},
    TransitionRow{State::Delivered,         Act::Revoke,          Actor::Decider,    State::Revoked,           {C::ResultStands, C::GroundNamed, C::ReasonGiven}, "revocation", ""},
    TransitionRow{State::Completed,         Act::Revoke,          Actor::Decider,    State::Revoked,           {C::ResultStands, C::GroundNamed, C::ReasonGiven}, "revocation", ""},
    TransitionRow{State::Completed,         Act::Cancel,          Actor::Decider,    State::Cancelled,         {C::ResultStands, C::GroundNamed, C::ReasonGiven}, "cancellation", ""},
    TransitionRow{State::Completed,         Act::Reopen,          Actor::Supervisor, State::Accepted,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::NotRequired,       Act::Reopen,          Actor::Supervisor, State::Received,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Declined,          Act::Reopen,          Actor::Supervisor, State::Received,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Lapsed,            Act::Reopen,          Actor::Supervisor, State::Received,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Terminated,        Act::Reopen,          Actor::Supervisor, State::Accepted,          {C::GroundNamed, C::ReasonGiven}, "", ""},
};

/// 公共服务: nothing is forwarded, and what ends a service is a case of its own.
inline constexpr std::array kServiceTransitions = {
    TransitionRow{State::Draft,             Act::Submit,          Actor::Applicant,  State::Submitted,         {C::NotBarred, C::FormComplete}, "", ""},
    TransitionRow{State::Draft,             Act::Receive,         Actor::Clerk,      State::Received,          {C::NotBarred}, "receipt", ""},
    TransitionRow{State::Submitted,         Act::Receive,         Actor::Clerk,      State::Received,          {}, "receipt", ""},
    TransitionRow{State::Received,          Act::DeclareUnneeded, Actor::Clerk,      State::NotRequired,       {C::DidNotCoach, C::ReasonGiven}, "not-required", ""},
    TransitionRow{State::Received,          Act::Decline,         Actor::Clerk,      State::Declined,          {C::DidNotCoach, C::ReasonGiven, C::BodyNamed}, "declined", ""},
    TransitionRow{State::Received,          Act::AskSupplement,   Actor::Clerk,      State::AwaitingSupplement,{C::DidNotCoach, C::GapsNamed, C::AskedOnce}, "deficiency", ""},
    TransitionRow{State::Received,          Act::ForceSupplement, Actor::Supervisor, State::AwaitingSupplement,{C::DidNotCoach, C::GapsNamed, C::AskedBefore, C::ReasonGiven}, "deficiency", ""},
    TransitionRow{State::Received,          Act::Accept,          Actor::Clerk,      State::Accepted,          {C::MaterialsComplete, C::ReviewPointsTicked}, "acceptance", ""},
    TransitionRow{State::Received,          Act::AcceptDeferred,  Actor::Clerk,      State::Accepted,          {C::DeferralAllowed, C::OnlyDeferrableLacks, C::ReviewPointsTicked, C::CommitmentSigned}, "acceptance", "事项容缺受理清单"},
    TransitionRow{State::Received,          Act::AcceptCommitted, Actor::Clerk,      State::Accepted,          {C::CommitmentAllowed, C::ReviewPointsTicked, C::CommitmentSigned}, "acceptance", "国办发〔2020〕42号"},
    TransitionRow{State::Accepted,          Act::PassStep,        Actor::Examiner,   State::Accepted,          {C::StepInHand, C::AnotherPerson, C::TwoInspectors}, "", ""},
    TransitionRow{State::Accepted,          Act::SendBack,        Actor::Examiner,   State::Accepted,          {C::StepChosen, C::ReasonGiven}, "", ""},
    TransitionRow{State::Accepted,          Act::BeginProcedure,  Actor::Examiner,   State::Accepted,          {C::ProcedureFounded}, "special-procedure", ""},
    TransitionRow{State::Accepted,          Act::EndProcedure,    Actor::Examiner,   State::Accepted,          {C::ProcedureOpen, C::ReasonGiven, C::TwoInspectors}, "", ""},
    TransitionRow{State::Accepted,          Act::Extend,          Actor::Decider,    State::Accepted,          {C::ExtensionLeft, C::ReasonGiven}, "extension", ""},
    TransitionRow{State::Accepted,          Act::Grant,           Actor::Decider,    State::Granted,           {C::Examined, C::NoProcedureOpen, C::NothingDeferred, C::AnotherPerson}, "result", ""},
    TransitionRow{State::Accepted,          Act::Deny,            Actor::Decider,    State::Denied,            {C::Examined, C::NoProcedureOpen, C::ReasonGiven, C::AnotherPerson}, "refusal", ""},
    TransitionRow{State::Accepted,          Act::DecideByRule,    Actor::System,     State::Granted,           {C::RulesHold, C::NoProcedureOpen, C::NothingDeferred}, "result", ""},
    TransitionRow{State::Accepted,          Act::Terminate,       Actor::Decider,    State::Terminated,        {C::GroundNamed, C::ReasonGiven}, "termination", ""},
    TransitionRow{State::Granted,           Act::Certify,         Actor::Examiner,   State::Granted,           {}, "", ""},
    TransitionRow{State::Granted,           Act::Deliver,         Actor::Clerk,      State::Delivered,         {C::Certified, C::FeeSettled, C::DeliveryProven, C::ApproverApart}, "delivery-receipt", ""},
    TransitionRow{State::Denied,            Act::Deliver,         Actor::Clerk,      State::Delivered,         {C::DeliveryProven, C::ApproverApart}, "delivery-receipt", ""},
    TransitionRow{State::Granted,           Act::Revoke,          Actor::Decider,    State::Revoked,           {C::GroundNamed, C::ReasonGiven}, "revocation", ""},
    TransitionRow{State::Delivered,         Act::Revoke,          Actor::Decider,    State::Revoked,           {C::ResultStands, C::GroundNamed, C::ReasonGiven}, "revocation", ""},
    TransitionRow{State::Completed,         Act::Revoke,          Actor::Decider,    State::Revoked,           {C::ResultStands, C::GroundNamed, C::ReasonGiven}, "revocation", ""},
    TransitionRow{State::Completed,         Act::Reopen,          Actor::Supervisor, State::Accepted,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::NotRequired,       Act::Reopen,          Actor::Supervisor, State::Received,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Declined,          Act::Reopen,          Actor::Supervisor, State::Received,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Lapsed,            Act::Reopen,          Actor::Supervisor, State::Received,          {C::GroundNamed, C::ReasonGiven}, "", ""},
    TransitionRow{State::Terminated,        Act::Reopen,          Actor::Supervisor, State::Accepted,          {C::GroundNamed, C::ReasonGiven}, "", ""},
};
// clang-format on

template <std::size_t One, std::size_t Other>
constexpr std::array<TransitionRow, One + Other> join(
    const std::array<TransitionRow, One>& one, const std::array<TransitionRow, Other>& other) {
    std::array<TransitionRow, One + Other> joined{};
    for (std::size_t at = 0; at < One; ++at) joined[at] = one[at];
    for (std::size_t at = 0; at < Other; ++at) joined[One + at] = other[at];
    return joined;
}

inline constexpr auto kPermitLife = join(kSharedTransitions, kPermitTransitions);
inline constexpr auto kPowerLife = join(kSharedTransitions, kPowerTransitions);
inline constexpr auto kServiceLife = join(kSharedTransitions, kServiceTransitions);

namespace proofs {

constexpr bool one_outcome_for_each_act(std::span<const TransitionRow> life) {
    for (std::size_t one = 0; one < life.size(); ++one) {
        for (std::size_t other = one + 1; other < life.size(); ++other) {
            if (life[one].from == life[other].from && life[one].act == life[other].act) {
                return false;
            }
        }
    }
    return true;
}

/// From a draft every state of the life can be reached that the life names at all.
constexpr bool every_state_reachable(std::span<const TransitionRow> life) {
    std::array<bool, kStates.size()> reached{};
    reached[static_cast<std::size_t>(State::Draft)] = true;
    for (std::size_t round = 0; round < kStates.size(); ++round) {
        for (const auto& row : life) {
            if (reached[static_cast<std::size_t>(row.from)]) {
                reached[static_cast<std::size_t>(row.to)] = true;
            }
        }
    }
    for (const auto& row : life) {
        if (!reached[static_cast<std::size_t>(row.from)]) return false;
    }
    return true;
}

/// A state in which a limit runs can be left by somebody or by the law.
constexpr bool no_limit_without_a_way_out(std::span<const TransitionRow> life) {
    for (const auto& state : kStates) {
        if (state.limit == LimitKind::None) continue;
        bool reached = false;
        bool left = false;
        for (const auto& row : life) {
            reached = reached || row.to == state.state;
            left = left || (row.from == state.state && row.to != state.state);
        }
        if (reached && !left) return false;
    }
    return true;
}

/// What has ended is only reopened, corrected, rated, checked, revoked or cancelled; a draft that
/// was laid aside is taken up again.
constexpr bool ends_are_ends(std::span<const TransitionRow> life) {
    for (const auto& row : life) {
        if (!kStates[static_cast<std::size_t>(row.from)].ended || row.from == row.to) continue;
        if (row.act != Act::Reopen && row.act != Act::Revoke && row.act != Act::Cancel &&
            row.act != Act::Restore) {
            return false;
        }
    }
    return true;
}

constexpr bool rows_stand_in_order() {
    for (std::size_t at = 0; at < kStates.size(); ++at) {
        if (kStates[at].state != static_cast<State>(at)) return false;
    }
    for (std::size_t at = 0; at < kActs.size(); ++at) {
        if (kActs[at].act != static_cast<Act>(at)) return false;
    }
    return true;
}

constexpr bool holds(std::span<const TransitionRow> life) {
    return one_outcome_for_each_act(life) && every_state_reachable(life) &&
           no_limit_without_a_way_out(life) && ends_are_ends(life);
}

static_assert(rows_stand_in_order());
static_assert(holds(kPermitLife));
static_assert(holds(kPowerLife));
static_assert(holds(kServiceLife));

}  // namespace proofs

}  // namespace yimen::cases
