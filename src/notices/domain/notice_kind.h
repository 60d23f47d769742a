#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "notices/domain/notice_field.h"

namespace yimen::notices {

/// The papers of a case, one for each act that leaves one. 文书种类
enum class NoticeKind : std::uint8_t {
    Receipt,
    Acceptance,
    DeemedAcceptance,
    NotRequired,
    Declined,
    Deficiency,
    Lapse,
    DeferredPromise,
    Commitment,
    Extension,
    SpecialProcedure,
    InterestedParties,
    HearingRight,
    Hearing,
    HearingRecord,
    Grant,
    Denial,
    Result,
    Refusal,
    Withdrawal,
    Termination,
    Correction,
    Revocation,
    Cancellation,
    Payment,
    Forwarding,
    OpinionRequest,
    Transfer,
    ResultTransfer,
    DeliveryReceipt,
    ApplicationForm,
};

/// Who signs or seals the paper.
enum class Signer : std::uint8_t {
    Office,              ///< seal of the office
    Applicant,           ///< signature of the applicant
    OfficeAndApplicant,  ///< the applicant signs for it on the office's paper
    Participants,        ///< who took part in a hearing (行政许可法 48)
    Parties,             ///< who hands over and who takes over
    Deliverers           ///< who delivered, who received, who saw it
};

/// Which part of the block that papers have in common one must say beside its own fields.
enum class Block : std::uint8_t {
    Whole,  ///< applicant, document, item, case, day of application, telephone for questions
    Case,   ///< applicant, item and case
    None
};

/// Whether handing the paper over is itself recorded. 送达回证
enum class DeliveryDuty : std::uint8_t { Owed, NotOwed };

/// Whether the paper tells where to complain: 60 days for review, six months for a lawsuit.
enum class Remedy : std::uint8_t { None, ReviewAndLawsuit };

inline constexpr std::size_t kOwnFieldsMax = 8;

struct FieldList {
    std::array<NoticeField, kOwnFieldsMax> fields{};
    std::size_t count = 0;

