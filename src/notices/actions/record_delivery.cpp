#include <algorithm>

#include "notices/notices.h"
#include "notices/store/delivery_store.h"
#include "notices/store/notice_store.h"

#include "platform/services.h"

namespace yimen::notices {

namespace {

/// The papers, in the order of the command; what is wrong with them joins `faults`.
std::vector<Notice> find_papers(const RecordDelivery& command, const NoticeStore& store,
                                std::vector<FieldProblem>& faults) {
    std::vector<Notice> papers;
    if (command.notice_ids.empty()) {
        faults.push_back({"/notice_ids",
                          "notice-field-missing",
                          {{"label", std::string{row_of(NoticeTable::Delivered).title}}}});
    }
    for (std::size_t i = 0; i < command.notice_ids.size(); ++i) {
        auto paper = store.find(command.notice_ids[i]);
        if (!paper || paper->case_id != command.case_id) {
            faults.push_back({"/notice_ids/" + std::to_string(i), "delivery-notice-unknown", {}});
        } else {
            papers.push_back(*std::move(paper));
        }
    }
    return papers;
}

void check_time(Instant delivered_at, const std::vector<Notice>& papers, Instant now,
                std::vector<FieldProblem>& faults) {
    // The receipt tells minutes: a paper may be handed over in the minute in which it was issued.
    constexpr std::chrono::minutes kMinute{1};
    const bool early = std::any_of(papers.begin(), papers.end(), [&](const Notice& paper) {
        return delivered_at + kMinute <= paper.issued_at;
    });
    if (early) faults.push_back({"/delivered_at", "delivery-before-issue", {}});
    if (delivered_at > now) faults.push_back({"/delivered_at", "delivery-in-future", {}});
}

NoticeList list_of(const std::vector<Notice>& papers) {
    NoticeList list{std::string{row_of(NoticeTable::Delivered).name}, {}};
    for (const auto& paper : papers) {
        list.rows.push_back({std::string{title_of(paper.kind)}, paper.number});
    }
    return list;
}

}  // namespace

Result<Notice> record_delivery(db::Transaction& transaction, RecordDelivery command,
                               Services& services, const Papers& papers) {
    auto faults = find_missing_fields(command.way, command.values);
    auto delivered = find_papers(command, NoticeStore{transaction, papers.cipher}, faults);
    check_time(command.delivered_at, delivered, services.clock.now(), faults);
    if (!faults.empty()) return invalid_input(std::move(faults));

    command.values.set(NoticeField::DeliveryWay, std::string{row_of(command.way).chinese});
    command.values.set(NoticeField::DeliveredAt, format_chinese(command.delivered_at));
    command.values.tables = {list_of(delivered)};
    auto receipt = issue(transaction,
                         {.kind = NoticeKind::DeliveryReceipt,
                          .case_id = command.case_id,
                          .unit_id = std::move(command.unit_id),
                          .issued_on = command.issued_on,
                          .values = std::move(command.values)},
                         services, papers);
    if (!receipt) return receipt;
    DeliveryStore{transaction}.add({.receipt_id = receipt->id,
                                    .case_id = std::move(command.case_id),
                                    .way = command.way,
                                    .delivered_at = command.delivered_at,
                                    .notice_ids = std::move(command.notice_ids)});
    return receipt;
}

std::vector<Delivery> list_deliveries(db::Transaction& transaction, std::string_view case_id) {
    return DeliveryStore{transaction}.list(case_id);
}

}  // namespace yimen::notices
