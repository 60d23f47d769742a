#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

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

/// What must hold beside the table, by its legal name. Asked in the order of the row.
enum class Condition : std::uint8_t {
    None,
    ConsentGiven,         ///< 申请人同意
    FormComplete,         ///< 申请书填写完整
    NotBarred,            ///< 不在禁止申请期内
    PreReviewAsked,       ///< 申请人选择预审
    GapsNamed,            ///< 一次写明全部缺漏
    DidNotCoach,          ///< 未曾辅导本件
    AskedOnce,            ///< 未曾一次告知
    AskedBefore,          ///< 已经一次告知
    ReasonGiven,          ///< 说明理由
    BodyNamed,            ///< 告知有权机关
    SupplementOverdue,    ///< 补正期限已过
    NoticeOverdue,        ///< 告知期限已过
    ReviewPointsTicked,   ///< 受理审查要点逐项核对
    MaterialsComplete,    ///< 材料齐全
    OnlyDeferrableLacks,  ///< 只缺可以容缺的材料
    DeferralAllowed,      ///< 事项允许容缺受理
    CommitmentAllowed,    ///< 事项允许告知承诺
    CommitmentSigned,     ///< 承诺书已签署
    DeferredOpen,         ///< 有待补交的材料
    DeferralOverdue,      ///< 补交期限已过
    StepInHand,           ///< 环节在办
    StepChosen,           ///< 指明退回的环节
    AnotherPerson,        ///< 受理、审查、决定分离
    TwoInspectors,        ///< 两名以上工作人员
    OpinionAsked,         ///< 已征求意见
    ProcedureFounded,     ///< 特别程序有法定依据
    ProcedureOpen,        ///< 特别程序进行中
    NoProcedureOpen,      ///< 没有进行中的特别程序
    ExtensionLeft,        ///< 依法可以延长
    Examined,             ///< 审查环节全部完成
    NothingDeferred,      ///< 没有待补交的材料
    RulesHold,            ///< 审批规则全部成立
    FeeFounded,           ///< 收费有依据和标准
    FeeOpen,              ///< 有未了结的费用
    FeeSettled,           ///< 费用已了结
    Certified,            ///< 证照已制作
    DeliveryProven,       ///< 送达有凭证
    NotRated,             ///< 尚未评价
    GroundNamed,          ///< 指明法定情形
    CommitmentUnchecked,  ///< 承诺尚未核查
    StepNamed,            ///< 指明环节
    FeePaid,              ///< 已缴费
    ResultStands,         ///< 准予的决定有效
    ApproverApart,        ///< 审批人员不经手出件
    PartiesNamed,         ///< 指明利害关系人
    HearingNotOffered,    ///< 尚未告知听证权利
    HearingAskable,       ///< 可以要求听证的期限内
    HearingRequested,     ///< 已经要求听证
    HearingPlanned,       ///< 听证的时间、地点和主持人合法
    HearingHeld,          ///< 听证已经举行
    HearingSettled,       ///< 听证已了结
    MaterialsOnPaper,     ///< 有纸质材料
    PersonDecided,        ///< 决定由人作出
    GiverApart,           ///< 交接双方不是同一人
    DecidedByRule         ///< 由规则自动决定，尚未抽查
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

struct ConditionRow {
    Condition condition;
    std::string_view name;
    std::string_view chinese;
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

inline constexpr std::array kConditions = {
    ConditionRow{Condition::ConsentGiven,        "consent-given",         "申请人同意"},
    ConditionRow{Condition::FormComplete,        "form-complete",         "申请书填写完整"},
    ConditionRow{Condition::NotBarred,           "not-barred",            "不在禁止申请期内"},
    ConditionRow{Condition::PreReviewAsked,      "pre-review-asked",      "申请人选择预审"},
    ConditionRow{Condition::GapsNamed,           "gaps-named",            "一次写明全部缺漏"},
    ConditionRow{Condition::DidNotCoach,         "did-not-coach",         "未曾辅导本件"},
    ConditionRow{Condition::AskedOnce,           "asked-once",            "未曾一次告知"},
    ConditionRow{Condition::AskedBefore,         "asked-before",          "已经一次告知"},
    ConditionRow{Condition::ReasonGiven,         "reason-given",          "说明理由"},
    ConditionRow{Condition::BodyNamed,           "body-named",            "告知有权机关"},
    ConditionRow{Condition::SupplementOverdue,   "supplement-overdue",    "补正期限已过"},
    ConditionRow{Condition::NoticeOverdue,       "notice-overdue",        "告知期限已过"},
    ConditionRow{Condition::ReviewPointsTicked,  "review-points-ticked",  "受理审查要点逐项核对"},
    ConditionRow{Condition::MaterialsComplete,   "materials-complete",    "材料齐全"},
    ConditionRow{Condition::OnlyDeferrableLacks, "only-deferrable-lacks", "只缺可以容缺的材料"},
    ConditionRow{Condition::DeferralAllowed,     "deferral-allowed",      "事项允许容缺受理"},
    ConditionRow{Condition::CommitmentAllowed,   "commitment-allowed",    "事项允许告知承诺"},
    ConditionRow{Condition::CommitmentSigned,    "commitment-signed",     "承诺书已签署"},
    ConditionRow{Condition::DeferredOpen,        "deferred-open",         "有待补交的材料"},
    ConditionRow{Condition::DeferralOverdue,     "deferral-overdue",      "补交期限已过"},
    ConditionRow{Condition::StepInHand,          "step-in-hand",          "环节在办"},
    ConditionRow{Condition::StepChosen,          "step-chosen",           "指明退回的环节"},
    ConditionRow{Condition::AnotherPerson,       "another-person",        "受理、审查、决定分离"},
    ConditionRow{Condition::TwoInspectors,       "two-inspectors",        "两名以上工作人员"},
    ConditionRow{Condition::OpinionAsked,        "opinion-asked",         "已征求意见"},
    ConditionRow{Condition::ProcedureFounded,    "procedure-founded",     "特别程序有依据"},
    ConditionRow{Condition::ProcedureOpen,       "procedure-open",        "特别程序进行中"},
    ConditionRow{Condition::NoProcedureOpen,     "no-procedure-open",     "没有进行中的特别程序"},
    ConditionRow{Condition::ExtensionLeft,       "extension-left",        "依法可以延长"},
    ConditionRow{Condition::Examined,            "examined",              "审查环节全部完成"},
    ConditionRow{Condition::NothingDeferred,     "nothing-deferred",      "没有待补交的材料"},
    ConditionRow{Condition::RulesHold,           "rules-hold",            "审批规则全部成立"},
    ConditionRow{Condition::FeeFounded,          "fee-founded",           "收费有依据和标准"},
    ConditionRow{Condition::FeeOpen,             "fee-open",              "有未了结的费用"},
    ConditionRow{Condition::FeeSettled,          "fee-settled",           "费用已了结"},
    ConditionRow{Condition::Certified,           "certified",             "证照已制作"},
    ConditionRow{Condition::DeliveryProven,      "delivery-proven",       "送达有凭证"},
    ConditionRow{Condition::NotRated,            "not-rated",             "尚未评价"},
    ConditionRow{Condition::GroundNamed,         "ground-named",          "指明法定情形"},
    ConditionRow{Condition::CommitmentUnchecked, "commitment-unchecked",  "承诺尚未核查"},
    ConditionRow{Condition::StepNamed,           "step-named",            "指明环节"},
    ConditionRow{Condition::FeePaid,             "fee-paid",              "已缴费"},
    ConditionRow{Condition::ResultStands,        "result-stands",         "准予的决定有效"},
    ConditionRow{Condition::ApproverApart,       "approver-apart",        "审批人员不经手出件"},
    ConditionRow{Condition::PartiesNamed,        "parties-named",         "指明利害关系人"},
    ConditionRow{Condition::HearingNotOffered,   "hearing-not-offered",   "尚未告知听证权利"},
    ConditionRow{Condition::HearingAskable,      "hearing-askable",       "在可以要求听证的期限内"},
    ConditionRow{Condition::HearingRequested,    "hearing-requested",     "已经要求听证"},
    ConditionRow{Condition::HearingPlanned,      "hearing-planned",       "听证的时间、地点和主持人合法"},
    ConditionRow{Condition::HearingHeld,         "hearing-held",          "听证已到举行之日"},
    ConditionRow{Condition::HearingSettled,      "hearing-settled",       "听证已了结"},
    ConditionRow{Condition::MaterialsOnPaper,    "materials-on-paper",    "有纸质材料"},
    ConditionRow{Condition::PersonDecided,       "person-decided",        "决定由人作出"},
    ConditionRow{Condition::GiverApart,          "giver-apart",           "交接双方不是同一人"},
    ConditionRow{Condition::DecidedByRule,       "decided-by-rule",       "由规则自动决定，尚未抽查"},
};
// clang-format on

const LifeRow& row_of(Life life);
const StateRow& row_of(State state);
const ActRow& row_of(Act act);
const ActorRow& row_of(Actor actor);
const ConditionRow& row_of(Condition condition);

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
