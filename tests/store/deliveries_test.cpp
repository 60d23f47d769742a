#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/notices_house.h"
#include "unit/notices/sample_notice.h"

namespace yimen::notices {
namespace {

using testing::ElementsAre;

class DeliveriesTest : public testing::TestWithParam<test::Engine> {
  protected:
    RecordDelivery direct(std::vector<std::string> notice_ids) {
        NoticeValues values;
        values.set(NoticeField::Recipient, "张三").set(NoticeField::Receiver, "张三");
        values.set(NoticeField::Place, "揭东区政务服务中心3号窗口");
        values.set(NoticeField::Deliverers, "李演示");
        return {.case_id = "case-1",
                .unit_id = kUnit,
                .notice_ids = std::move(notice_ids),
                .way = DeliveryWay::Direct,
                .delivered_at = house_.clock.now(),
                .issued_on = house_.clock.today(),
                .values = std::move(values)};
    }

    Result<Notice> record(const RecordDelivery& command) {
        return house_.database->write([&](db::Transaction& transaction) {
            return record_delivery(transaction, command, house_.services, house_.papers());
        });
    }

    std::vector<Delivery> deliveries() {
        return house_.database->read(
            [](db::Transaction& transaction) { return list_deliveries(transaction, "case-1"); });
    }

    NoticesHouse house_{GetParam()};
};

TEST_P(DeliveriesTest, a_receipt_names_the_papers_that_were_handed_over_in_one_act) {
    const auto acceptance = house_.issue_sample(NoticeKind::Acceptance);
    const auto grant = house_.issue_sample(NoticeKind::Grant);
    const auto receipt = record(direct({acceptance.id, grant.id}));
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->kind, NoticeKind::DeliveryReceipt);
    EXPECT_EQ(receipt->values.find(NoticeField::DeliveredAt), "2026年3月6日 09:00");
    EXPECT_EQ(receipt->values.find(NoticeField::DeliveryWay), "直接送达");
    EXPECT_THAT(receipt->values.find(NoticeTable::Delivered)->rows,
                ElementsAre(ElementsAre("受理通知书", acceptance.number),
                            ElementsAre("准予行政许可决定书", grant.number)));
    const auto recorded = deliveries();
    ASSERT_EQ(recorded.size(), 1U);
    EXPECT_EQ(recorded.front().receipt_id, receipt->id);
    EXPECT_EQ(recorded.front().way, DeliveryWay::Direct);
    EXPECT_EQ(recorded.front().delivered_at, house_.clock.now());
    EXPECT_THAT(recorded.front().notice_ids, ElementsAre(acceptance.id, grant.id));
    EXPECT_TRUE(draw_notice(receipt->id, house_.services, house_.papers()));
}

TEST_P(DeliveriesTest, all_that_is_wrong_is_told_at_once) {
    const auto elsewhere = house_.issue_sample(NoticeKind::Grant, "case-2");
    auto command = direct({elsewhere.id, "nothing"});
    command.way = DeliveryWay::Leaving;
    command.delivered_at = house_.clock.now() + std::chrono::minutes{1};
    const auto refused = record(command);
    ASSERT_FALSE(refused);
    EXPECT_THAT(
        refused.problem().fields,
        ElementsAre(FieldProblem{"/fields/witness", "notice-field-missing", {{"label", "见证人"}}},
                    FieldProblem{
                        "/fields/remarks", "notice-field-missing", {{"label", "备注（拒收事由）"}}},
                    FieldProblem{"/notice_ids/0", "delivery-notice-unknown", {}},
                    FieldProblem{"/notice_ids/1", "delivery-notice-unknown", {}},
                    FieldProblem{"/delivered_at", "delivery-in-future", {}}));
    EXPECT_TRUE(deliveries().empty());
}

TEST_P(DeliveriesTest, nothing_is_delivered_before_it_was_issued) {
    const auto grant = house_.issue_sample(NoticeKind::Grant);
    auto command = direct({grant.id});
    command.delivered_at = house_.clock.now() - std::chrono::minutes{1};
    EXPECT_THAT(record(command).problem().fields,
                ElementsAre(FieldProblem{"/delivered_at", "delivery-before-issue", {}}));
    EXPECT_THAT(record(direct({})).problem().fields,
                ElementsAre(FieldProblem{
                    "/notice_ids", "notice-field-missing", {{"label", "送达的文书"}}}));
}

TEST_P(DeliveriesTest, a_paper_may_have_to_be_delivered_again) {
    const auto grant = house_.issue_sample(NoticeKind::Grant);
    ASSERT_TRUE(record(direct({grant.id})));
    ASSERT_TRUE(record(direct({grant.id})));
    EXPECT_EQ(deliveries().size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(both_engines, DeliveriesTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::notices