    constexpr const NoticeField* begin() const { return fields.data(); }
    constexpr const NoticeField* end() const { return fields.data() + count; }
};

template <class... Fields>
constexpr FieldList needs(Fields... fields) {
    return {{fields...}, sizeof...(fields)};
}

/// `basis` is the article that asks for the paper; empty where it is practice. The content's own
/// legal basis is a field. `word` stands in the number between office and year; a paper without one
/// has no number.
struct KindRow {
    NoticeKind kind;
    std::string_view name;
    std::string_view title;
    std::string_view word;
    std::string_view basis;
    Signer signer;
    DeliveryDuty delivery;
    Remedy remedy;
    Block block;
    FieldList own;
    NoticeTable table;
};

// clang-format off
inline constexpr std::array kNoticeKinds = {
    KindRow{NoticeKind::Receipt,          "receipt",           "申请材料接收凭证",     "许收",   "",                              Signer::OfficeAndApplicant, DeliveryDuty::NotOwed, Remedy::None,             Block::Whole, needs(NoticeField::ReceivedAt, NoticeField::ReceivedBy, NoticeField::InquiryWay), NoticeTable::Materials},
    KindRow{NoticeKind::Acceptance,       "acceptance",        "受理通知书",           "许受",   "行政许可法第三十二条第一款第五项", Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::AcceptedOn, NoticeField::StatutoryLimit, NoticeField::PromisedLimit, NoticeField::DueOn, NoticeField::Basis, NoticeField::ExcludedTime, NoticeField::Fee), NoticeTable::None},
    KindRow{NoticeKind::DeemedAcceptance, "deemed-acceptance", "视为受理通知书",       "许视受", "行政许可法第三十二条第一款第四项", Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::AcceptedOn, NoticeField::StatutoryLimit, NoticeField::PromisedLimit, NoticeField::DueOn), NoticeTable::None},
    KindRow{NoticeKind::NotRequired,      "not-required",      "不受理告知书",         "许不受", "行政许可法第三十二条第一款第一项", Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::Reason, NoticeField::Basis), NoticeTable::None},
    KindRow{NoticeKind::Declined,         "declined",          "不予受理决定书",       "许拒",   "行政许可法第三十二条第一款第二项", Signer::Office,             DeliveryDuty::Owed,    Remedy::ReviewAndLawsuit, Block::Whole, needs(NoticeField::Reason, NoticeField::Basis, NoticeField::CompetentOffice, NoticeField::ReviewOffice, NoticeField::Court), NoticeTable::None},
    KindRow{NoticeKind::Deficiency,       "deficiency",        "一次性补正告知书",     "许补",   "行政许可法第三十二条第一款第四项", Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::SupplyWithin, NoticeField::Consequence), NoticeTable::Deficiencies},
    KindRow{NoticeKind::Lapse,            "lapse",             "逾期未补正终止告知书", "许逾",   "",                              Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::Reason, NoticeField::EndedOn), NoticeTable::None},
    KindRow{NoticeKind::DeferredPromise,  "deferred-promise",  "容缺受理承诺书",       "许容",   "",                              Signer::Applicant,          DeliveryDuty::NotOwed, Remedy::None,             Block::Whole, needs(NoticeField::Promise, NoticeField::Consequence), NoticeTable::Deferred},
    KindRow{NoticeKind::Commitment,       "commitment",        "告知承诺书",           "许诺",   "国办发〔2020〕42号",            Signer::Applicant,          DeliveryDuty::NotOwed, Remedy::None,             Block::Whole, needs(NoticeField::Promise, NoticeField::Liability), NoticeTable::None},
    KindRow{NoticeKind::Extension,        "extension",         "延期决定告知书",       "许延",   "行政许可法第四十二条",          Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::OriginalLimit, NoticeField::ExtendedBy, NoticeField::Reason, NoticeField::Approver, NoticeField::NewDueOn), NoticeTable::None},
    KindRow{NoticeKind::SpecialProcedure, "special-procedure", "特别程序告知书",       "许特",   "行政许可法第四十五条",          Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::Procedure, NoticeField::StartsOn, NoticeField::ExpectedDays, NoticeField::Basis), NoticeTable::None},
    KindRow{NoticeKind::InterestedParties,"interested-parties","利害关系人告知书",     "许利",   "行政许可法第三十六条",          Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Case,  needs(NoticeField::InterestedParties, NoticeField::Rights), NoticeTable::None},
    KindRow{NoticeKind::HearingRight,     "hearing-right",     "听证告知书",           "许听告", "行政许可法第四十七条",          Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::Rights, NoticeField::RequestWithin), NoticeTable::None},
    KindRow{NoticeKind::Hearing,          "hearing",           "听证通知书",           "许听通", "行政许可法第四十八条",          Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::HeldAt, NoticeField::Place, NoticeField::Chair, NoticeField::Rights, NoticeField::ExcludedTime), NoticeTable::None},
    KindRow{NoticeKind::HearingRecord,    "hearing-record",    "听证笔录",             "许听录", "行政许可法第四十八条",          Signer::Participants,       DeliveryDuty::NotOwed, Remedy::None,             Block::Case,  needs(NoticeField::HeldAt, NoticeField::Place, NoticeField::Chair, NoticeField::Recorder, NoticeField::Attendants, NoticeField::OfficeOpinion, NoticeField::ApplicantOpinion), NoticeTable::None},
    KindRow{NoticeKind::Grant,            "grant",             "准予行政许可决定书",   "许准",   "行政许可法第三十八条",          Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::Decision, NoticeField::Basis, NoticeField::Scope, NoticeField::Validity, NoticeField::Certificate, NoticeField::Collection), NoticeTable::None},
    KindRow{NoticeKind::Denial,           "denial",            "不予行政许可决定书",   "许否",   "行政许可法第三十八条",          Signer::Office,             DeliveryDuty::Owed,    Remedy::ReviewAndLawsuit, Block::Whole, needs(NoticeField::Reason, NoticeField::Basis, NoticeField::ReviewOffice, NoticeField::Court), NoticeTable::None},
    KindRow{NoticeKind::Result,           "result",            "办理结果通知书",       "办结",   "",                              Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::Outcome, NoticeField::Basis, NoticeField::Collection), NoticeTable::None},
    KindRow{NoticeKind::Refusal,          "refusal",           "不予办理决定书",       "办否",   "",                              Signer::Office,             DeliveryDuty::Owed,    Remedy::ReviewAndLawsuit, Block::Whole, needs(NoticeField::Reason, NoticeField::Basis, NoticeField::ReviewOffice, NoticeField::Court), NoticeTable::None},
    KindRow{NoticeKind::Withdrawal,       "withdrawal",        "撤回申请确认书",       "许撤回", "",                              Signer::OfficeAndApplicant, DeliveryDuty::NotOwed, Remedy::None,             Block::Whole, needs(NoticeField::Reason, NoticeField::EndedOn), NoticeTable::None},
    KindRow{NoticeKind::Termination,      "termination",       "终止办理决定书",       "许终",   "",                              Signer::Office,             DeliveryDuty::Owed,    Remedy::ReviewAndLawsuit, Block::Whole, needs(NoticeField::Reason, NoticeField::EndedOn, NoticeField::ReviewOffice, NoticeField::Court), NoticeTable::None},
    KindRow{NoticeKind::Correction,       "correction",        "更正通知书",           "许更",   "",                              Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::CorrectedPaper, NoticeField::WrongWords, NoticeField::RightWords), NoticeTable::None},
    KindRow{NoticeKind::Revocation,       "revocation",        "撤销决定书",           "许撤",   "行政许可法第六十九条",          Signer::Office,             DeliveryDuty::Owed,    Remedy::ReviewAndLawsuit, Block::Whole, needs(NoticeField::EndedDecision, NoticeField::Reason, NoticeField::Basis, NoticeField::ReviewOffice, NoticeField::Court), NoticeTable::None},
    KindRow{NoticeKind::Cancellation,     "cancellation",      "注销决定书",           "许注",   "行政许可法第七十条",            Signer::Office,             DeliveryDuty::Owed,    Remedy::ReviewAndLawsuit, Block::Whole, needs(NoticeField::EndedDecision, NoticeField::Reason, NoticeField::Basis, NoticeField::ReviewOffice, NoticeField::Court), NoticeTable::None},
    KindRow{NoticeKind::Payment,          "payment",           "缴费通知书",           "许费",   "行政许可法第五十九条",          Signer::Office,             DeliveryDuty::Owed,    Remedy::None,             Block::Whole, needs(NoticeField::FeeBasis, NoticeField::Amount, NoticeField::AmountInWords, NoticeField::Payee, NoticeField::PayBy, NoticeField::PayWay), NoticeTable::None},
    KindRow{NoticeKind::Forwarding,       "forwarding",        "转报通知",             "许转",   "行政许可法第三十五条",          Signer::Office,             DeliveryDuty::NotOwed, Remedy::None,             Block::Case,  needs(NoticeField::SuperiorOffice, NoticeField::OfficeOpinion), NoticeTable::Materials},
    KindRow{NoticeKind::OpinionRequest,   "opinion-request",   "征求意见函",           "许询",   "",                              Signer::Office,             DeliveryDuty::NotOwed, Remedy::None,             Block::Case,  needs(NoticeField::AskedOffice, NoticeField::Question, NoticeField::ReplyBy), NoticeTable::None},
    KindRow{NoticeKind::Transfer,         "transfer",          "材料交接单",           "许交",   "",                              Signer::Parties,            DeliveryDuty::NotOwed, Remedy::None,             Block::Case,  needs(NoticeField::HandedBy, NoticeField::TakenBy, NoticeField::HandedAt), NoticeTable::Handed},
    KindRow{NoticeKind::ResultTransfer,   "result-transfer",   "办理结果交接单",       "许结交", "",                              Signer::Parties,            DeliveryDuty::NotOwed, Remedy::None,             Block::Case,  needs(NoticeField::HandedBy, NoticeField::TakenBy, NoticeField::HandedAt), NoticeTable::Results},
    KindRow{NoticeKind::DeliveryReceipt,  "delivery-receipt",  "送达回证",             "送",     "参照民事诉讼法关于送达的规定",  Signer::Deliverers,         DeliveryDuty::NotOwed, Remedy::None,             Block::None,  needs(NoticeField::Recipient, NoticeField::DeliveredAt, NoticeField::DeliveryWay, NoticeField::Deliverers), NoticeTable::Delivered},
    KindRow{NoticeKind::ApplicationForm,  "application-form",  "申请表",               "",       "行政许可法第二十九条",          Signer::Applicant,          DeliveryDuty::NotOwed, Remedy::None,             Block::Case,  needs(), NoticeTable::None},
};
// clang-format on

