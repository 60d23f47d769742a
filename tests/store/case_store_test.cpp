#include "cases/store/case_store.h"

#include <gtest/gtest.h>

#include "app/migrations.h"
#include "cases/actions/case_answers.h"
#include "cases/actions/reseal_answers.h"
#include "support/store.h"
#include "support/temporary_folder.h"

#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"

namespace yimen::cases {
namespace {

constexpr Instant kNow{1'772'416'800'000};

class CaseStoreTest : public testing::TestWithParam<test::Engine> {
  protected:
    void SetUp() override {
        database_->migrate(app::kMigrations);
        in_store([](CaseStore& store) {
            Case filed;
            filed.id = "case-1";
            filed.entry_id = "entry";
            filed.entry_version = 1;
            filed.unit_id = "unit";
            filed.division_code = "445203";
            filed.applicant_id = "person";
            store.add(filed, "药品经营许可", kNow);
        });
    }

    template <class Work>
    void in_store(Work work) {
        const auto done = database_->write([&](db::Transaction& transaction) -> Result<Done> {
            CaseStore store{transaction};
            work(store);
            return Done{};
        });
        ASSERT_TRUE(done);
    }

    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
};

INSTANTIATE_TEST_SUITE_P(both_engines, CaseStoreTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(CaseStoreTest, lists_open_cases_by_their_day_and_wakes_those_that_are_due) {
    in_store([](CaseStore& store) {
        auto filed = store.find("case-1").value();
        filed.filed.number = "N-1";
        filed.filed.state = State::Received;
        EXPECT_TRUE(
            store.update(filed, {.due_on = Day{2026, 3, 9}, .wakes_on = Day{2026, 3, 10}}, kNow));
        EXPECT_EQ(store.update(filed, {}, kNow).problem().code, "stale");
        ASSERT_EQ(store.list_open_of_unit("unit", State::Received, {}, 10).size(), 1U);
        const auto listed = store.list_open_of_unit("unit", State::Received, {}, 10);
        EXPECT_EQ(listed.front().due_on, (Day{2026, 3, 9}));
        EXPECT_TRUE(
            store.list_open_of_unit("unit", State::Received, {"2026-03-09", "case-1"}, 10).empty());
        EXPECT_TRUE(store.list_waking(Day{2026, 3, 9}, {}, 10).empty());
        EXPECT_EQ(store.list_waking(Day{2026, 3, 10}, {}, 10).size(), 1U);
        EXPECT_TRUE(store.find_by_number("N-1"));
        EXPECT_FALSE(store.find_by_number("N-2"));
    });
}

TEST_P(CaseStoreTest, keeps_the_answers_of_a_draft_as_those_of_the_act_that_files_it) {
    in_store([](CaseStore& store) {
        EXPECT_FALSE(store.find_answers("case-1"));
        store.put_draft_answers("case-1", "first");
        store.put_draft_answers("case-1", "second");
        EXPECT_EQ(store.find_answers("case-1"), "second");
        store.fix_answers("case-1", 1);
        store.put_answers("case-1", 3, "third");
        EXPECT_EQ(store.find_answers("case-1"), "third");
    });
}

TEST_P(CaseStoreTest, counts_the_cases_of_an_applicant_as_far_as_is_asked) {
    in_store([](CaseStore& store) {
        for (const auto* id : {"case-2", "case-3"}) {
            auto another = store.find("case-1").value().filed;
            another.id = id;
            store.add(another, "药品经营许可", kNow);
        }
        EXPECT_EQ(store.count_of_applicant("person", 10), 3);
        EXPECT_EQ(store.count_of_applicant("person", 2), 2);
        EXPECT_EQ(store.count_of_applicant("nobody", 10), 0);
    });
}

TEST_P(CaseStoreTest, lists_the_filed_cases_of_an_item_with_their_newest_answers) {
    in_store([](CaseStore& store) {
        auto filed = store.find("case-1").value();
        EXPECT_TRUE(store.list_of_entry("entry", "", 10).empty());
        filed.filed.number = "N-1";
        EXPECT_TRUE(store.update(filed, {}, kNow));
        ASSERT_EQ(store.list_of_entry("entry", "", 10).size(), 1U);
        EXPECT_FALSE(store.list_of_entry("entry", "", 10).front().sealed_answers);
        store.put_answers("case-1", 1, "first");
        store.put_answers("case-1", 3, "third");
        const auto listed = store.list_of_entry("entry", "", 10);
        EXPECT_EQ(listed.front().filed.filed.number, "N-1");
        EXPECT_EQ(listed.front().sealed_answers, "third");
        EXPECT_TRUE(store.list_of_entry("entry", "case-1", 10).empty());
        EXPECT_TRUE(store.list_of_entry("another", "", 10).empty());
    });
}

TEST_P(CaseStoreTest, knows_the_last_that_was_found_out_under_a_name) {
    in_store([](CaseStore& store) {
        store.put_fact("case-1", {"licence_valid", FactValue::Unknown, "登记库", kNow});
        store.put_fact("case-1", {"licence_valid", FactValue::Yes, "登记库", kNow});
        const auto facts = store.list_facts("case-1");
        ASSERT_EQ(facts.size(), 1U);
        EXPECT_EQ(facts.front().value, FactValue::Yes);
    });
}

TEST_P(CaseStoreTest, answers_of_all_cases_are_sealed_anew_when_the_key_changes) {
    test::TemporaryFolder folder;
    const auto file = folder.file("keys.json");
    const auto cipher = crypto::FieldCipher::open_file(file);
    const boost::json::object answers{{"person_name", "张三"}};
    in_store([&](CaseStore& store) {
        store.put_answers("case-1", 0, seal_answers(answers, "case-1", cipher));
        store.put_answers("case-1", 3, seal_answers(answers, "case-1", cipher));
        // As answers were sealed before they were kept as bytes.
        store.put_answers("case-1", 4,
                          cipher.seal(R"({"person_name":"李四"})", place_of_answers("case-1")));
    });
    const clock::FixedClock clock{kNow};
    Services services{.database = *database_, .clock = clock};
    EXPECT_EQ(reseal_answers(services, cipher)->sealed_anew, 0);
    crypto::FieldCipher::add_key(file);
    crypto::FieldCipher::activate_newest_key(file);
    EXPECT_EQ(reseal_answers(services, cipher)->sealed_anew, 3);
    EXPECT_EQ(reseal_answers(services, cipher)->records, 3);
    in_store([&](CaseStore& store) {
        for (const auto& one : store.list_sealed_answers({}, 9)) {
            EXPECT_FALSE(cipher.is_outdated(one.sealed));
            const auto opened = open_answers(one.sealed, "case-1", cipher);
            EXPECT_EQ(opened.at("person_name").as_string(), one.serial == 4 ? "李四" : "张三");
        }
    });
}

}  // namespace
}  // namespace yimen::cases
