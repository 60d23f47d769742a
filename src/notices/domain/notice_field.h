#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace yimen::notices {

/// What a paper may say, one value each.
enum class NoticeField : std::uint8_t {
    Office,
    Applicant,
    DocumentType,
    DocumentNumber,
    Representative,
    Contact,
    Address,
    Phone,
    InquiryPhone,
    ItemName,
    ItemCode,
    CaseNumber,
    AppliedOn,
    Reason,
    Basis,
    ReceivedAt,
    ReceivedBy,
    InquiryWay,
    AcceptedOn,
    StatutoryLimit,
    PromisedLimit,
    DueOn,
    ExcludedTime,
    Fee,
    CompetentOffice,
    ReviewOffice,
    Court,
    SupplyWithin,
    Consequence,
    Promise,
    Liability,
    OriginalLimit,
    ExtendedBy,
    Approver,
    NewDueOn,
    Procedure,
    StartsOn,
    ExpectedDays,
    Rights,
    RequestWithin,
    HeldAt,
    Place,
    Chair,
    Recorder,
    Attendants,
    OfficeOpinion,
    ApplicantOpinion,
    Decision,
    Scope,
    Validity,
    Certificate,
    Collection,
    Outcome,
    EndedOn,
    HandedBy,
    TakenBy,
    HandedAt,
    FeeBasis,
    Payee,
    PayBy,
    PayWay,
    Amount,
    AmountInWords,
    CorrectedPaper,
    WrongWords,
    RightWords,
    EndedDecision,
    SuperiorOffice,
    AskedOffice,
    Question,
    ReplyBy,
    Recipient,
    DeliveredAt,
    DeliveryWay,
    Receiver,
    Relation,
    Witness,
    Deliverers,
    Remarks,
    EntrustedOffice,
    Carrier,
    TrackingNumber,
    Medium,
    AnnouncedOn,
    DeemedOn,
    ElectronicAddress,
    Consent,
    InterestedParties,
    RestsOn,
    Signature,  ///< digest of what was written on a pad; drawn where the paper is signed
};

struct FieldRow {
    NoticeField field;
    std::string_view name;
    std::string_view label;
};

// clang-format off
inline constexpr std::array kNoticeFields = {
    FieldRow{NoticeField::Office,            "office",             "机关名称"},
    FieldRow{NoticeField::Applicant,         "applicant",          "申请人"},
    FieldRow{NoticeField::DocumentType,      "document_type",      "证件类型"},
    FieldRow{NoticeField::DocumentNumber,    "document_number",    "证件号码"},
    FieldRow{NoticeField::Representative,    "representative",     "法定代表人"},
    FieldRow{NoticeField::Contact,           "contact",            "联系或代理人"},
    FieldRow{NoticeField::Address,           "address",            "地址"},
    FieldRow{NoticeField::Phone,             "phone",              "联系电话"},
    FieldRow{NoticeField::InquiryPhone,      "inquiry_phone",      "咨询电话"},
    FieldRow{NoticeField::ItemName,          "item_name",          "事项名称"},
    FieldRow{NoticeField::ItemCode,          "item_code",          "实施编码"},
    FieldRow{NoticeField::CaseNumber,        "case_number",        "办件编号"},
    FieldRow{NoticeField::AppliedOn,         "applied_on",         "申请日期"},
    FieldRow{NoticeField::Reason,            "reason",             "理由"},
    FieldRow{NoticeField::Basis,             "basis",              "法律依据"},
    FieldRow{NoticeField::ReceivedAt,        "received_at",        "收件时间"},
    FieldRow{NoticeField::ReceivedBy,        "received_by",        "收件人"},
    FieldRow{NoticeField::InquiryWay,        "inquiry_way",        "查询方式"},
    FieldRow{NoticeField::AcceptedOn,        "accepted_on",        "受理日期"},
    FieldRow{NoticeField::StatutoryLimit,    "statutory_limit",    "法定时限"},
    FieldRow{NoticeField::PromisedLimit,     "promised_limit",     "承诺时限"},
    FieldRow{NoticeField::DueOn,             "due_on",             "预计办结日期"},
    FieldRow{NoticeField::ExcludedTime,      "excluded_time",      "除外时间"},
    FieldRow{NoticeField::Fee,               "fee",                "收费"},
    FieldRow{NoticeField::CompetentOffice,   "competent_office",   "有权机关"},
    FieldRow{NoticeField::ReviewOffice,      "review_office",      "复议机关"},
    FieldRow{NoticeField::Court,             "court",              "人民法院"},
    FieldRow{NoticeField::SupplyWithin,      "supply_within",      "补正期限"},
    FieldRow{NoticeField::Consequence,       "consequence",        "逾期后果"},
    FieldRow{NoticeField::Promise,           "promise",            "承诺内容"},
    FieldRow{NoticeField::Liability,         "liability",          "违反承诺的责任"},
    FieldRow{NoticeField::OriginalLimit,     "original_limit",     "原时限"},
    FieldRow{NoticeField::ExtendedBy,        "extended_by",        "延长时间"},
    FieldRow{NoticeField::Approver,          "approver",           "批准人"},
    FieldRow{NoticeField::NewDueOn,          "new_due_on",         "新的到期日"},
    FieldRow{NoticeField::Procedure,         "procedure",          "程序种类"},
    FieldRow{NoticeField::StartsOn,          "starts_on",          "开始日期"},
    FieldRow{NoticeField::ExpectedDays,      "expected_days",      "预计所需时间"},
    FieldRow{NoticeField::Rights,            "rights",             "您的权利"},
    FieldRow{NoticeField::RequestWithin,     "request_within",     "申请听证期限"},
    FieldRow{NoticeField::HeldAt,            "held_at",            "听证时间"},
    FieldRow{NoticeField::Place,             "place",              "地点"},
    FieldRow{NoticeField::Chair,             "chair",              "主持人"},
    FieldRow{NoticeField::Recorder,          "recorder",           "记录人"},
    FieldRow{NoticeField::Attendants,        "attendants",         "参加人"},
    FieldRow{NoticeField::OfficeOpinion,     "office_opinion",     "审查人员意见"},
    FieldRow{NoticeField::ApplicantOpinion,  "applicant_opinion",  "申请人、利害关系人意见"},
    FieldRow{NoticeField::Decision,          "decision",           "决定内容"},
    FieldRow{NoticeField::Scope,             "scope",              "范围和条件"},
    FieldRow{NoticeField::Validity,          "validity",           "有效期"},
    FieldRow{NoticeField::Certificate,       "certificate",        "证件及编号"},
    FieldRow{NoticeField::Collection,        "collection",         "领取方式"},
    FieldRow{NoticeField::Outcome,           "outcome",            "办理结果"},
    FieldRow{NoticeField::EndedOn,           "ended_on",           "结束日期"},
    FieldRow{NoticeField::HandedBy,          "handed_by",          "移交人"},
    FieldRow{NoticeField::TakenBy,           "taken_by",           "接收人"},
    FieldRow{NoticeField::HandedAt,          "handed_at",          "移交时间"},
    FieldRow{NoticeField::FeeBasis,          "fee_basis",          "收费依据"},
    FieldRow{NoticeField::Payee,             "payee",              "收款单位"},
    FieldRow{NoticeField::PayBy,             "pay_by",             "缴费期限"},
    FieldRow{NoticeField::PayWay,            "pay_way",            "缴费方式"},
    FieldRow{NoticeField::Amount,            "amount",             "金额（元）"},
    FieldRow{NoticeField::AmountInWords,     "amount_in_words",    "金额（大写）"},
    FieldRow{NoticeField::CorrectedPaper,    "corrected_paper",    "更正的文书"},
    FieldRow{NoticeField::WrongWords,        "wrong_words",        "原内容"},
    FieldRow{NoticeField::RightWords,        "right_words",        "更正为"},
    FieldRow{NoticeField::EndedDecision,     "ended_decision",     "原决定或者证件"},
    FieldRow{NoticeField::SuperiorOffice,    "superior_office",    "上级机关"},
    FieldRow{NoticeField::AskedOffice,       "asked_office",       "征求意见的机关"},
    FieldRow{NoticeField::Question,          "question",           "征求意见的内容"},
    FieldRow{NoticeField::ReplyBy,           "reply_by",           "回复期限"},
    FieldRow{NoticeField::Recipient,         "recipient",          "受送达人"},
    FieldRow{NoticeField::DeliveredAt,       "delivered_at",       "送达时间"},
    FieldRow{NoticeField::DeliveryWay,       "delivery_way",       "送达方式"},
    FieldRow{NoticeField::Receiver,          "receiver",           "签收人"},
    FieldRow{NoticeField::Relation,          "relation",           "与受送达人的关系"},
    FieldRow{NoticeField::Witness,           "witness",            "见证人"},
    FieldRow{NoticeField::Deliverers,        "deliverers",         "送达人"},
    FieldRow{NoticeField::Remarks,           "remarks",            "备注（拒收事由）"},
    FieldRow{NoticeField::EntrustedOffice,   "entrusted_office",   "受委托机关"},
    FieldRow{NoticeField::Carrier,           "carrier",            "邮寄单位"},
    FieldRow{NoticeField::TrackingNumber,    "tracking_number",    "邮件号码"},
    FieldRow{NoticeField::Medium,            "medium",             "公告载体"},
    FieldRow{NoticeField::AnnouncedOn,       "announced_on",       "公告日期"},
    FieldRow{NoticeField::DeemedOn,          "deemed_on",          "视为送达日期"},
    FieldRow{NoticeField::ElectronicAddress, "electronic_address", "电子送达地址"},
    FieldRow{NoticeField::Consent,           "consent",            "同意的凭据"},
    FieldRow{NoticeField::InterestedParties, "interested_parties", "利害关系人"},
    FieldRow{NoticeField::RestsOn,           "rests_on",           "听证笔录"},
    FieldRow{NoticeField::Signature,         "signature",          "签字板上的签名"},
};
// clang-format on

