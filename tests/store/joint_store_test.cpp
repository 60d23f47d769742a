#include "cases/store/joint_store.h"

#include <gtest/gtest.h>

#include "app/migrations.h"
#include "cases/store/case_store.h"
#include "support/store.h"

namespace yimen::cases {
namespace {

class JointStoreTest : public testing::TestWithParam<test::Engine> {
  protected:
    void SetUp() override { database_->migrate(app::kMigrations); }

    template <class Work>
    void in_store(Work work) {
        const auto done = database_->write([&](db::Transaction& transaction) -> Result<Done> {
            for (const auto* id : {"shop", "drugs", "food"}) {
                Case filed;
                filed.id = id;
                filed.unit_id = "unit";
                CaseStore{transaction}.add(filed, id, Instant{1'772'416'800'000});
            }
            JointStore store{transaction};
            work(store);
            return Done{};
        });
        ASSERT_TRUE(done);
    }

    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
};

INSTANTIATE_TEST_SUITE_P(both_engines, JointStoreTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(JointStoreTest, keeps_the_whole_with_what_its_parts_need_and_files_it_once) {
    in_store([](JointStore& store) {
        store.add({.id = "whole",
                   .applicant_id = "person",
                   .channel = "网上",
                   .lead_unit = "unit",
                   .lead_division = "445203",
                   .delivery = JointDelivery::Together,
                   .parts = {{"shop", {}}, {"food", {"shop", "drugs"}}, {"drugs", {"shop"}}}});
        EXPECT_FALSE(store.find("none"));
        const auto kept = store.find("whole").value();
        EXPECT_EQ(kept.number, "");
        EXPECT_EQ(kept.applicant_id, "person");
        EXPECT_EQ(kept.channel, "网上");
        EXPECT_EQ(kept.lead_unit, "unit");
        EXPECT_EQ(kept.lead_division, "445203");
        EXPECT_EQ(kept.delivery, JointDelivery::Together);
        EXPECT_FALSE(kept.filed_on);
        ASSERT_EQ(kept.parts.size(), 3U);
        EXPECT_EQ(kept.parts[1].case_id, "food");
        EXPECT_EQ(kept.parts[1].needs, (std::vector<std::string>{"shop", "drugs"}));
        EXPECT_EQ(kept.parts[2].needs, (std::vector<std::string>{"shop"}));

        EXPECT_EQ(store.find_of_part("drugs"), "whole");
        EXPECT_FALSE(store.find_of_part("whole"));
        EXPECT_EQ(store.count_dependents("shop"), 2);
        EXPECT_EQ(store.count_dependents("food"), 0);

        EXPECT_TRUE(store.file("whole", "BL1", Day{2026, 3, 2}, "account"));
        EXPECT_FALSE(store.file("whole", "BL2", Day{2026, 3, 3}, "another"));
        const auto filed = store.find("whole").value();
        EXPECT_EQ(filed.number, "BL1");
        EXPECT_EQ(filed.filed_on, (Day{2026, 3, 2}));
        EXPECT_EQ(filed.filed_by, "account");
    });
}

}  // namespace
}  // namespace yimen::cases
