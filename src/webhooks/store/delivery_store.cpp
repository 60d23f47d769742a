#include "webhooks/store/delivery_store.h"

#include "webhooks/store/queries.h"
#include "webhooks/store/words.h"

namespace yimen::webhooks {

namespace {

std::optional<Instant> instant_of(std::optional<std::int64_t> milliseconds) {
    return milliseconds ? std::optional{Instant{*milliseconds}} : std::nullopt;
}

std::optional<std::int64_t> milliseconds_of(const std::optional<Instant>& at) {
    return at ? std::optional{at->milliseconds} : std::nullopt;
}

Delivery to_delivery(const db::Row& row) {
    return {.event_id = row.text(1),
            .subscription_id = row.text(0),
            .kind = known(find_event_kind(row.text(2)), row, 2),
            .case_id = row.text(3),
            .case_serial = row.integer(4),
            .case_number = row.text(5),
            .case_state = row.text(6),
            .occurred_at = Instant{row.integer(7)},
            .state = known(find_delivery_state(row.text(8)), row, 8),
            .attempts = row.integer(9),
            .next_at = Instant{row.integer(10)},
            .expires_at = Instant{row.integer(11)},
            .status = row.integer(12),
            .fault = row.text(13),
            .took = std::chrono::milliseconds{row.integer(14)},
            .tried_at = instant_of(row.maybe_integer(15)),
            .ended_at = instant_of(row.maybe_integer(16))};
}

std::vector<Delivery> to_list(const std::vector<db::Row>& rows) {
    std::vector<Delivery> list;
    list.reserve(rows.size());
    for (const auto& row : rows) list.push_back(to_delivery(row));
    return list;
}

}  // namespace

void DeliveryStore::add_for_units(const Delivery& event, std::span<const std::string> unit_ids) {
    // Each between blanks; no identifier has one.
    std::string among = " ";
    for (const auto& unit_id : unit_ids) among += unit_id + ' ';
    transaction_.execute(sql::insert_deliveries, event.event_id, name_of(event.kind), event.case_id,
                         event.case_serial, event.case_number, event.case_state,
                         event.occurred_at.milliseconds, event.expires_at.milliseconds, among);
}

void DeliveryStore::add(const Delivery& test) {
    transaction_.execute(sql::insert_delivery, test.subscription_id, test.event_id,
                         name_of(test.kind), test.occurred_at.milliseconds,
                         test.expires_at.milliseconds);
}

void DeliveryStore::add_filer(std::string_view case_id, std::string_view client_id) {
    transaction_.execute(sql::insert_filer, case_id, client_id);
}

std::vector<Delivery> DeliveryStore::list_due(Instant now, std::int64_t limit) const {
    return to_list(transaction_.query(sql::list_due_deliveries, now.milliseconds, limit));
}

std::optional<Delivery> DeliveryStore::find(std::string_view subscription_id,
                                            std::string_view event_id) const {
    const auto row = transaction_.query_one(sql::find_delivery, subscription_id, event_id);
    if (!row) return std::nullopt;
    return to_delivery(*row);
}

std::vector<Delivery> DeliveryStore::list(std::string_view subscription_id,
                                          const DeliveryPage& page) const {
    const auto state = page.state ? name_of(*page.state) : std::string_view{};
    return to_list(transaction_.query(sql::list_deliveries, subscription_id, page.before_event_id,
                                      state, page.limit));
}

std::int64_t DeliveryStore::count_waiting(std::int64_t most) const {
    return transaction_.query_one(sql::count_waiting_deliveries, most)->integer(0);
}

bool DeliveryStore::change(const Delivery& before, const Delivery& after) {
    return transaction_.execute(sql::put_delivery, before.subscription_id, before.event_id,
                                name_of(before.state), before.attempts, before.next_at.milliseconds,
                                name_of(after.state), after.attempts, after.next_at.milliseconds,
                                after.expires_at.milliseconds, after.status, after.fault,
                                after.took.count(), milliseconds_of(after.tried_at),
                                milliseconds_of(after.ended_at)) > 0;
}

void DeliveryStore::drop_waiting(std::string_view subscription_id, Instant now) {
    transaction_.execute(sql::drop_waiting_deliveries, subscription_id, now.milliseconds);
}

std::int64_t DeliveryStore::forget_before(Instant ended_at, std::int64_t limit) {
    return transaction_.execute(sql::delete_old_deliveries, ended_at.milliseconds, limit);
}

}  // namespace yimen::webhooks
