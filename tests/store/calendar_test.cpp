#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/calendar_watch.h"
#include "app/migrations.h"
#include "calendar/actions/close_offices.h"
#include "calendar/actions/import_table.h"
#include "calendar/actions/published_calendar.h"
#include "calendar/store/calendar_store.h"
#include "people/actions/import_places.h"
#include "people/domain/roles.h"
#include "support/store.h"

#include "platform/clock/clock.h"
#include "platform/services.h"

namespace yimen::calendar {
namespace {

using testing::ElementsAre;

const std::string kTable =
    "date,kind\n2027-01-01,off\n2027-05-01,off\n2027-05-02,off\n2027-10-01,off\n2027-10-02,off\n"
    "2027-10-03,off\n2027-01-04,off\n2027-01-09,work\n";

class CalendarTest : public testing::TestWithParam<test::Engine> {
  protected:
    void SetUp() override {
        database_->migrate(app::kMigrations);
        ASSERT_TRUE(people::import_places(
            {{"44", "广东省", std::nullopt, "province"}, {"4452", "揭阳市", "44", "prefecture"}},
            {}, services_));
    }

    ImportTable table(const std::string& text) {
        return {.officer = people::server_operator(),
                .format = TableFormat::Csv,
                .text = text,
                .paper = "国务院办公厅关于2027年部分节假日安排的通知",
                .revision = std::nullopt};
    }

    OfficesCommand typhoon() { return {people::server_operator(), "4452", {2026, 8, 3}, "台风"}; }

    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
    clock::FixedClock clock_{start_in_china({2026, 3, 2})};
    Services services_{.database = *database_,
                       .clock = clock_,
                       .new_id = [] { return std::string{"id"}; },
                       .calendar = [] { return WorkCalendar{}; }};
    PublishedCalendar calendar_{*database_};
};

TEST_P(CalendarTest, is_changed_for_every_server_at_the_next_question) {
    const auto other_database = store_.open();
    PublishedCalendar other{*other_database};
    EXPECT_EQ(other.view()->revision, 0);
    EXPECT_TRUE(other.view()->calendar.is_provisional({2027, 1, 4}));

    ASSERT_TRUE(import_table(table(kTable), services_));
    for (auto* calendar : {&calendar_, &other}) {
        EXPECT_EQ(calendar->view()->revision, 1);
        EXPECT_EQ(calendar->view()->calendar.kind_of({2027, 1, 4}), DayKind::Holiday);
        EXPECT_EQ(calendar->view()->find_notice(2027)->table.work.size(), 1U);
        EXPECT_EQ(calendar->view()->find_notice(2026), nullptr);
    }
    ASSERT_TRUE(close_offices(typhoon(), services_));
    for (auto* calendar : {&calendar_, &other}) {
        EXPECT_EQ(calendar->view()->calendar.for_division("445203").kind_of({2026, 8, 3}),
                  DayKind::LocalClosure);
    }
    ASSERT_TRUE(reopen_offices(typhoon(), services_));
    EXPECT_TRUE(other.view()->closures.empty());
}

TEST_P(CalendarTest, lists_the_closures_of_every_place_and_of_one) {
    ASSERT_TRUE(close_offices(typhoon(), services_));
    const auto count = [&](const std::string& division) {
        return database_->read([&](db::Transaction& transaction) {
            return CalendarStore{transaction}
                .page_closures({.division = division, .before = {2027, 1, 1}, .after_division = ""})
                .size();
        });
    };
    EXPECT_EQ(count(""), 1U);
    EXPECT_EQ(count("4452"), 1U);
    EXPECT_EQ(count("44"), 0U);
}

TEST_P(CalendarTest, shows_what_an_import_would_change_and_stores_nothing) {
    const auto preview = preview_table(table(kTable), services_);
    ASSERT_TRUE(preview);
    EXPECT_EQ(calendar_.view()->revision, 0);
    const auto imported = import_table(table(kTable), services_);
    ASSERT_TRUE(imported);
    EXPECT_EQ(imported->years.front().changes, preview->years.front().changes);
    const auto again = preview_table(table(kTable), services_);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->years.front().replaces);
    EXPECT_TRUE(again->years.front().changes.empty());
}

TEST_P(CalendarTest, replaces_the_table_of_a_year_whole) {
    ASSERT_TRUE(import_table(table(kTable), services_));
    auto without = kTable;
    without.erase(without.find("2027-01-04"), std::string_view{"2027-01-04,off\n"}.size());
    ASSERT_TRUE(import_table(table(without), services_));
    EXPECT_EQ(calendar_.view()->calendar.kind_of({2027, 1, 4}), DayKind::WorkingDay);
    EXPECT_EQ(calendar_.view()->notices.size(), 1U);
}

TEST_P(CalendarTest, is_not_changed_over_what_somebody_has_not_seen) {
    ASSERT_TRUE(import_table(table(kTable), services_));
    auto stale = table(kTable);
    stale.revision = 0;
    const auto refused = import_table(stale, services_);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().code, "stale");
    // A closure changes the calendar, but not what the import was shown against.
    ASSERT_TRUE(close_offices(typhoon(), services_));
    stale.revision = 1;
    EXPECT_TRUE(import_table(stale, services_));
}

TEST_P(CalendarTest, wants_the_next_table_once_a_day_of_it_was_told) {
    ASSERT_TRUE(import_table(table(kTable), services_));
    const Day today{2027, 3, 1};
    EXPECT_TRUE(calendar_.missing_years(today).empty());
    calendar_.note({{2028, 1, 5}, false});
    EXPECT_TRUE(calendar_.missing_years(today).empty());
    calendar_.note({{2028, 1, 5}, true});
    EXPECT_THAT(calendar_.missing_years(today),
                ElementsAre(MissingYear{2028, WantedBecause::DayComputed}));
}

TEST_P(CalendarTest, is_watched_from_the_start) {
    std::vector<MissingYear> told;
    {
        std::mutex guard;
        std::condition_variable heard;
        const app::CalendarWatch watch{calendar_, clock_, [&](const auto& missing) {
                                           const std::lock_guard lock{guard};
                                           told = missing;
                                           heard.notify_all();
                                       }};
        std::unique_lock lock{guard};
        heard.wait(lock, [&] { return !told.empty(); });
    }
    EXPECT_THAT(told, ElementsAre(MissingYear{2026, WantedBecause::RunningYear}));
}

INSTANTIATE_TEST_SUITE_P(both_engines, CalendarTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::calendar
