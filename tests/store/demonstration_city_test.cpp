#include <gtest/gtest.h>

#include "app/data_folder.h"
#include "app/migrations.h"
#include "catalog/actions/import_items.h"
#include "catalog/actions/import_reference.h"
#include "catalog/actions/read_quality.h"
#include "catalog/store/entry_store.h"
#include "people/actions/import_places.h"
#include "support/source_folder.h"
#include "support/store.h"

#include "platform/clock/clock.h"
#include "platform/services.h"

namespace yimen {
namespace {

class DemonstrationCityTest : public testing::TestWithParam<test::Engine> {
  protected:
    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
    clock::FixedClock clock_{Instant{1'772'000'000'000}};
    Services services_{.database = *database_,
                       .clock = clock_,
                       .new_id = [] { return std::string{"id"}; },
                       .calendar = [] { return WorkCalendar{}; }};
};

TEST_P(DemonstrationCityTest, publishes_every_item_through_the_gate) {
    database_->migrate(app::kMigrations);
    const auto data = app::read_data_folder(test::source_folder() / "data");
    ASSERT_TRUE(data) << app::describe(data.problem());
    ASSERT_TRUE(people::import_places(data->divisions, data->units, services_));
    ASSERT_TRUE(catalog::import_reference(data->reference, services_));
    catalog::ImportItems command{.items = data->items,
                                 .justifications = data->justifications,
                                 .as = catalog::ImportAs::Published,
                                 .author = "editor",
                                 .reviewer = "reviewer",
                                 .reason = "演示"};
    const auto imported = catalog::import_items(command, services_);
    ASSERT_TRUE(imported) << app::describe(imported.problem());
    EXPECT_EQ(imported->created, 124U);

    const auto again = catalog::import_items(command, services_);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->unchanged, 124U);

    const std::string ended = "unemployment-subsidy-claim.jiedong-social-insurance-administration";
    database_->read([&](db::Transaction& transaction) {
        const catalog::EntryStore entries{transaction};
        EXPECT_EQ(entries.count_in_force(day_in_china(clock_.now()), "").items, 123);
        EXPECT_FALSE(entries.find_published(ended));
        EXPECT_EQ(entries.find(ended)->state, catalog::VersionState::Retired);
        EXPECT_EQ(entries.list_history(ended).front().act, "retire");
        return true;
    });

    const auto quality = catalog::read_quality({}, *database_);
    EXPECT_EQ(quality.entries, 123);
    EXPECT_EQ(quality.complete_permits, quality.permits);
    EXPECT_TRUE(quality.flawed.empty());
    EXPECT_TRUE(quality.loops.empty());
    EXPECT_EQ(quality.repeats.size(), 3U);  // docs/data-corrections.md says why they stay
}

INSTANTIATE_TEST_SUITE_P(both_engines, DemonstrationCityTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen
