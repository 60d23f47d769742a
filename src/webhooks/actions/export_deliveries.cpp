#include "webhooks/actions/record.h"
#include "webhooks/actions/subscriptions.h"

#include "platform/paper/workbook.h"

namespace yimen::webhooks {

namespace {

constexpr std::int64_t kRowsAtOnce = 500;

std::string in_words(DeliveryState state) {
    switch (state) {
        case DeliveryState::Waiting:
            return "等待发送";
        case DeliveryState::Delivered:
            return "已送达";
        case DeliveryState::Failed:
            return "未送达";
        case DeliveryState::Dropped:
            return "已放弃";
    }
    return {};
}

paper::Cell cell_of(const std::optional<Instant>& at) {
    return at ? paper::Cell{*at} : paper::Cell{};
}

void add_row(paper::Workbook& workbook, const Delivery& delivery) {
    const bool answered = delivery.status != 0;
    workbook.add_row(
        {delivery.occurred_at, std::string{row_of(delivery.kind).chinese},
         std::string{name_of(delivery.kind)}, delivery.case_number, in_words(delivery.state),
         delivery.attempts, answered ? paper::Cell{delivery.status} : paper::Cell{delivery.fault},
         delivery.tried_at ? paper::Cell{std::int64_t{delivery.took.count()}} : paper::Cell{},
         cell_of(delivery.tried_at), delivery.event_id});
}

/// Refusals, in this order: those of Asker, not-found.
Result<Done> record_export(const SubscriptionCommand& command, const Desk& desk) {
    const auto allowed = list_deliveries(command, {}, {}, 1, desk);
    if (!allowed) return allowed.problem();
    return desk.services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto client = find_client_of(command.asker, transaction);
        if (!client) return client.problem();
        record(transaction, command.asker, *client, "webhook.export", command.subscription_id,
               desk.services);
        return Done{};
    });
}

}  // namespace

Result<std::string> export_deliveries(const SubscriptionCommand& command,
                                      std::optional<DeliveryState> state, const Desk& desk) {
    const auto recorded = record_export(command, desk);
    if (!recorded) return recorded.problem();
    paper::Workbook workbook{{.title = "事件推送记录",
                              .sheet_name = "事件推送记录",
                              .columns = {{"发生时间", 20},
                                          {"事件", 14},
                                          {"事件代码", 26},
                                          {"办件编号", 28},
                                          {"状态", 10},
                                          {"次数", 6},
                                          {"答复", 14},
                                          {"用时（毫秒）", 14},
                                          {"最近发送", 20},
                                          {"事件编号", 30}},
                              .made_at = desk.services.clock.now()}};
    std::size_t written = 0;
    std::string before;
    while (written < kDeliveriesExported) {
        const auto page = list_deliveries(command, state, before, kRowsAtOnce, desk);
        if (!page) return page.problem();
        for (const auto& delivery : *page) add_row(workbook, delivery);
        written += page->size();
        if (page->size() < static_cast<std::size_t>(kRowsAtOnce)) break;
        before = page->back().event_id;
    }
    return workbook.finish();
}

}  // namespace yimen::webhooks