/// A list on a paper.
enum class NoticeTable : std::uint8_t {
    None,
    Materials,
    Deficiencies,
    Deferred,
    Handed,
    Results,
    Delivered
};

inline constexpr std::size_t kTableColumnsMax = 5;

struct TableRow {
    NoticeTable table;
    std::string_view name;
    std::string_view title;
    std::array<std::string_view, kTableColumnsMax> columns;  ///< empty ones at the end
    std::array<double, kTableColumnsMax> shares;             ///< of the width
};

// clang-format off
inline constexpr std::array kNoticeTables = {
    TableRow{NoticeTable::Materials,    "materials",    "材料清单",     {"材料名称", "原件／复印件", "份数", "页数", "形式"}, {5, 2.2, 1, 1, 1.4}},
    TableRow{NoticeTable::Deficiencies, "deficiencies", "补正清单",     {"序号", "材料名称", "补正意见", "附件数"},           {0.8, 3, 4, 1.2}},
    TableRow{NoticeTable::Deferred,     "deferred",     "可以后补的材料", {"材料名称", "补交期限"},                             {5, 3}},
    TableRow{NoticeTable::Handed,       "handed",       "交接的材料",   {"材料名称", "份数", "页数", "备注"},                 {5, 1, 1, 2}},
    TableRow{NoticeTable::Results,      "results",      "交接的结果",   {"名称", "编号", "份数"},                             {4, 4, 1}},
    TableRow{NoticeTable::Delivered,    "delivered",    "送达的文书",   {"文书名称", "文号"},                                 {4, 5}},
};
// clang-format on

namespace field_proofs {

constexpr bool rows_follow_the_fields() {
    for (std::size_t i = 0; i < kNoticeFields.size(); ++i) {
        if (static_cast<std::size_t>(kNoticeFields[i].field) != i) return false;
        for (std::size_t other = i + 1; other < kNoticeFields.size(); ++other) {
            if (kNoticeFields[i].name == kNoticeFields[other].name) return false;
            if (kNoticeFields[i].label == kNoticeFields[other].label) return false;
        }
    }
    return true;
}

constexpr bool rows_follow_the_tables() {
    for (std::size_t i = 0; i < kNoticeTables.size(); ++i) {
        if (static_cast<std::size_t>(kNoticeTables[i].table) != i + 1) return false;
    }
    return true;
}

static_assert(rows_follow_the_fields());
static_assert(kNoticeFields.size() == static_cast<std::size_t>(NoticeField::Signature) + 1);
static_assert(rows_follow_the_tables());
static_assert(kNoticeTables.size() == static_cast<std::size_t>(NoticeTable::Delivered));

}  // namespace field_proofs

constexpr const FieldRow& row_of(NoticeField field) {
    return kNoticeFields[static_cast<std::size_t>(field)];
}
constexpr std::string_view name_of(NoticeField field) {
    return row_of(field).name;
}
constexpr std::string_view label_of(NoticeField field) {
    return row_of(field).label;
}

/// Not for None.
constexpr const TableRow& row_of(NoticeTable table) {
    return kNoticeTables[static_cast<std::size_t>(table) - 1];
}

std::optional<NoticeField> find_field(std::string_view name);
/// None when no table is called so.
NoticeTable find_table(std::string_view name);

}  // namespace yimen::notices
