#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace yimen::cases {

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

struct ConditionRow {
    Condition condition;
    std::string_view name;
    std::string_view chinese;
};

// clang-format off
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

const ConditionRow& row_of(Condition condition);

}  // namespace yimen::cases
