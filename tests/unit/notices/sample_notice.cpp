#include "unit/notices/sample_notice.h"

#include <map>

#include "notices/domain/amount.h"
#include "notices/domain/document_number.h"

namespace yimen::notices {

namespace {

constexpr std::int64_t kSerial = 15;
constexpr std::int64_t kFeeCents = 123'450;

const std::map<NoticeField, std::string>& said() {
    static const std::map<NoticeField, std::string> kSaid = {
        {NoticeField::Applicant, "揭阳市演示餐饮有限公司"},
        {NoticeField::DocumentType, "统一社会信用代码"},
        {NoticeField::DocumentNumber, "91445200MA4UABCD6X"},
        {NoticeField::Representative, "张演示"},
        {NoticeField::Contact, "李演示（代理人）"},
        {NoticeField::Phone, "13800000000"},
        {NoticeField::Address, "广东省揭阳市揭东区演示路1号"},
        {NoticeField::ItemName, "食品经营许可（新办）"},
        {NoticeField::ItemCode, "11445203MB2D000000144012300001"},
        {NoticeField::CaseNumber, "4452032603060000015"},
        {NoticeField::AppliedOn, "2026年3月5日"},
        {NoticeField::InquiryPhone, "0663-0000000"},
        {NoticeField::Reason, "经营场所与有毒、有害场所的距离不符合规定，且在规定期限内没有整改。"},
        {NoticeField::Basis,
         "《中华人民共和国食品安全法》第三十五条；《食品经营许可和备案管理办法》第十五条"},
        {NoticeField::StatutoryLimit, "20个工作日"},
        {NoticeField::PromisedLimit, "5个工作日"},
        {NoticeField::DueOn, "2026年3月13日"},
        {NoticeField::ExcludedTime, "现场核查、检验所需时间不计算在内"},
        {NoticeField::Fee, "不收费"},
        {NoticeField::ReviewOffice, "揭阳市揭东区人民政府"},
        {NoticeField::Court, "揭阳市榕城区人民法院"},
        {NoticeField::Amount, write_amount(kFeeCents)},
        {NoticeField::AmountInWords, write_amount_in_words(kFeeCents)},
        {NoticeField::Promise,
         "一、所填写的信息真实、准确；\n二、已经知晓全部告知内容；\n三、在开业前达到规定的条件。"},
        {NoticeField::EndedDecision, "《食品经营许可证》（JY24452030000001）"},
        {NoticeField::Recipient, "揭阳市演示餐饮有限公司"},
        {NoticeField::DeliveredAt, "2026年3月6日 09:30"},
        {NoticeField::DeliveryWay, "直接送达"},
    };
    return kSaid;
}

std::vector<std::vector<std::string>> rows_of(NoticeTable table) {
    switch (table) {
        case NoticeTable::Materials:
            return {{"食品经营许可申请书", "原件", "1", "4", "纸质"},
                    {"设备设施、经营布局、操作流程", "复印件", "1", "12", "电子"}};
        case NoticeTable::Deficiencies:
            return {{"1", "食品安全管理制度", "缺少从业人员健康管理制度，请补充", "1"},
                    {"2", "营业执照", "复印件模糊，请重新提交", "0"}};
        case NoticeTable::Deferred:
            return {{"从业人员健康证明", "2026年3月13日"}};
        case NoticeTable::Handed:
            return {{"食品经营许可申请书", "1", "4", ""}};
        case NoticeTable::Results:
            return {{"食品经营许可证", "JY24452030000001", "1"}};
        case NoticeTable::Delivered:
            return {{"受理通知书", "揭东政务许受〔2026〕15号"},
                    {"准予行政许可决定书", "揭东政务许准〔2026〕3号"}};
        case NoticeTable::None:
            break;
    }
    return {};
}

}  // namespace

std::string sample_value(NoticeField field) {
    const auto found = said().find(field);
    return found == said().end() ? "演示的" + std::string{label_of(field)} : found->second;
}

NoticeValues sample_values(NoticeKind kind) {
    const auto& row = row_of(kind);
    NoticeValues values;
    const auto say = [&](NoticeField field) { values.set(field, sample_value(field)); };
    say(NoticeField::Office);
    values.set(NoticeField::Office, "揭阳市揭东区政务服务和数据管理局");
    if (row.block == Block::Case) {
        for (const auto field : kCaseBlock) say(field);
    }
    if (row.block == Block::Whole) {
        for (const auto field : kWholeBlock) say(field);
        for (const auto field : {NoticeField::Representative, NoticeField::Contact,
                                 NoticeField::Phone, NoticeField::Address, NoticeField::ItemCode}) {
            say(field);
        }
    }
    for (const auto field : row.own) say(field);
    if (row.table != NoticeTable::None) {
        values.tables.push_back({std::string{row_of(row.table).name}, rows_of(row.table)});
    }
    if (kind == NoticeKind::DeliveryReceipt) {
        for (const auto field : {NoticeField::Place, NoticeField::Receiver, NoticeField::Relation,
                                 NoticeField::Witness, NoticeField::Remarks}) {
            say(field);
        }
    }
    if (kind == NoticeKind::ApplicationForm) {
        values.fields.push_back({"premises", "经营场所", "揭东区演示路1号"});
        values.fields.push_back({"business", "主体业态", "餐饮服务经营者"});
    }
    return values;
}

Notice sample_notice(NoticeKind kind) {
    Notice notice{.id = "01JNNNNNNNNNNNNNNNNNNNNNNN",
                  .case_id = "case-1",
                  .kind = kind,
                  .unit_id = "unit-county",
                  .number = {},
                  .issued_on = {2026, 3, 6},
                  .issued_at = *Instant::parse("2026-03-06T09:30:00+08:00"),
                  .values = sample_values(kind),
                  .digest = {},
                  .code = {},
                  .state = NoticeState::Issued,
                  .replaced_by = {},
                  .pdf_digest = {}};
    if (!row_of(kind).word.empty()) {
        notice.number = write_number("揭东政务", row_of(kind).word, 2026, kSerial);
        notice.code = "7KQ2-M0XD-93TB";
    }
    return notice;
}

}  // namespace yimen::notices
