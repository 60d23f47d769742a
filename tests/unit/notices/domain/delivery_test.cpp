#include "notices/domain/delivery.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::notices {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> missing(DeliveryWay way, const NoticeValues& values) {
    std::vector<std::string> names;
    for (const auto& fault : find_missing_fields(way, values)) {
        EXPECT_EQ(fault.code, "notice-field-missing");
        names.push_back(fault.pointer.substr(fault.pointer.rfind('/') + 1));
    }
    return names;
}

TEST(DeliveryTest, each_way_asks_for_its_own_all_at_once) {
    const auto asked = [](DeliveryWay way) { return missing(way, {}); };
    EXPECT_THAT(asked(DeliveryWay::Direct),
                ElementsAre("recipient", "deliverers", "place", "receiver"));
    EXPECT_THAT(asked(DeliveryWay::Leaving),
                ElementsAre("recipient", "deliverers", "place", "witness", "remarks"));
    EXPECT_THAT(asked(DeliveryWay::Entrusted),
                ElementsAre("recipient", "deliverers", "place", "receiver", "entrusted_office"));
    EXPECT_THAT(asked(DeliveryWay::Post),
                ElementsAre("recipient", "deliverers", "place", "carrier", "tracking_number"));
    EXPECT_THAT(asked(DeliveryWay::Announcement),
                ElementsAre("recipient", "deliverers", "medium", "announced_on", "deemed_on"));
    EXPECT_THAT(asked(DeliveryWay::Electronic),
                ElementsAre("recipient", "deliverers", "electronic_address", "consent"));
}

TEST(DeliveryTest, whoever_takes_it_for_somebody_else_says_how_they_are_related) {
    NoticeValues values;
    values.set(NoticeField::Recipient, "张三").set(NoticeField::Deliverers, "李四");
    values.set(NoticeField::Place, "窗口").set(NoticeField::Receiver, "张三 ");
    EXPECT_THAT(missing(DeliveryWay::Direct, values), IsEmpty());
    values.set(NoticeField::Receiver, "王五");
    EXPECT_THAT(missing(DeliveryWay::Direct, values), ElementsAre("relation"));
    values.set(NoticeField::Relation, "母亲");
    EXPECT_THAT(missing(DeliveryWay::Direct, values), IsEmpty());
}

TEST(DeliveryTest, ways_are_found_by_their_names) {
    for (const auto& row : kDeliveryWays) EXPECT_EQ(find_way(row.name), row.way);
    EXPECT_EQ(find_way("pigeon"), std::nullopt);
}

}  // namespace
}  // namespace yimen::notices
