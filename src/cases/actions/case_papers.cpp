#include "cases/actions/case_papers.h"

#include "cases/actions/paper_values.h"
#include "cases/actions/promise_values.h"
#include "cases/domain/delivery_way.h"
#include "notices/notices.h"

namespace yimen::cases {

namespace {

using notices::DeliveryWay;
using notices::NoticeField;

DeliveryWay way_of(std::string_view said) {
    if (said == kByPost) return DeliveryWay::Post;
    return said == kPushedOnline ? DeliveryWay::Electronic : DeliveryWay::Direct;
}

void tell_receiver(notices::NoticeValues& values, const PaperOccasion& occasion) {
    const auto* collector = occasion.handling.collector;
    if (collector == nullptr) {
        values.set(NoticeField::Receiver, occasion.people.applicant);
        return;
    }
    values.set(NoticeField::Receiver, collector->name + "（" + collector->document_number + "）")
        .set(NoticeField::Relation, collector->relation);
}

/// What a receipt says of the way, of itself.
notices::NoticeValues receipt_values(DeliveryWay way, const PaperOccasion& occasion) {
    const auto& people = occasion.people;
    notices::NoticeValues values;
    values.set(NoticeField::Recipient, people.applicant)
        .set(NoticeField::Deliverers, people.officer);
    switch (way) {
        case DeliveryWay::Post:
            values.set(NoticeField::Place, "申请人填写的收件地址")
                .set(NoticeField::Carrier, "邮政或者快递企业")
                .set(NoticeField::TrackingNumber, occasion.entry.said.number);
            break;
        case DeliveryWay::Electronic:
            values.set(NoticeField::ElectronicAddress, "本平台“我的办件”")
                .set(NoticeField::Consent, "申请人选择网上推送");
            break;
        default:
            values.set(NoticeField::Place, people.unit + "窗口");
            tell_receiver(values, occasion);
            if (!occasion.entry.said.signature.empty()) {
                values.set(NoticeField::Signature, occasion.entry.said.signature);
            }
            break;
    }
    return values;
}

/// 送达回证. A decision from before papers had their place in the case is delivered without one.
Result<Done> issue_receipt(const PaperOccasion& occasion) {
    const auto& filed = occasion.filed();
    if (filed.decision_paper.empty()) return Done{};
    const auto way = way_of(occasion.entry.said.way);
    const auto receipt =
        notices::record_delivery(occasion.handling.transaction,
                                 {.case_id = filed.id,
                                  .unit_id = filed.unit_id,
                                  .notice_ids = {filed.decision_paper},
                                  .way = way,
                                  .delivered_at = occasion.entry.recorded_at,
                                  .issued_on = occasion.handling.today(),
                                  .values = receipt_values(way, occasion)},
                                 occasion.handling.services, occasion.handling.office.papers);
    if (!receipt) return receipt.problem();
    return Done{};
}

Result<Done> issue(notices::NoticeKind kind, const PaperOccasion& occasion,
                   std::optional<std::string> id) {
    const auto& filed = occasion.filed();
    const auto issued = notices::issue(occasion.handling.transaction,
                                       {.kind = kind,
                                        .case_id = filed.id,
                                        .unit_id = filed.unit_id,
                                        .issued_on = occasion.handling.today(),
                                        .values = paper_values(kind, occasion),
                                        .id = std::move(id)},
                                       occasion.handling.services, occasion.handling.office.papers);
    if (!issued) return issued.problem();
    return Done{};
}

/// 承诺书. One that was signed on paper lies with the papers; what was written on a pad has no
/// other.
Result<Done> issue_promise(const PaperOccasion& occasion) {
    const auto kind = promise_behind(occasion.entry.act);
    if (!kind || occasion.entry.said.signature.empty()) return Done{};
    return issue(*kind, occasion, std::nullopt);
}

}  // namespace

Result<Done> issue_paper(const Handling& handling, const Entry& entry) {
    const auto& filed = handling.filed.filed;
    const auto* row = find_transition(filed.life, entry.from, entry.act);
    if (row == nullptr || row->paper.empty()) return Done{};
    const auto kind = notices::find_kind(row->paper);
    if (!kind) throw db::DatabaseError{"cases: no paper is called " + std::string{row->paper}};
    const PaperOccasion occasion{handling, entry, people_of_case(handling, entry)};
    if (*kind == notices::NoticeKind::DeliveryReceipt) return issue_receipt(occasion);
    const auto promised = issue_promise(occasion);
    if (!promised) return promised.problem();
    return issue(*kind, occasion,
                 entry.said.paper.empty() ? std::nullopt : std::optional{entry.said.paper});
}

}  // namespace yimen::cases
