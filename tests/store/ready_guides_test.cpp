#include "catalog/http/ready_guides.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "app/data_folder.h"
#include "app/migrations.h"
#include "catalog/actions/import_items.h"
#include "catalog/actions/import_reference.h"
#include "catalog/actions/published_catalog.h"
#include "people/actions/import_places.h"
#include "support/source_folder.h"
#include "support/store.h"

#include "platform/clock/clock.h"
#include "platform/services.h"

namespace yimen::catalog {
namespace {

using test::Engine;

const app::DataFolder& city_data() {
    static const auto data = [] {
        auto read = *app::read_data_folder(test::source_folder() / "data");
        // Below the counties only where a unit has its seat.
        std::erase_if(read.divisions, [&](const auto& place) {
            return place.code.size() > 6 &&
                   std::none_of(read.units.begin(), read.units.end(), [&](const auto& unit) {
                       return unit.division_code.starts_with(place.code);
                   });
        });
        return read;
    }();
    return data;
}

/// Two servers on one store, and an import that changes it.
class ReadyGuidesTest : public testing::TestWithParam<Engine> {
  protected:
    ReadyGuidesTest() {
        database_->migrate(app::kMigrations);
        EXPECT_TRUE(people::import_places(city_data().divisions, city_data().units, services_));
        EXPECT_TRUE(import_reference(city_data().reference, services_));
        const auto& items = city_data().items;
        const auto found = std::find_if(items.begin(), items.end(), [](const auto& imported) {
            return imported.item.key == "drug-retail-licence";
        });
        imported_ = *found;
        import();
    }

    void import() {
        const auto report = import_items({.items = {imported_},
                                          .justifications = city_data().justifications,
                                          .as = ImportAs::Published,
                                          .author = "editor",
                                          .reviewer = "reviewer",
                                          .reason = "test"},
                                         services_);
        ASSERT_TRUE(report) << app::describe(report.problem());
    }

    void remark(const std::string& words) {
        imported_.remark = words;
        import();
    }

    void expect_at_both(std::string_view text) {
        for (auto* guides : {&here_, &there_}) {
            const auto guide = guides->get(kEntry);
            ASSERT_TRUE(guide);
            EXPECT_NE((*guide)->body->find(text), std::string::npos) << text;
        }
    }

    static constexpr std::string_view kEntry =
        "drug-retail-licence.jiedong-market-supervision-bureau";

    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
    std::unique_ptr<db::Database> neighbour_ = store_.open();
    clock::FixedClock clock_{Instant{1'772'000'000'000}};
    Services services_{.database = *database_,
                       .clock = clock_,
                       .new_id = [] { return std::string{"id"}; },
                       .calendar = [] { return WorkCalendar{}; }};
    ReadyGuides here_{*database_};
    ReadyGuides there_{*neighbour_};
    ImportedItem imported_;
};

TEST_P(ReadyGuidesTest, show_a_new_version_on_the_very_next_request_of_every_server) {
    expect_at_both("\"version\":1");
    imported_.item.faq.push_back({"什么时候改的？", "刚刚改的。"});
    import();
    expect_at_both("\"version\":2");
    expect_at_both("刚刚改的。");
}

TEST_P(ReadyGuidesTest, show_a_new_remark_under_the_same_version_and_another_etag) {
    const auto before = *here_.get(kEntry);
    remark("换一种说法");
    const auto after = *here_.get(kEntry);
    expect_at_both("换一种说法");
    EXPECT_EQ(after->source.entry.number, before->source.entry.number);
    EXPECT_NE(after->etag, before->etag);
}

TEST_P(ReadyGuidesTest, have_their_remark_in_lists_alike) {
    const auto index = search::make_index();
    PublishedCatalog catalog{*neighbour_, *index};
    EXPECT_NE(catalog.view()->cards.find(kEntry)->second->remark, "换一种说法");
    remark("换一种说法");
    EXPECT_EQ(catalog.view()->cards.find(kEntry)->second->remark, "换一种说法");
    ASSERT_EQ(catalog.view()->by_demand.size(), 1U);
    EXPECT_EQ(catalog.view()->by_demand.front()->remark, "换一种说法");
}

TEST_P(ReadyGuidesTest, stand_in_a_catalogue_that_is_read_in_pieces) {
    constexpr int kUnits = 600;
    auto unit =
        *std::find_if(city_data().units.begin(), city_data().units.end(),
                      [&](const auto& each) { return each.name == imported_.item.department; });
    std::vector<people::Unit> units;
    ImportItems command{.items = {},
                        .justifications = city_data().justifications,
                        .as = ImportAs::Published,
                        .author = "editor",
                        .reviewer = "reviewer",
                        .reason = "test"};
    for (int number = 0; number < kUnits; ++number) {
        unit.id = "unit-" + std::to_string(number);
        unit.name = "第" + std::to_string(number) + "局";
        units.push_back(unit);
        command.items.push_back(imported_);
        command.items.back().item.department = unit.name;
    }
    ASSERT_TRUE(people::import_places({}, units, services_));
    ASSERT_TRUE(import_items(command, services_));

    const auto index = search::make_index();
    PublishedCatalog catalog{*neighbour_, *index};
    const auto view = catalog.view();
    EXPECT_EQ(view->cards.size(), kUnits + 1U);
    for (const auto& each : units) {
        const auto card = view->cards.find(entry_id_of(imported_.item.key, each.id));
        ASSERT_NE(card, view->cards.end()) << each.id;
        EXPECT_EQ(card->second->unit_name, each.name);
    }
    EXPECT_EQ(index->find(imported_.item.name, 2 * kUnits).size(), kUnits + 1U);
}

TEST_P(ReadyGuidesTest, show_the_new_name_of_a_place) {
    const auto before = *here_.get(kEntry);
    auto places = city_data().divisions;
    for (auto& place : places) place.name += "（新）";
    ASSERT_TRUE(people::import_places(places, {}, services_));
    expect_at_both(before->source.division_name + "（新）");
}

TEST_P(ReadyGuidesTest, refuse_what_is_not_published) {
    const auto guide = here_.get("nothing.nowhere");
    ASSERT_FALSE(guide);
    EXPECT_EQ(guide.problem().code, "not-found");
    EXPECT_EQ(here_.find_at_once("nothing.nowhere"), nullptr);
}

TEST_P(ReadyGuidesTest, are_drawn_once_and_kept_while_only_other_things_change) {
    const auto first = *here_.get(kEntry);
    ASSERT_TRUE(people::import_places({}, city_data().units, services_));
    EXPECT_EQ(here_.find_at_once(kEntry), nullptr);
    EXPECT_EQ(*here_.get(kEntry), first);
}

TEST_P(ReadyGuidesTest, are_at_hand_without_waiting_on_the_embedded_store_alone) {
    const auto guide = *here_.get(kEntry);
    EXPECT_EQ(here_.find_at_once(kEntry), GetParam() == Engine::Sqlite ? guide : nullptr);
}

TEST_P(ReadyGuidesTest, keep_no_more_than_they_may) {
    ReadyGuides few{*database_, 1};
    EXPECT_TRUE(few.get(kEntry));
    EXPECT_EQ(few.find_at_once(kEntry), nullptr);
}

TEST_P(ReadyGuidesTest, never_bring_what_was_changed_before_they_were_asked) {
    constexpr int kChanges = 50;
    std::atomic<int> changed = 0;
    remark("第0次");
    const auto watch = [&](ReadyGuides& guides) {
        for (int known = 0; known < kChanges;) {
            known = changed;
            auto guide = guides.find_at_once(kEntry);
            if (!guide) guide = *guides.get(kEntry);
            const auto& words = guide->source.remarks.front().words;
            const auto seen = std::stoi(words.substr(words.find_first_of("0123456789")));
            EXPECT_GE(seen, known);
        }
    };
    std::jthread one{[&] { watch(here_); }};
    std::jthread other{[&] { watch(there_); }};
    for (int change = 1; change <= kChanges; ++change) {
        remark("第" + std::to_string(change) + "次");
        changed = change;
    }
}

INSTANTIATE_TEST_SUITE_P(both_engines, ReadyGuidesTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::catalog