/// What each block asks for.
inline constexpr std::array kCaseBlock = {
    NoticeField::Applicant,
    NoticeField::ItemName,
    NoticeField::CaseNumber,
};
inline constexpr std::array kWholeBlock = {
    NoticeField::Applicant,    NoticeField::DocumentType, NoticeField::DocumentNumber,
    NoticeField::ItemName,     NoticeField::CaseNumber,   NoticeField::AppliedOn,
    NoticeField::InquiryPhone,
};

namespace kind_proofs {

constexpr bool rows_follow_the_kinds() {
    for (std::size_t i = 0; i < kNoticeKinds.size(); ++i) {
        if (static_cast<std::size_t>(kNoticeKinds[i].kind) != i) return false;
    }
    return kNoticeKinds.size() == static_cast<std::size_t>(NoticeKind::ApplicationForm) + 1;
}

constexpr bool names_titles_and_words_are_unique() {
    for (std::size_t one = 0; one < kNoticeKinds.size(); ++one) {
        for (std::size_t other = one + 1; other < kNoticeKinds.size(); ++other) {
            const auto& left = kNoticeKinds[one];
            const auto& right = kNoticeKinds[other];
            if (left.name == right.name || left.title == right.title || left.word == right.word) {
                return false;
            }
        }
    }
    return true;
}

/// A number tells papers of an office; only what the applicant alone makes goes without.
constexpr bool offices_number_their_papers() {
    for (const auto& row : kNoticeKinds) {
        if (row.name.empty() || row.title.empty()) return false;
        if (row.word.empty() && row.signer != Signer::Applicant) return false;
    }
    return true;
}

constexpr bool asks_for(const KindRow& row, NoticeField wanted) {
    for (const auto field : row.own) {
        if (field == wanted) return true;
    }
    return false;
}

/// 行政许可法 38: where to turn to is told with every decision that refuses.
constexpr bool remedies_name_office_and_court() {
    for (const auto& row : kNoticeKinds) {
        const bool names = asks_for(row, NoticeField::ReviewOffice) &&
                           asks_for(row, NoticeField::Court) && asks_for(row, NoticeField::Reason);
        if (names != (row.remedy == Remedy::ReviewAndLawsuit)) return false;
    }
    return true;
}

static_assert(rows_follow_the_kinds());
static_assert(names_titles_and_words_are_unique());
static_assert(offices_number_their_papers());
static_assert(remedies_name_office_and_court());

}  // namespace kind_proofs

constexpr const KindRow& row_of(NoticeKind kind) {
    return kNoticeKinds[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(NoticeKind kind) {
    return row_of(kind).name;
}
constexpr std::string_view title_of(NoticeKind kind) {
    return row_of(kind).title;
}

std::optional<NoticeKind> find_kind(std::string_view name);

}  // namespace yimen::notices
