#include "notices/store/delivery_store.h"

#include "notices/store/queries.h"

namespace yimen::notices {

void DeliveryStore::add(const Delivery& delivery) {
    transaction_.execute(sql::insert_delivery, delivery.receipt_id, delivery.case_id,
                         row_of(delivery.way).name, delivery.delivered_at.milliseconds);
    for (const auto& notice_id : delivery.notice_ids) {
        transaction_.execute(sql::insert_delivered_notice, delivery.receipt_id, notice_id);
    }
}

std::vector<Delivery> DeliveryStore::list(std::string_view case_id) const {
    std::vector<Delivery> deliveries;
    for (const auto& row : transaction_.query(sql::list_deliveries, case_id)) {
        if (deliveries.empty() || deliveries.back().receipt_id != row.text(0)) {
            const auto way = find_way(row.text(1));
            if (!way) throw db::DatabaseError{"notices: no such way of delivery"};
            deliveries.push_back({.receipt_id = row.text(0),
                                  .case_id = std::string{case_id},
                                  .way = *way,
                                  .delivered_at = {row.integer(2)},
                                  .notice_ids = {}});
        }
        deliveries.back().notice_ids.push_back(row.text(3));
    }
    return deliveries;
}

}  // namespace yimen::notices
