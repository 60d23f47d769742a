#include "ratings/store/rating_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/migrations.h"
#include "support/store.h"

namespace yimen::ratings {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class RatingStoreTest : public testing::TestWithParam<test::Engine> {
  protected:
    void SetUp() override { database_->migrate(app::kMigrations); }

    template <class Work>
    void in_store(Work work) {
        const auto done = database_->write([&](db::Transaction& transaction) -> Result<Done> {
            RatingStore store{transaction};
            work(store);
            return Done{};
        });
        ASSERT_TRUE(done);
    }

    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
};

INSTANTIATE_TEST_SUITE_P(both_engines, RatingStoreTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

/// Of the case `44-001`, or `44-002` when it is anonymous.
Rating rating_of(std::string_view day, std::int64_t level, bool anonymous = false) {
    const auto on = Day::parse(day).value();
    return {.id = rating_id_of(on, anonymous, std::to_string(level)),
            .case_id = anonymous ? "second" : "first",
            .case_number = anonymous ? "44-002" : "44-001",
            .serial = level,
            .about = About::Case,
            .act = {},
            .entry_id = "entry",
            .item_name = "药品零售许可",
            .unit_id = "bureau",
            .division_code = "445203",
            .level = level,
            .options = {},
            .words = "等_太久",
            .channel = Channel::Web,
            .anonymous = anonymous,
            .account = "account",
            .on = on,
            .at = Instant{1'772'416'800'000}};
}

std::vector<std::string> ids_of(const std::vector<SeenRating>& seen) {
    std::vector<std::string> ids;
    for (const auto& one : seen) ids.push_back(one.id);
    return ids;
}

TEST_P(RatingStoreTest, keeps_all_that_was_said) {
    in_store([](RatingStore& store) {
        auto given = rating_of("2026-03-05", 2);
        given.about = About::Contact;
        given.act = "accept";
        given.options = {"213", "214"};
        given.channel = Channel::WindowTablet;
        store.add(given);
        EXPECT_TRUE(store.is_rated("first", 2));
        EXPECT_FALSE(store.is_rated("first", 3));
        EXPECT_FALSE(store.is_rated("second", 2));
        const auto kept = store.list_of_case("first").at(0);
        EXPECT_EQ(kept.id, given.id);
        EXPECT_EQ(kept.case_number, "44-001");
        EXPECT_EQ(kept.about, About::Contact);
        EXPECT_EQ(kept.act, "accept");
        EXPECT_EQ(kept.entry_id, "entry");
        EXPECT_EQ(kept.unit_id, "bureau");
        EXPECT_EQ(kept.division_code, "445203");
        EXPECT_EQ(kept.level, 2);
        EXPECT_THAT(kept.options, ElementsAre("213", "214"));
        EXPECT_EQ(kept.words, "等_太久");
        EXPECT_EQ(kept.channel, Channel::WindowTablet);
        EXPECT_FALSE(kept.anonymous);
        EXPECT_EQ(kept.account, "account");
        EXPECT_EQ(kept.on.iso(), "2026-03-05");
        EXPECT_EQ(kept.at.milliseconds, 1'772'416'800'000);
    });
}

TEST_P(RatingStoreTest, takes_one_rating_of_a_slot) {
    in_store([](RatingStore& store) { store.add(rating_of("2026-03-05", 2)); });
    EXPECT_THROW(in_store([](RatingStore& store) {
                     auto again = rating_of("2026-03-06", 2);
                     store.add(again);
                 }),
                 db::DatabaseError);
}

TEST_P(RatingStoreTest, tells_the_unit_neither_case_nor_day_of_an_anonymous_one) {
    in_store([](RatingStore& store) {
        store.add(rating_of("2026-03-05", 5));
        store.add(rating_of("2026-03-09", 1, true));
        const auto seen = store.list_of_unit("bureau", {}, {});
        ASSERT_THAT(ids_of(seen), ElementsAre("2026-03.1", "2026-03-05.5"));
        EXPECT_EQ(seen[0].case_id, "");
        EXPECT_EQ(seen[0].case_number, "");
        EXPECT_EQ(seen[0].when, "2026-03");
        EXPECT_EQ(seen[0].words, "等_太久");
        EXPECT_EQ(seen[1].case_id, "first");
        EXPECT_EQ(seen[1].case_number, "44-001");
        EXPECT_EQ(seen[1].when, "2026-03-05");
        for (const auto& whole : {store.list_whole_of_unit("bureau", {}, {}),
                                  store.list_whole_of_division("445203", {}, {})}) {
            ASSERT_EQ(whole.size(), 2U);
            EXPECT_EQ(whole[0].case_number, "44-002");
            EXPECT_EQ(whole[0].when, "2026-03-09");
        }
    });
}

TEST_P(RatingStoreTest, does_not_find_an_anonymous_one_by_its_number) {
    in_store([](RatingStore& store) {
        store.add(rating_of("2026-03-05", 5));
        store.add(rating_of("2026-03-09", 1, true));
        const auto list = [&](std::string text) {
            return ids_of(store.list_of_unit("bureau", {.text = std::move(text)}, {}));
        };
        EXPECT_THAT(list("44-002"), IsEmpty());
        EXPECT_THAT(list("44-00"), ElementsAre("2026-03-05.5"));
        EXPECT_EQ(list("零售").size(), 2U);
        EXPECT_EQ(list("等_").size(), 2U);
        EXPECT_THAT(list("等太"), IsEmpty());
        EXPECT_THAT(list("%"), IsEmpty());
        EXPECT_THAT(ids_of(store.list_whole_of_unit("bureau", {.text = "44-002"}, {})),
                    ElementsAre("2026-03.1"));
        EXPECT_THAT(ids_of(store.list_whole_of_division("445203", {.text = "44-002"}, {})),
                    ElementsAre("2026-03.1"));
    });
}

TEST_P(RatingStoreTest, lists_what_is_asked_for_page_by_page) {
    in_store([](RatingStore& store) {
        for (std::int64_t level = 1; level <= 5; ++level) {
            store.add(rating_of("2026-03-0" + std::to_string(level), level));
        }
        const auto list = [&](const Wanted& wanted, const RatingPage& page) {
            const auto ids = ids_of(store.list_of_unit("bureau", wanted, page));
            EXPECT_EQ(ids_of(store.list_whole_of_unit("bureau", wanted, page)), ids);
            EXPECT_EQ(ids_of(store.list_whole_of_division("445203", wanted, page)), ids);
            return ids;
        };
        EXPECT_THAT(list({}, {.limit = 2}), ElementsAre("2026-03-05.5", "2026-03-04.4"));
        EXPECT_THAT(list({}, {.before_id = "2026-03-04.4", .limit = 2}),
                    ElementsAre("2026-03-03.3", "2026-03-02.2"));
        EXPECT_THAT(list({.level = 3}, {}), ElementsAre("2026-03-03.3"));
        EXPECT_EQ(list({.about = "case"}, {}).size(), 5U);
        EXPECT_THAT(list({.about = "contact"}, {}), IsEmpty());
        EXPECT_EQ(list({.channel = "web"}, {}).size(), 5U);
        EXPECT_THAT(list({.channel = "kiosk"}, {}), IsEmpty());
        EXPECT_THAT(store.list_of_unit("another", {}, {}), IsEmpty());
        EXPECT_THAT(store.list_whole_of_division("445204", {}, {}), IsEmpty());
    });
}

TEST_P(RatingStoreTest, counts_what_was_said_of_a_unit) {
    in_store([](RatingStore& store) {
        store.add(rating_of("2026-03-05", 5));
        store.add(rating_of("2026-03-09", 1, true));
        auto contact = rating_of("2026-03-09", 2);
        contact.about = About::Contact;
        store.add(contact);
        const auto figures = store.count_of_unit("bureau");
        EXPECT_EQ(figures.rated, 2);
        EXPECT_EQ(figures.contacts, 1);
        EXPECT_EQ(figures.anonymous, 1);
        EXPECT_THAT(figures.by_level, ElementsAre(1, 1, 0, 0, 1));
        EXPECT_EQ(store.count_of_unit("another").rated, 0);
    });
}

}  // namespace
}  // namespace yimen::ratings
