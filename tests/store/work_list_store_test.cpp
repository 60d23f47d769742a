#include "cases/store/work_list_store.h"

#include <gtest/gtest.h>

#include "app/migrations.h"
#include "support/store.h"

namespace yimen::cases {
namespace {

constexpr Instant kNow{1'772'416'800'000};

/// Three received cases of one unit and one of another, each due a day later than the one before.
class WorkListStoreTest : public testing::TestWithParam<test::Engine> {
  protected:
    void SetUp() override {
        database_->migrate(app::kMigrations);
        add("case-1", "unit", "N-1", "药品经营许可");
        add("case-2", "unit", "N-2", "食品经营许可");
        add("case-3", "unit", "N-22", "药品 100% 核查");
        add("case-4", "other", "N-23", "药品经营许可");
    }

    void add(const std::string& id, const std::string& unit, const std::string& number,
             const std::string& item) {
        in_one_unit([&](CaseStore& store) { put(store, id, unit, number, item); });
    }

    template <class Work>
    void in_one_unit(Work work) {
        const auto done = database_->write([&](db::Transaction& transaction) -> Result<Done> {
            CaseStore store{transaction};
            work(store);
            return Done{};
        });
        ASSERT_TRUE(done);
    }

    void put(CaseStore& store, const std::string& id, const std::string& unit,
             const std::string& number, const std::string& item) {
        Case filed;
        filed.id = id;
        filed.entry_id = "entry";
        filed.entry_version = 1;
        filed.unit_id = unit;
        filed.division_code = "445203";
        filed.applicant_id = "person";
        store.add(filed, item, kNow);
        auto kept = store.find(id).value();
        kept.filed.number = number;
        kept.filed.state = State::Received;
        EXPECT_TRUE(store.update(
            kept, {.due_on = add_days(Day{2026, 3, 9}, days_++), .wakes_on = {}}, kNow));
    }

    template <class Work>
    auto search(const OpenList& list, Work work) {
        return database_->read(
            [&](db::Transaction& transaction) { return work(WorkListStore{transaction, list}); });
    }

    static std::vector<std::string> ids(const std::vector<CaseLine>& found) {
        std::vector<std::string> ids;
        for (const auto& one : found) ids.push_back(one.id);
        return ids;
    }

    std::vector<std::string> with_words(const OpenList& list, std::string_view words) {
        return search(list, [&](const WorkListStore& in) {
            const auto searched = in.list_with_words(words, {}, 10);
            EXPECT_FALSE(searched.next);
            return ids(searched.found);
        });
    }

