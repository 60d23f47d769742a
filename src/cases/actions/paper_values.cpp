#include "cases/actions/paper_values.h"

#include <array>

#include "cases/actions/case_progress.h"
#include "cases/actions/promise_values.h"
#include "cases/actions/transfer_values.h"
#include "cases/domain/house_limits.h"
#include "people/people.h"

namespace yimen::cases {

namespace {

using notices::NoticeField;
using notices::NoticeKind;
using notices::NoticeValues;

constexpr std::array<std::string_view, 10> kDocumentTypes = {"居民身份证",
                                                             "港澳台居民居住证",
                                                             "外国人永久居留身份证",
                                                             "港澳居民来往内地通行证",
                                                             "台湾居民来往大陆通行证",
                                                             "中国护照",
                                                             "外国护照",
                                                             "军官证",
                                                             "户口簿",
                                                             "其他"};
constexpr std::array<std::string_view, 7> kHandings = {
    "原件或复印件", "电子上传", "扫描", "电子证照", "书面承诺", "数据共享", "文号"};
constexpr std::string_view kNone = "无";

std::string working_days(std::int64_t days) {
    return days == 0 ? "当场" : std::to_string(days) + " 个工作日";
}

std::string due_words(const PaperOccasion& occasion) {
    const auto& filed = occasion.filed();
    const auto* ruling = find_ruling_limit(filed, occasion.handling.calendar);
    if (ruling == nullptr) return std::string{kNone};
    const auto due = due_of(filed.clock, *ruling, occasion.handling.calendar);
    return due.day ? format_chinese(*due.day) : "特别程序结束后继续计算";
}

std::string limit_words(const PaperOccasion& occasion, LimitKind kind) {
    const auto* limit = find_running(occasion.filed().clock, kind);
    return limit == nullptr ? std::string{kNone} : working_days(limit->half_days / 2);
}

std::string review_office(const PeopleOfCase& people) {
    return people.place + "人民政府";
}

std::string court(const PeopleOfCase& people) {
    return people.place + "人民法院";
}

void add_common(NoticeValues& values, const PaperOccasion& occasion) {
    const auto& people = occasion.people;
    const auto& filed = occasion.filed();
    const auto applied_on =
        filed.submitted_on.value_or(filed.received_on.value_or(occasion.entry.effective_on));
    values.set(NoticeField::Applicant, people.applicant)
        .set(NoticeField::DocumentType, people.document_type)
        .set(NoticeField::DocumentNumber, people.document_number)
        .set(NoticeField::ItemName, occasion.terms().name)
        .set(NoticeField::ItemCode, occasion.terms().implementation_code)
        .set(NoticeField::CaseNumber, filed.number)
        .set(NoticeField::AppliedOn, format_chinese(applied_on))
        .set(NoticeField::InquiryPhone, or_none(occasion.terms().inquiry_phone));
}

void add_materials(NoticeValues& values, const PaperOccasion& occasion) {
    values.tables.push_back(list_materials(occasion.filed(), occasion.terms()));
}

void add_gaps(NoticeValues& values, const PaperOccasion& occasion) {
    notices::NoticeList list{.name = "deficiencies", .rows = {}};
    for (const auto& gap : occasion.entry.said.gaps) {
        const auto* terms = find_material(occasion.terms(), gap.material);
        list.rows.push_back({std::to_string(list.rows.size() + 1),
                             terms == nullptr ? "申请表" : terms->name, gap.words, ""});
    }
    values.tables.push_back(std::move(list));
}

void add_remedy(NoticeValues& values, const PeopleOfCase& people) {
    values.set(NoticeField::ReviewOffice, review_office(people))
        .set(NoticeField::Court, court(people));
}

void add_receiving(NoticeKind kind, NoticeValues& values, const PaperOccasion& occasion) {
    const auto& people = occasion.people;
    const auto& said = occasion.entry.said;
    switch (kind) {
        case NoticeKind::Receipt:
            values.set(NoticeField::ReceivedAt, format_chinese(occasion.entry.recorded_at))
                .set(NoticeField::ReceivedBy, people.officer)
                .set(NoticeField::InquiryWay,
                     "凭办件编号和查询码 " +
                         query_code_of(occasion.filed().number, occasion.handling.office.cipher) +
                         " 在门户“查进度”查询");
            add_materials(values, occasion);
            return;
        case NoticeKind::Acceptance:
            values.set(NoticeField::Basis, or_none(occasion.terms().basis))
                .set(NoticeField::ExcludedTime,
                     "听证、检验、检测、检疫、鉴定和专家评审所需时间不计算在内，另行书面告知")
                .set(NoticeField::Fee,
                     occasion.terms().charged ? occasion.terms().fee_basis : "不收费");
            [[fallthrough]];
        case NoticeKind::DeemedAcceptance:
            values.set(NoticeField::AcceptedOn, format_chinese(occasion.entry.effective_on))
                .set(NoticeField::StatutoryLimit, limit_words(occasion, LimitKind::Statutory))
                .set(NoticeField::PromisedLimit, limit_words(occasion, LimitKind::Promise))
                .set(NoticeField::DueOn, due_words(occasion));
            return;
        case NoticeKind::Declined:
            values.set(NoticeField::CompetentOffice, people.other_unit);
            add_remedy(values, people);
            [[fallthrough]];
        case NoticeKind::NotRequired:
            values.set(NoticeField::Reason, said.reason)
                .set(NoticeField::Basis, or_none(occasion.terms().basis));
            return;
        case NoticeKind::Deficiency:
            values.set(NoticeField::SupplyWithin, due_words(occasion))
                .set(NoticeField::Consequence,
                     "逾期没有补正的，本次申请按补正不来办结，可以重新申请");
            add_gaps(values, occasion);
            return;
        default:
            return;
    }
}

void add_examining(NoticeKind kind, NoticeValues& values, const PaperOccasion& occasion) {
    const auto& people = occasion.people;
    const auto& said = occasion.entry.said;
    switch (kind) {
        case NoticeKind::Extension:
            values.set(NoticeField::OriginalLimit, limit_words(occasion, LimitKind::Statutory))
                .set(NoticeField::ExtendedBy, working_days(said.days.value_or(0)))
                .set(NoticeField::Reason, said.reason)
                .set(NoticeField::Approver, people.officer)
                .set(NoticeField::NewDueOn, due_words(occasion));
            return;
        case NoticeKind::SpecialProcedure:
            values.set(NoticeField::Procedure, said.about)
                .set(NoticeField::StartsOn, format_chinese(occasion.entry.effective_on))
                .set(NoticeField::ExpectedDays,
                     said.procedure ? working_days(said.procedure->days) : std::string{kNone})
                .set(NoticeField::Basis,
                     said.procedure ? said.procedure->basis : std::string{kNone});
            return;
        case NoticeKind::OpinionRequest:
            values.set(NoticeField::AskedOffice, people.other_unit)
                .set(NoticeField::Question, said.reason)
                .set(NoticeField::ReplyBy, working_days(said.days.value_or(kOpinionDays)));
            return;
        case NoticeKind::Forwarding:
            values.set(NoticeField::SuperiorOffice, people.other_unit)
                .set(NoticeField::OfficeOpinion, or_none(said.reason));
            add_materials(values, occasion);
            return;
        case NoticeKind::Payment:
            values.set(NoticeField::FeeBasis, occasion.terms().fee_basis)
                .set(NoticeField::Amount, notices::write_amount(said.amount_fen.value_or(0)))
                .set(NoticeField::AmountInWords,
                     notices::write_amount_in_words(said.amount_fen.value_or(0)))
                .set(NoticeField::Payee, people.unit)
                .set(NoticeField::PayBy, "领取结果之前")
                .set(NoticeField::PayWay, "窗口缴纳或者扫描缴费码");
            return;
        default:
            return;
    }
}

std::string hearing_time(const Hearing& hearing) {
    return format_chinese(*hearing.held_on) + " " + hearing.hour;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : "、") + name;
    return text;
}

std::string way_words(std::string_view way) {
    if (way == "in-person") return "当面告知";
    if (way == "post") return "邮寄";
    if (way == "phone") return "电话";
    return "公告";
}

/// 行政许可法 第三十六条、第四十七条
void add_parties(NoticeValues& values, const PaperOccasion& occasion) {
    std::string parties;
    if (occasion.handling.parties != nullptr) {
        for (const auto& party : *occasion.handling.parties) {
            if (!parties.empty()) parties += "；";
            parties += party.name + "（" + way_words(party.way);
            if (!party.address.empty()) parties += " " + party.address;
            parties += "）：" + party.interest;
        }
    }
    const auto& hearing = occasion.filed().hearing;
    const bool may_ask = hearing.offered_on && !hearing.requested_on;
    values.set(NoticeField::InterestedParties, std::move(parties))
        .set(NoticeField::Rights,
             may_ask ? "陈述和申辩；自被告知之日起五个工作日内要求听证，不承担组织听证的费用"
                     : "陈述和申辩");
}

void add_record(NoticeValues& values, const PaperOccasion& occasion) {
    const auto& hearing = occasion.filed().hearing;
    values.set(NoticeField::HeldAt, hearing_time(hearing))
        .set(NoticeField::Place, hearing.place)
        .set(NoticeField::Chair, occasion.people.chair)
        .set(NoticeField::Recorder, occasion.people.officer);
    const auto* record = occasion.handling.hearing_record;
    if (record == nullptr) return;
    auto attendants = joined(record->attendants);
    if (!record->refused_by.empty()) {
        attendants += "（拒绝签字或者盖章：" + joined(record->refused_by) + "）";
    }
    values.set(NoticeField::Attendants, std::move(attendants))
        .set(NoticeField::OfficeOpinion, record->office_opinion)
        .set(NoticeField::ApplicantOpinion, record->applicant_opinion);
}

void add_hearing(NoticeKind kind, NoticeValues& values, const PaperOccasion& occasion) {
    switch (kind) {
        case NoticeKind::InterestedParties:
            return add_parties(values, occasion);
        // 行政许可法 第四十七条: within five days of being told; the office bears the cost.
        case NoticeKind::HearingRight:
            values.set(NoticeField::Rights, "在作出决定前要求听证，不承担组织听证的费用")
                .set(NoticeField::RequestWithin, "自被告知之日起五个工作日内");
            return;
        case NoticeKind::Hearing:
            values.set(NoticeField::HeldAt, hearing_time(occasion.filed().hearing))
                .set(NoticeField::Place, occasion.filed().hearing.place)
                .set(NoticeField::Chair, occasion.people.chair)
                .set(NoticeField::Rights,
                     "认为主持人与本件有直接利害关系的，可以申请回避；听证公开举行，"
                     "可以提出证据，并进行申辩和质证")
                .set(NoticeField::ExcludedTime,
                     "自本通知之日起至听证笔录完成之日，预计" +
                         working_days(occasion.entry.said.days.value_or(0)) +
                         "，不计算在办理时限内（行政许可法第四十五条）");
            return;
        case NoticeKind::HearingRecord:
            return add_record(values, occasion);
        // 行政许可法 第四十八条第二款: decided by the record.
        case NoticeKind::Grant:
        case NoticeKind::Denial:
            if (const auto& recorded_on = occasion.filed().hearing.recorded_on) {
                values.set(NoticeField::RestsOn,
                           "本决定根据" + format_chinese(*recorded_on) + "的听证笔录作出");
            }
            return;
        default:
            return;
    }
}

void add_deciding(NoticeKind kind, NoticeValues& values, const PaperOccasion& occasion) {
    const auto& people = occasion.people;
    const auto& said = occasion.entry.said;
    const auto ended_on = format_chinese(occasion.entry.effective_on);
    switch (kind) {
        case NoticeKind::Grant:
            values.set(NoticeField::Decision, "准予" + occasion.terms().name)
                .set(NoticeField::Basis, or_none(occasion.terms().basis))
                .set(NoticeField::Scope, "以证件记载为准")
                .set(NoticeField::Validity, or_none(occasion.terms().validity))
                .set(NoticeField::Certificate, occasion.terms().result_name)
                .set(NoticeField::Collection, "窗口领取、邮寄或者电子送达");
            return;
        case NoticeKind::Result:
            values.set(NoticeField::Outcome, "同意办理" + occasion.terms().name)
                .set(NoticeField::Basis, or_none(occasion.terms().basis))
                .set(NoticeField::Collection, "窗口领取、邮寄或者电子送达");
            return;
        case NoticeKind::Denial:
        case NoticeKind::Refusal:
            values.set(NoticeField::Reason, said.reason)
                .set(NoticeField::Basis, or_none(occasion.terms().basis));
            add_remedy(values, people);
            return;
        case NoticeKind::Revocation:
        case NoticeKind::Cancellation:
            values.set(NoticeField::EndedDecision, occasion.terms().result_name)
                .set(NoticeField::Reason, said.reason)
                .set(NoticeField::Basis, said.basis);
            add_remedy(values, people);
            return;
        case NoticeKind::Correction:
            values.set(NoticeField::CorrectedPaper, occasion.terms().result_name)
                .set(NoticeField::WrongWords, "原文书记载的相应内容")
                .set(NoticeField::RightWords, said.reason);
            return;
        case NoticeKind::Withdrawal:
            values.set(NoticeField::Reason, "申请人撤回申请").set(NoticeField::EndedOn, ended_on);
            return;
        case NoticeKind::Lapse:
            values.set(NoticeField::Reason, "补正期限内没有补正")
                .set(NoticeField::EndedOn, ended_on);
            return;
        case NoticeKind::Termination:
            values
                .set(NoticeField::Reason,
                     said.reason.empty() ? "容缺的材料逾期没有补交" : said.reason)
                .set(NoticeField::EndedOn, ended_on);
            add_remedy(values, people);
            return;
        default:
            return;
    }
}

void add_applicant(PeopleOfCase& found, db::Transaction& transaction,
                   const std::string& applicant_id, const Office& office) {
    if (const auto person = people::find_natural_person(transaction, applicant_id, office.cipher)) {
        found.applicant = person->name;
        found.document_type = kDocumentTypes[static_cast<std::size_t>(person->document.type)];
        found.document_number = person->document.number;
        return;
    }
    if (const auto legal = people::find_legal_person(transaction, applicant_id)) {
        found.applicant = legal->name;
        found.document_type = "统一社会信用代码";
        found.document_number = legal->credit_code;
    }
}

}  // namespace

PeopleOfCase people_of_case(const Handling& handling, const Entry& entry) {
    const auto& filed = handling.filed.filed;
    auto& transaction = handling.transaction;
    PeopleOfCase found;
    add_applicant(found, transaction, filed.applicant_id, handling.office);
    if (!entry.account.empty()) {
        found.officer = people::find_display_name(transaction, entry.account).value_or("");
    }
    if (const auto unit = people::find_unit(transaction, filed.unit_id)) found.unit = unit->name;
    if (const auto place = people::find_division(transaction, filed.division_code)) {
        found.place = place->name;
    }
    const auto& named = entry.said.unit_id;
    const auto& chair = filed.hearing.chair;
    if (!chair.empty()) {
        found.chair = people::find_display_name(transaction, chair).value_or("");
    }
    if (!named.empty()) {
        const auto unit = people::find_unit(transaction, named);
        found.other_unit = unit ? unit->name : named;
    }
    return found;
}

std::string or_none(const std::string& text) {
    return text.empty() ? std::string{kNone} : text;
}

notices::NoticeList list_materials(const Case& filed, const ItemTerms& terms) {
    notices::NoticeList list{.name = "materials", .rows = {}};
    for (const auto& held : filed.materials) {
        const std::string form{kHandings[static_cast<std::size_t>(held.handing)]};
        list.rows.push_back(
            {material_name(terms, held.key), form, "1", std::to_string(held.files.size()), form});
    }
    if (list.rows.empty()) list.rows.push_back({std::string{kNone}, "", "", "", ""});
    return list;
}

notices::NoticeValues paper_values(notices::NoticeKind kind, const PaperOccasion& occasion) {
    NoticeValues values;
    add_common(values, occasion);
    add_receiving(kind, values, occasion);
    add_promise(kind, values, occasion);
    add_examining(kind, values, occasion);
    add_hearing(kind, values, occasion);
    add_transfer(kind, values, occasion);
    add_deciding(kind, values, occasion);
    return values;
}

}  // namespace yimen::cases
