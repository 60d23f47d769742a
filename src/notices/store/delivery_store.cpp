#include "notices/store/delivery_store.h"

#include <sstream>

#include "notices/store/queries.h"

namespace yimen::notices {

namespace {

std::string joined(const std::vector<std::string>& notice_ids) {
    std::string text;
    for (const auto& id : notice_ids) {
        if (!text.empty()) text += ' ';
        text += id;
    }
    return text;
}

std::vector<std::string> split(const std::string& text) {
    std::istringstream words{text};
    std::vector<std::string> notice_ids;
    for (std::string id; words >> id;) notice_ids.push_back(std::move(id));
    return notice_ids;
}

}  // namespace

void DeliveryStore::add(const Delivery& delivery) {
    transaction_.execute(sql::insert_delivery, delivery.case_id, delivery.receipt_id,
                         row_of(delivery.way).name, delivery.delivered_at.milliseconds,
                         joined(delivery.notice_ids));
}

std::vector<Delivery> DeliveryStore::list(std::string_view case_id) const {
    std::vector<Delivery> deliveries;
    for (const auto& row : transaction_.query(sql::list_deliveries, case_id)) {
        const auto way = find_way(row.text(1));
        if (!way) throw db::DatabaseError{"notices: no such way of delivery"};
        deliveries.push_back({.receipt_id = row.text(0),
                              .case_id = std::string{case_id},
                              .way = *way,
                              .delivered_at = {row.integer(2)},
                              .notice_ids = split(row.text(3))});
    }
    return deliveries;
}

}  // namespace yimen::notices
