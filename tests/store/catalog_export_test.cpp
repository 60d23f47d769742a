#include <algorithm>

#include <gtest/gtest.h>

#include "app/data_folder.h"
#include "app/migrations.h"
#include "catalog/actions/announce_places.h"
#include "catalog/actions/export_items.h"
#include "catalog/actions/import_items.h"
#include "catalog/actions/import_reference.h"
#include "catalog/store/entry_store.h"
#include "catalog/store/superior_store.h"
#include "people/actions/import_places.h"
#include "support/source_folder.h"
#include "support/store.h"

#include "platform/clock/clock.h"
#include "platform/json/bind.h"
#include "platform/services.h"

namespace yimen::catalog {
namespace {

using test::Engine;

const app::DataFolder& city() {
    static const auto data = *app::read_data_folder(test::source_folder() / "data");
    return data;
}

/// A store with places, reference data and nothing else.
struct House {
    explicit House(Engine engine) : store(engine) {
        database->migrate(app::kMigrations);
        EXPECT_TRUE(people::import_places(city().divisions, city().units, services));
    }

    Result<ImportReport> import(std::vector<ImportedItem> items, ImportAs as) {
        return import_items({.items = std::move(items),
                             .justifications = city().justifications,
                             .as = as,
                             .author = "editor",
                             .reviewer = "reviewer",
                             .reason = "test"},
                            services);
    }

    test::TemporaryStore store;
    std::unique_ptr<db::Database> database = store.open();
    clock::FixedClock clock{start_in_china({2026, 3, 2})};
    Services services{.database = *database,
                      .clock = clock,
                      .new_id = [] { return std::string{"id"}; },
                      .calendar = [] { return WorkCalendar{}; }};
};

/// The catalogue as files alone bring it into another store.
void import_files(const Exported& exported, House& house) {
    auto reference = city().reference;
    reference.certificate_types.clear();
    reference.data_elements.clear();
    for (const auto& file : exported.references) {
        auto rows = app::read_reference_rows(file.source, file.content);
        ASSERT_TRUE(rows) << file.source;
        auto& files = file.source.starts_with("certificate") ? reference.certificate_types
                                                             : reference.data_elements;
        files.push_back(std::move(*rows));
    }
    ASSERT_TRUE(import_reference(reference, house.services));
    std::vector<ImportedItem> items;
    for (const auto& file : exported.items) {
        const auto item = json::read<ServiceItem>(file.content);
        ASSERT_TRUE(item) << file.entry_id;
        items.push_back({.item = *item});
    }
    const auto report = house.import(std::move(items), ImportAs::Draft);
    ASSERT_TRUE(report) << app::describe(report.problem());
    EXPECT_EQ(report->created, exported.items.size());
}

class CatalogExportTest : public testing::TestWithParam<Engine> {};

TEST_P(CatalogExportTest, gives_the_same_bytes_after_it_was_imported_elsewhere) {
    House here{GetParam()};
    ASSERT_TRUE(import_reference(city().reference, here.services));
    ASSERT_TRUE(here.import(city().items, ImportAs::Published));
    const auto exported = export_items(*here.database);
    EXPECT_EQ(exported.items.size(), city().items.size());
    EXPECT_EQ(exported.references.size(), 4U);

    House there{GetParam()};
    import_files(exported, there);
    const auto again = export_items(*there.database);
    ASSERT_EQ(again.items.size(), exported.items.size());
    for (std::size_t place = 0; place < again.items.size(); ++place) {
        EXPECT_EQ(again.items[place].entry_id, exported.items[place].entry_id);
        EXPECT_EQ(again.items[place].content, exported.items[place].content);
    }
    ASSERT_EQ(again.references.size(), exported.references.size());
    for (std::size_t place = 0; place < again.references.size(); ++place) {
        EXPECT_EQ(again.references[place].source, exported.references[place].source);
        EXPECT_EQ(again.references[place].content, exported.references[place].content);
    }
}

/// The licence of a drug shop alone, in force since 2026-03-02.
class CatalogStoreTest : public testing::TestWithParam<Engine> {
  protected:
    CatalogStoreTest() {
        EXPECT_TRUE(import_reference(city().reference, house_.services));
        const auto& items = city().items;
        licence_ = *std::find_if(items.begin(), items.end(), [](const auto& imported) {
            return imported.item.key == "drug-retail-licence";
        });
        EXPECT_TRUE(house_.import({licence_}, ImportAs::Published));
    }

    std::int64_t number_in_force(Day on) {
        return house_.database->read([&](db::Transaction& transaction) {
            const auto version = EntryStore{transaction}.find_version_in_force(kEntry, on);
            return version ? version->number : 0;
        });
    }

    static constexpr std::string_view kEntry =
        "drug-retail-licence.jiedong-market-supervision-bureau";

    House house_{GetParam()};
    ImportedItem licence_;
};

TEST_P(CatalogStoreTest, finds_the_version_that_was_in_force_on_a_day) {
    house_.clock.set(start_in_china({2026, 3, 5}));
    licence_.item.promised_days -= 1;
    ASSERT_TRUE(house_.import({licence_}, ImportAs::Published));
    EXPECT_EQ(number_in_force({2026, 3, 1}), 0);
    EXPECT_EQ(number_in_force({2026, 3, 2}), 1);
    EXPECT_EQ(number_in_force({2026, 3, 4}), 1);
    EXPECT_EQ(number_in_force({2026, 3, 5}), 2);
    EXPECT_EQ(number_in_force({2027, 3, 5}), 2);
}

TEST_P(CatalogStoreTest, lists_no_superior_item_that_was_cancelled) {
    const auto listed = [&] {
        return house_.database->read([](db::Transaction& transaction) {
            const auto items = SuperiorStore{transaction}.list_items();
            return std::count_if(items.begin(), items.end(), [](const auto& item) {
                return item.key == "drug-retail-licence";
            });
        });
    };
    EXPECT_EQ(listed(), 1);
    ASSERT_TRUE(house_.database->write([](db::Transaction& transaction) -> Result<Done> {
        SuperiorStore{transaction}.cancel_item("drug-retail-licence");
        return Done{};
    }));
    EXPECT_EQ(listed(), 0);
}

TEST_P(CatalogStoreTest, raises_the_revision_when_places_are_announced) {
    const auto before = house_.database->change_counter();
    ASSERT_TRUE(house_.database->write([](db::Transaction& transaction) -> Result<Done> {
        announce_places(transaction);
        return Done{};
    }));
    EXPECT_NE(house_.database->change_counter(), before);
}

INSTANTIATE_TEST_SUITE_P(both_engines, CatalogExportTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });
INSTANTIATE_TEST_SUITE_P(both_engines, CatalogStoreTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::catalog