    using Ids = std::vector<std::string>;
    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
    int days_ = 0;
    const OpenList unit_{"unit", "", State::Received};
    const OpenList place_{"", "445203", State::Received};
};

INSTANTIATE_TEST_SUITE_P(both_engines, WorkListStoreTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(WorkListStoreTest, lists_by_due_day_and_goes_on_behind_a_case) {
    search(unit_, [&](const WorkListStore& in) {
        const auto first = in.list({}, 2);
        EXPECT_EQ(ids(first), (Ids{"case-1", "case-2"}));
        EXPECT_EQ(ids(in.list({day_text(first.back().due_on), "case-2"}, 2)), Ids{"case-3"});
        return 0;
    });
    EXPECT_EQ(search(place_, [](const WorkListStore& in) { return ids(in.list({}, 9)); }).size(),
              4U);
}

TEST_P(WorkListStoreTest, lists_of_a_case_what_the_case_says) {
    in_one_unit([&](CaseStore& store) {
        auto kept = store.find("case-1").value();
        kept.filed.urgent = true;
        kept.filed.channel = "窗口";
        kept.filed.materials = {{.key = "premises", .files = {"cafe"}}};
        kept.filed.clock.limits = {{.kind = LimitKind::Notice,
                                    .half_days = 10,
                                    .from = Day{2026, 3, 2},
                                    .source = "行政许可法 第三十二条"}};
        EXPECT_TRUE(store.update(kept, {.due_on = Day{2026, 3, 9}, .wakes_on = {}}, kNow));
    });
    const auto line = search(unit_, [](const WorkListStore& in) { return in.list({}, 1).front(); });
    const auto whole = database_->read(
        [](db::Transaction& transaction) { return CaseStore{transaction}.find("case-1").value(); });
    EXPECT_EQ(line.id, "case-1");
    EXPECT_EQ(line.number, "N-1");
    EXPECT_EQ(line.entry_id, "entry");
    EXPECT_EQ(line.item_name, "药品经营许可");
    EXPECT_EQ(line.state, State::Received);
    EXPECT_EQ(line.unit_id, "unit");
    EXPECT_EQ(line.division_code, "445203");
    EXPECT_EQ(line.applicant_id, "person");
    EXPECT_EQ(line.clock, whole.filed.clock);
    EXPECT_TRUE(line.urgent);
    EXPECT_EQ(line.due_on, (Day{2026, 3, 9}));
    EXPECT_EQ(line.changed_at, kNow);
}

TEST_P(WorkListStoreTest, counts_as_far_as_is_asked) {
    const auto count = [&](const OpenList& list, std::int64_t most) {
        return search(list, [&](const WorkListStore& in) { return in.count(most); });
    };
    EXPECT_EQ(count(unit_, 10), 3);
    EXPECT_EQ(count(unit_, 2), 2);
    EXPECT_EQ(count(place_, 10), 4);
    EXPECT_EQ(count({"unit", "445203", State::Accepted}, 10), 0);
    EXPECT_EQ(count({"", "440514", State::Received}, 10), 0);
}

TEST_P(WorkListStoreTest, finds_words_of_the_item_and_of_the_number) {
    EXPECT_EQ(with_words(unit_, "药品"), (Ids{"case-1", "case-3"}));
    EXPECT_EQ(with_words(place_, "药品"), (Ids{"case-1", "case-3", "case-4"}));
    EXPECT_EQ(with_words(unit_, "-2"), (Ids{"case-2", "case-3"}));
    EXPECT_EQ(with_words(unit_, ""), (Ids{"case-1", "case-2", "case-3"}));
}

TEST_P(WorkListStoreTest, takes_signs_for_what_they_are) {
    EXPECT_EQ(with_words(unit_, "100%"), Ids{"case-3"});
    EXPECT_TRUE(with_words(unit_, "药%许可").empty());
    EXPECT_TRUE(with_words(unit_, "N_1").empty());
    EXPECT_TRUE(with_words(unit_, "!").empty());
}

TEST_P(WorkListStoreTest, goes_on_behind_a_full_page) {
    search(unit_, [&](const WorkListStore& in) {
        const auto first = in.list_with_words("许可", {}, 1);
        EXPECT_EQ(ids(first.found), Ids{"case-1"});
        const auto second = in.list_with_words("许可", first.next.value(), 1);
        EXPECT_EQ(ids(second.found), Ids{"case-2"});
        const auto third = in.list_with_words("许可", second.next.value(), 1);
        EXPECT_TRUE(third.found.empty());
        EXPECT_FALSE(third.next);
        return 0;
    });
}

TEST_P(WorkListStoreTest, looks_through_some_thousand_rows_and_says_where_it_stopped) {
    in_one_unit([&](CaseStore& store) {
        for (int at = 0; at < 2'000; ++at) {
            put(store, "more-" + std::to_string(at), "unit", "", "别的事项");
        }
        put(store, "last", "unit", "N-9", "最后一件");
    });
    search(unit_, [&](const WorkListStore& in) {
        const auto first = in.list_with_words("最后", {}, 10);
        EXPECT_TRUE(first.found.empty());
        const auto second = in.list_with_words("最后", first.next.value(), 10);
        EXPECT_EQ(ids(second.found), Ids{"last"});
        return 0;
    });
}

TEST_P(WorkListStoreTest, finds_the_beginning_of_a_number) {
    const auto numbered = [&](const OpenList& list, std::string_view number) {
        return search(list, [&](const WorkListStore& in) { return ids(in.list_numbered(number)); });
    };
    EXPECT_EQ(numbered(unit_, "N-2"), (Ids{"case-2", "case-3"}));
    EXPECT_EQ(numbered(place_, "N-23"), Ids{"case-4"});
    EXPECT_TRUE(numbered(unit_, "2").empty());
}

TEST_P(WorkListStoreTest, finds_the_cases_of_an_applicant_in_the_list) {
    const auto of = [&](const OpenList& list, std::string_view person) {
        return search(list,
                      [&](const WorkListStore& in) { return ids(in.list_of_applicant(person)); });
    };
    EXPECT_EQ(of(unit_, "person"), (Ids{"case-1", "case-2", "case-3"}));
    EXPECT_EQ(of({"", "445203", State::Received}, "person").size(), 4U);
    EXPECT_TRUE(of({"unit", "", State::Accepted}, "person").empty());
    EXPECT_TRUE(of(unit_, "another").empty());
}

}  // namespace
}  // namespace yimen::cases
