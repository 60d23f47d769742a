#include "notices/domain/notice_text.h"

#include <array>
#include <stdexcept>

namespace yimen::notices {

namespace {

enum class Addressee { Nobody, Applicant, Office, SuperiorOffice, AskedOffice };

struct TextRow {
    NoticeKind kind;
    Addressee addressee;
    std::string_view lead;
};

// clang-format off
constexpr std::array kTexts = {
    TextRow{NoticeKind::Receipt,          Addressee::Applicant,      "您（单位）办理“{item_name}”的申请材料已经收到，清单如下。本凭证证明收到材料，不表示已经受理。"},
    TextRow{NoticeKind::Acceptance,       Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，材料齐全，符合法定形式，现予受理。"},
    TextRow{NoticeKind::DeemedAcceptance, Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，自收到申请材料之日起视为受理。"},
    TextRow{NoticeKind::NotRequired,      Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，所述事项依法不需要取得行政许可，不予受理。"},
    TextRow{NoticeKind::Declined,         Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，经审查，决定不予受理。"},
    TextRow{NoticeKind::Deficiency,       Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，材料不齐全或者不符合法定形式。需要补正的全部内容一次告知如下，请在期限内补正。"},
    TextRow{NoticeKind::Lapse,            Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，逾期没有补正，办理终止。仍需办理的，可以重新申请。"},
    TextRow{NoticeKind::DeferredPromise,  Addressee::Office,         "申请人{applicant}办理“{item_name}”，主要申请材料已经提交，下列材料承诺按期补交。"},
    TextRow{NoticeKind::Commitment,       Addressee::Office,         "申请人{applicant}办理“{item_name}”，已经知晓办理的条件和要求、需要证明的内容以及违反承诺的责任，自愿作出下列承诺。"},
    TextRow{NoticeKind::Extension,        Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，不能在原时限内作出决定，经批准延长时限。"},
    TextRow{NoticeKind::SpecialProcedure, Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，依法需要{procedure}，所需时间不计算在办理时限内。"},
    TextRow{NoticeKind::InterestedParties,Addressee::Nobody,         "下列利害关系人：申请人{applicant}的“{item_name}”申请直接关系您（单位）的重大利益，在作出决定前，您（单位）享有下列权利。"},
    TextRow{NoticeKind::HearingRight,     Addressee::Applicant,      "“{item_name}”的办理直接关系您（单位）的重大利益，在作出决定前，您（单位）享有要求听证的权利。"},
    TextRow{NoticeKind::Hearing,          Addressee::Applicant,      "“{item_name}”的听证定于下列时间、地点举行，请准时参加。"},
    TextRow{NoticeKind::HearingRecord,    Addressee::Nobody,         "申请人{applicant}办理“{item_name}”的听证记录如下，交参加人确认无误后签字或者盖章。"},
    TextRow{NoticeKind::Grant,            Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，经审查，符合法定条件，决定准予行政许可。"},
    TextRow{NoticeKind::Denial,           Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，经审查，决定不予行政许可。"},
    TextRow{NoticeKind::Result,           Addressee::Applicant,      "您（单位）于{applied_on}申请办理的“{item_name}”已经办结，结果如下。"},
    TextRow{NoticeKind::Refusal,          Addressee::Applicant,      "您（单位）于{applied_on}申请办理的“{item_name}”，经审查，决定不予办理。"},
    TextRow{NoticeKind::Withdrawal,       Addressee::Applicant,      "您（单位）撤回“{item_name}”申请的请求已经收到，办理到此结束。"},
    TextRow{NoticeKind::Termination,      Addressee::Applicant,      "您（单位）于{applied_on}提出的“{item_name}”申请，决定终止办理。"},
    TextRow{NoticeKind::Correction,       Addressee::Applicant,      "发给您（单位）的下列文书内容有误，现予更正。"},
    TextRow{NoticeKind::Revocation,       Addressee::Applicant,      "经查，{ended_decision}应当撤销，现决定撤销。"},
    TextRow{NoticeKind::Cancellation,     Addressee::Applicant,      "经查，{ended_decision}应当注销，现决定注销。"},
    TextRow{NoticeKind::Payment,          Addressee::Applicant,      "办理“{item_name}”依法需要缴费，请按下列要求缴纳。"},
    TextRow{NoticeKind::Forwarding,       Addressee::SuperiorOffice, "申请人{applicant}的“{item_name}”申请已经初步审查，现将审查意见和全部申请材料报送。"},
    TextRow{NoticeKind::OpinionRequest,   Addressee::AskedOffice,    "我机关正在办理申请人{applicant}的“{item_name}”申请，现征求你机关的意见，请按期书面回复。"},
    TextRow{NoticeKind::Transfer,         Addressee::Nobody,         "“{item_name}”办件的下列材料已经当面点清交接。"},
    TextRow{NoticeKind::ResultTransfer,   Addressee::Nobody,         "“{item_name}”办件的下列结果已经当面点清交接。"},
    TextRow{NoticeKind::DeliveryReceipt,  Addressee::Nobody,         ""},
    TextRow{NoticeKind::ApplicationForm,  Addressee::Nobody,         ""},
};
// clang-format on

constexpr bool texts_follow_the_kinds() {
    for (std::size_t i = 0; i < kTexts.size(); ++i) {
        if (static_cast<std::size_t>(kTexts[i].kind) != i) return false;
    }
    return kTexts.size() == kNoticeKinds.size();
}
static_assert(texts_follow_the_kinds());

const TextRow& text_of(NoticeKind kind) {
    return kTexts[static_cast<std::size_t>(kind)];
}

std::string fill(std::string_view text, const NoticeValues& values) {
    std::string filled;
    while (!text.empty()) {
        const auto open = text.find('{');
        filled += text.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = text.find('}', open);
        const auto field = find_field(text.substr(open + 1, close - open - 1));
        if (!field) throw std::logic_error{"a text of a notice names no field"};
        filled += values.find(*field);
        text.remove_prefix(close + 1);
    }
    return filled;
}

NoticeField field_of(Addressee addressee) {
    switch (addressee) {
        case Addressee::Office:
            return NoticeField::Office;
        case Addressee::SuperiorOffice:
            return NoticeField::SuperiorOffice;
        case Addressee::AskedOffice:
            return NoticeField::AskedOffice;
        case Addressee::Applicant:
        case Addressee::Nobody:
            break;
    }
    return NoticeField::Applicant;
}

}  // namespace

std::string write_address(NoticeKind kind, const NoticeValues& values) {
    const auto addressee = text_of(kind).addressee;
    if (addressee == Addressee::Nobody) return {};
    return std::string{values.find(field_of(addressee))} + "：";
}

std::string write_lead(NoticeKind kind, const NoticeValues& values) {
    return fill(text_of(kind).lead, values);
}

std::string write_remedy(NoticeKind kind, const NoticeValues& values) {
    if (row_of(kind).remedy == Remedy::None) return {};
    return fill(
        "不服本决定的，可以自收到本决定书之日起六十日内向{review_office}申请行政复议，也可以自收到"
        "本决定书之日起六个月内向{court}提起行政诉讼。",
        values);
}

}  // namespace yimen::notices
