#include <gtest/gtest.h>

#include "app/migrations.h"
#include "cases/store/due_day_store.h"
#include "support/store.h"

namespace yimen::cases {
namespace {

constexpr Instant kNow{1'772'416'800'000};

class DueDayStoreTest : public testing::TestWithParam<test::Engine> {
  protected:
    void SetUp() override {
        database_->migrate(app::kMigrations);
        for (const auto* id : {"case-1", "case-2", "case-3"}) add(id);
    }

    void add(const std::string& id) {
        in_store([&](db::Transaction& transaction) {
            Case filed;
            filed.id = id;
            filed.unit_id = "unit";
            filed.division_code = id == "case-3" ? "440514" : "445203";
            filed.applicant_id = "person";
            CaseStore store{transaction};
            store.add(filed, "药品经营许可", kNow);
            auto found = store.find(id).value();
            found.filed.state = State::Received;
            EXPECT_TRUE(store.update(found, {.due_on = Day{2026, 3, 9}, .wakes_on = {}}, kNow));
        });
    }

    template <class Work>
    void in_store(Work work) {
        const auto done = database_->write([&](db::Transaction& transaction) -> Result<Done> {
            work(transaction);
            return Done{};
        });
        ASSERT_TRUE(done);
    }

    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
};

INSTANTIATE_TEST_SUITE_P(both_engines, DueDayStoreTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(DueDayStoreTest, knows_how_far_days_are_rewritten) {
    in_store([](db::Transaction& transaction) {
        DueDayStore store{transaction};
        EXPECT_FALSE(store.find_rewriting());
        store.put({.revision = 3, .noticed_at = kNow, .passes = 0, .after_id = "case-1"});
        store.put({.revision = 4, .noticed_at = kNow, .passes = 1, .after_id = "case-2"});
        const auto found = store.find_rewriting().value();
        EXPECT_EQ(found.revision, 4);
        EXPECT_EQ(found.noticed_at.milliseconds, kNow.milliseconds);
        EXPECT_EQ(found.passes, 1);
        EXPECT_EQ(found.after_id, "case-2");
    });
}

TEST_P(DueDayStoreTest, moves_days_without_a_new_version_of_the_case) {
    in_store([](db::Transaction& transaction) {
        const auto before = CaseStore{transaction}.find("case-1").value();
        DueDayStore{transaction}.put_days(
            "case-1", {.due_on = Day{2026, 3, 10}, .wakes_on = Day{2026, 3, 11}});
        const auto after = CaseStore{transaction}.find("case-1").value();
        EXPECT_EQ(after.version, before.version);
        EXPECT_EQ(after.due_on, (Day{2026, 3, 10}));
        EXPECT_EQ(after.wakes_on, (Day{2026, 3, 11}));
        DueDayStore{transaction}.put_days("case-1", {});
        EXPECT_FALSE(CaseStore{transaction}.find("case-1")->due_on);
    });
}

TEST_P(DueDayStoreTest, walks_through_what_is_open) {
    in_store([](db::Transaction& transaction) {
        const CaseStore store{transaction};
        const auto first = store.list_open("", 2);
        ASSERT_EQ(first.size(), 2U);
        EXPECT_EQ(store.list_open(first.back().filed.id, 2).front().filed.id, "case-3");

        EXPECT_EQ(store.list_open_within("44", {}, 10).size(), 3U);
        EXPECT_EQ(store.list_open_within("4452", {}, 10).size(), 2U);
        EXPECT_TRUE(store.list_open_within("445204", {}, 10).empty());
        const auto rest =
            store.list_open_within("44", {"445203", "received", "2026-03-09", "case-1"}, 10);
        ASSERT_EQ(rest.size(), 1U);
        EXPECT_EQ(rest.front().filed.id, "case-2");
    });
}

}  // namespace
}  // namespace yimen::cases
