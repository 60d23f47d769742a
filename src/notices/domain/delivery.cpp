#include "notices/domain/delivery.h"

#include "core/text/text.h"

namespace yimen::notices {

std::optional<DeliveryWay> find_way(std::string_view name) {
    for (const auto& row : kDeliveryWays) {
        if (row.name == name) return row.way;
    }
    return std::nullopt;
}

std::vector<FieldProblem> find_missing_fields(DeliveryWay way, const NoticeValues& values) {
    std::vector<FieldProblem> faults;
    const auto require = [&](NoticeField field) {
        if (!text::is_blank(values.find(field))) return;
        faults.push_back({"/fields/" + std::string{name_of(field)},
                          "notice-field-missing",
                          {{"label", std::string{label_of(field)}}}});
    };
    require(NoticeField::Recipient);
    require(NoticeField::Deliverers);
    for (const auto field : row_of(way).own) require(field);
    const auto receiver = text::strip(values.find(NoticeField::Receiver));
    if (!receiver.empty() && receiver != text::strip(values.find(NoticeField::Recipient))) {
        require(NoticeField::Relation);
    }
    return faults;
}

}  // namespace yimen::notices
