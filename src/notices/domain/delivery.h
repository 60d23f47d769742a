#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notices/domain/notice.h"

#include "core/day.h"
#include "core/problem.h"

namespace yimen::notices {

/// How a paper reaches the person, as the law of civil procedure has it. 送达方式
enum class DeliveryWay : std::uint8_t {
    Direct,
    Leaving,
    Entrusted,
    Post,
    Announcement,
    Electronic
};

struct WayRow {
    DeliveryWay way;
    std::string_view name;
    std::string_view chinese;
    FieldList own;  ///< beside what every receipt says
};

// clang-format off
inline constexpr std::array kDeliveryWays = {
    WayRow{DeliveryWay::Direct,       "direct",       "直接送达", needs(NoticeField::Place, NoticeField::Receiver)},
    WayRow{DeliveryWay::Leaving,      "leaving",      "留置送达", needs(NoticeField::Place, NoticeField::Witness, NoticeField::Remarks)},
    WayRow{DeliveryWay::Entrusted,    "entrusted",    "委托送达", needs(NoticeField::Place, NoticeField::Receiver, NoticeField::EntrustedOffice)},
    WayRow{DeliveryWay::Post,         "post",         "邮寄送达", needs(NoticeField::Place, NoticeField::Carrier, NoticeField::TrackingNumber)},
    WayRow{DeliveryWay::Announcement, "announcement", "公告送达", needs(NoticeField::Medium, NoticeField::AnnouncedOn, NoticeField::DeemedOn)},
    WayRow{DeliveryWay::Electronic,   "electronic",   "电子送达", needs(NoticeField::ElectronicAddress, NoticeField::Consent)},
};
// clang-format on

namespace way_proofs {

constexpr bool rows_follow_the_ways() {
    for (std::size_t i = 0; i < kDeliveryWays.size(); ++i) {
        if (static_cast<std::size_t>(kDeliveryWays[i].way) != i) return false;
        if (kDeliveryWays[i].own.count == 0) return false;
    }
    return kDeliveryWays.size() == static_cast<std::size_t>(DeliveryWay::Electronic) + 1;
}

static_assert(rows_follow_the_ways());

}  // namespace way_proofs

constexpr const WayRow& row_of(DeliveryWay way) {
    return kDeliveryWays[static_cast<std::size_t>(way)];
}
std::optional<DeliveryWay> find_way(std::string_view name);

/// Papers of one case that reached somebody in one act. 送达
struct Delivery {
    std::string receipt_id;  ///< the 送达回证, itself a notice
    std::string case_id;
    DeliveryWay way = DeliveryWay::Direct;
    Instant delivered_at;
    std::vector<std::string> notice_ids;
};

/// What a receipt of this way lacks, in the order of the table: /fields/<name>,
/// `notice-field-missing` (fact label). Whoever takes it for somebody else says how they are
/// related. What the receipt says of papers and time is not asked here.
std::vector<FieldProblem> find_missing_fields(DeliveryWay way, const NoticeValues& values);

}  // namespace yimen::notices
