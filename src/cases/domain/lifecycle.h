#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "cases/domain/condition.h"

namespace yimen::cases {

/// Which law rules the case: 行政许可法; the rules of other powers exercised on application
/// (行政确认, 行政给付, 行政奖励, 行政裁决, 其他行政权力); public services.
enum class Life : std::uint8_t { Permit, Power, Service };

enum class State : std::uint8_t {
    Draft,
    Discarded,
    Submitted,
    Received,
    AwaitingSupplement,
    Accepted,
    Forwarded,
    Granted,
    Denied,
    Delivered,
    Completed,
    NotRequired,
    Declined,
    Withdrawn,
    Lapsed,
    Terminated,
    Revoked,
    Cancelled
};

enum class Act : std::uint8_t {
    SaveDraft,
    Coach,
    Discard,
    Restore,
    Submit,
    PreReview,
    Receive,
    AskSupplement,
    ForceSupplement,
    Supplement,
    LapseSupplement,
    Withdraw,
    Accept,
    DeemAccepted,
    AcceptDeferred,
    AcceptCommitted,
    Decline,
    DeclareUnneeded,
    SupplyDeferred,
    LapseDeferred,
    PassStep,
    SendBack,
    HandOver,
    Assign,
    AskOpinion,
    GiveOpinion,
    RecordStatement,
    TakeMaterials,
    BeginProcedure,
    EndProcedure,
    NameInterested,
    OfferHearing,
    RequestHearing,
    WaiveHearing,
    ArrangeHearing,
    RecordHearing,
    Extend,
    ForwardUp,
    GrantAbove,
    DenyAbove,
    Grant,
    Deny,
    DecideByRule,
    Terminate,
    NotifyFee,
    RecordPayment,
    WaiveFee,
    RefundFee,
    Certify,
    TakeResult,
    Deliver,
    Complete,
    Rate,
    Correct,
    CheckCommitment,
    InspectDecision,
    Revoke,
    Cancel,
    Reopen
};

/// Who does it. What an applicant does may be written down by a clerk at the window for the
/// applicant who stands there, or done by an agent.
enum class Actor : std::uint8_t {
    Applicant,
    Assistant,   ///< 帮办人员
    Clerk,       ///< 窗口人员
    Examiner,    ///< 审查人员
    Decider,     ///< 首席事务代表, 负责人
    Supervisor,  ///< 效能监督人员
    Statute,     ///< the law itself, when a limit has passed
    System       ///< a rule that was published decides (秒批)
};

/// The limit that runs while a case is in a state.
enum class LimitKind : std::uint8_t {
    None,
    Notice,          ///< to tell what is missing, or accept
    Supplement,      ///< the applicant's, to hand in what is missing
    Statutory,       ///< to decide, as the law has it
    Promise,         ///< to decide, as the unit has promised
    Step,            ///< of one step of the examination
    Opinion,         ///< of a unit that was asked for its opinion
    Deferral,        ///< the applicant's, to hand in what was deferred
    Delivery,        ///< to deliver what was decided
    HearingRequest,  ///< of who is concerned, to ask for a hearing
    Hearing          ///< to hold the hearing that was asked for
};

inline constexpr std::size_t kConditionsMax = 5;
using Conditions = std::array<Condition, kConditionsMax>;

struct LifeRow {
    Life life;
    std::string_view name;
    std::string_view chinese;
};

struct StateRow {
    State state;
    std::string_view name;
    std::string_view chinese;
    LimitKind limit;
    bool ended;  ///< nothing is owed any more
};

struct ActRow {
    Act act;
    std::string_view name;
    std::string_view chinese;
};

struct ActorRow {
    Actor actor;
    std::string_view name;
    std::string_view chinese;
    std::string_view right;  ///< empty: no post is asked for
};

struct TransitionRow {
    State from;
    Act act;
    Actor actor;
    State to;
    Conditions conditions;
    std::string_view paper;  ///< kind of notice that is issued; empty: none
    std::string_view article;
};

// clang-format off
inline constexpr std::array kLives = {
    LifeRow{Life::Permit,  "permit",  "行政许可"},
    LifeRow{Life::Power,   "power",   "其他依申请行政权力"},
    LifeRow{Life::Service, "service", "公共服务"},
};

inline constexpr std::array kStates = {
    StateRow{State::Draft,              "draft",               "草稿",     LimitKind::None,       false},
    StateRow{State::Discarded,          "discarded",           "已放弃",   LimitKind::None,       true},
    StateRow{State::Submitted,          "submitted",           "待收件",   LimitKind::Notice,     false},
    StateRow{State::Received,           "received",            "已收件",   LimitKind::Notice,     false},
    StateRow{State::AwaitingSupplement, "awaiting-supplement", "待补正",   LimitKind::Supplement, false},
    StateRow{State::Accepted,           "accepted",            "已受理",   LimitKind::Statutory,  false},
    StateRow{State::Forwarded,          "forwarded",           "已转报",   LimitKind::Statutory,  false},
    StateRow{State::Granted,            "granted",             "已准予",   LimitKind::Delivery,   false},
    StateRow{State::Denied,             "denied",              "不予准许", LimitKind::Delivery,   false},
    StateRow{State::Delivered,          "delivered",           "已送达",   LimitKind::None,       false},
    StateRow{State::Completed,          "completed",           "已办结",   LimitKind::None,       true},
    StateRow{State::NotRequired,        "not-required",        "不受理",   LimitKind::None,       true},
    StateRow{State::Declined,           "declined",            "不予受理", LimitKind::None,       true},
    StateRow{State::Withdrawn,          "withdrawn",           "已撤回",   LimitKind::None,       true},
    StateRow{State::Lapsed,             "lapsed",              "补正逾期办结", LimitKind::None,   true},
    StateRow{State::Terminated,         "terminated",          "已终止",   LimitKind::None,       true},
    StateRow{State::Revoked,            "revoked",             "已撤销",   LimitKind::None,       true},
    StateRow{State::Cancelled,          "cancelled",           "已注销",   LimitKind::None,       true},
};

inline constexpr std::array kActs = {
    ActRow{Act::SaveDraft,       "save-draft",       "保存草稿"},
    ActRow{Act::Coach,           "coach",            "辅导"},
    ActRow{Act::Discard,         "discard",          "放弃"},
    ActRow{Act::Restore,         "restore",          "恢复"},
    ActRow{Act::Submit,          "submit",           "提交"},
    ActRow{Act::PreReview,       "pre-review",       "预审"},
    ActRow{Act::Receive,         "receive",          "收件"},
    ActRow{Act::AskSupplement,   "ask-supplement",   "要求补正"},
    ActRow{Act::ForceSupplement, "force-supplement", "督办补正"},
    ActRow{Act::Supplement,      "supplement",       "补正"},
    ActRow{Act::LapseSupplement, "lapse-supplement", "补正逾期"},
    ActRow{Act::Withdraw,        "withdraw",         "撤回"},
    ActRow{Act::Accept,          "accept",           "受理"},
    ActRow{Act::DeemAccepted,    "deem-accepted",    "视为受理"},
    ActRow{Act::AcceptDeferred,  "accept-deferred",  "容缺受理"},
    ActRow{Act::AcceptCommitted, "accept-committed", "承诺受理"},
    ActRow{Act::Decline,         "decline",          "不予受理"},
    ActRow{Act::DeclareUnneeded, "declare-unneeded", "不受理"},
    ActRow{Act::SupplyDeferred,  "supply-deferred",  "补交"},
    ActRow{Act::LapseDeferred,   "lapse-deferred",   "容缺逾期"},
    ActRow{Act::PassStep,        "pass-step",        "审查通过"},
    ActRow{Act::SendBack,        "send-back",        "退回环节"},
    ActRow{Act::HandOver,        "hand-over",        "转办"},
    ActRow{Act::Assign,          "assign",           "指派"},
    ActRow{Act::AskOpinion,      "ask-opinion",      "征求意见"},
    ActRow{Act::GiveOpinion,     "give-opinion",     "答复意见"},
    ActRow{Act::RecordStatement, "record-statement", "记录陈述申辩"},
    ActRow{Act::TakeMaterials,   "take-materials",   "接收材料"},
    ActRow{Act::BeginProcedure,  "begin-procedure",  "启动特别程序"},
    ActRow{Act::EndProcedure,    "end-procedure",    "结束特别程序"},
    ActRow{Act::NameInterested,  "name-interested",  "告知利害关系人"},
    ActRow{Act::OfferHearing,    "offer-hearing",    "告知听证权利"},
    ActRow{Act::RequestHearing,  "request-hearing",  "要求听证"},
    ActRow{Act::WaiveHearing,    "waive-hearing",    "放弃听证"},
    ActRow{Act::ArrangeHearing,  "arrange-hearing",  "通知听证"},
    ActRow{Act::RecordHearing,   "record-hearing",   "听证笔录"},
    ActRow{Act::Extend,          "extend",           "延长期限"},
    ActRow{Act::ForwardUp,       "forward-up",       "转报"},
    ActRow{Act::GrantAbove,      "grant-above",      "上级准予"},
    ActRow{Act::DenyAbove,       "deny-above",       "上级不予"},
    ActRow{Act::Grant,           "grant",            "准予"},
    ActRow{Act::Deny,            "deny",             "不予"},
    ActRow{Act::DecideByRule,    "decide-by-rule",   "自动审批"},
    ActRow{Act::Terminate,       "terminate",        "终止"},
    ActRow{Act::NotifyFee,       "notify-fee",       "通知缴费"},
    ActRow{Act::RecordPayment,   "record-payment",   "缴费"},
    ActRow{Act::WaiveFee,        "waive-fee",        "减免"},
    ActRow{Act::RefundFee,       "refund-fee",       "退费"},
    ActRow{Act::Certify,         "certify",          "制证"},
    ActRow{Act::TakeResult,      "take-result",      "接收结果"},
    ActRow{Act::Deliver,         "deliver",          "送达"},
    ActRow{Act::Complete,        "complete",         "办结"},
    ActRow{Act::Rate,            "rate",             "评价"},
    ActRow{Act::Correct,         "correct",          "更正"},
    ActRow{Act::CheckCommitment, "check-commitment", "核查承诺"},
    ActRow{Act::InspectDecision, "inspect-decision", "抽查决定"},
    ActRow{Act::Revoke,          "revoke",           "撤销"},
    ActRow{Act::Cancel,          "cancel",           "注销"},
    ActRow{Act::Reopen,          "reopen",           "重新办理"},
};

inline constexpr std::array kActors = {
    ActorRow{Actor::Applicant,  "applicant",  "申请人",   ""},
    ActorRow{Actor::Assistant,  "assistant",  "帮办人员", "cases.assist"},
    ActorRow{Actor::Clerk,      "clerk",      "窗口人员", "cases.receive"},
    ActorRow{Actor::Examiner,   "examiner",   "审查人员", "cases.examine"},
    ActorRow{Actor::Decider,    "decider",    "决定人员", "cases.decide"},
    ActorRow{Actor::Supervisor, "supervisor", "监督人员", "cases.supervise"},
    ActorRow{Actor::Statute,    "statute",    "法律",     ""},
    ActorRow{Actor::System,     "system",     "系统",     ""},
};
// clang-format on

const LifeRow& row_of(Life life);
const StateRow& row_of(State state);
const ActRow& row_of(Act act);
const ActorRow& row_of(Actor actor);

std::optional<Life> find_life(std::string_view name);
std::optional<State> find_state(std::string_view name);
std::optional<Act> find_act(std::string_view name);
std::optional<Actor> find_actor(std::string_view name);

/// The life of cases of this type of item (GB/T 39046 A.1).
Life life_of(std::string_view item_type);

/// All that may happen in a life.
std::span<const TransitionRow> transitions_of(Life life);

/// What the table says of `act` in `state`, or null.
const TransitionRow* find_transition(Life life, State state, Act act);

}  // namespace yimen::cases
