#include <gtest/gtest.h>

#include "app/migrations.h"
#include "sharing/actions/exchange.h"
#include "sharing/actions/reseal_register.h"
#include "sharing/store/external_case_store.h"
#include "support/store.h"
#include "support/temporary_folder.h"

#include "platform/clock/clock.h"
#include "platform/crypto/random.h"

namespace yimen::sharing {
namespace {

constexpr Instant kNow{1'772'416'800'000};
constexpr Day kToday{2026, 3, 2};

Instant after(std::int64_t seconds) {
    return kNow + std::chrono::seconds{seconds};
}

class ExternalReportsTest : public testing::TestWithParam<test::Engine> {
  protected:
    void SetUp() override { database_->migrate(app::kMigrations); }

    template <class Work>
    void in_store(Work work) {
        const auto done = database_->write([&](db::Transaction& transaction) -> Result<Done> {
            ExternalCaseStore store{transaction, cipher_};
            work(store);
            return Done{};
        });
        ASSERT_TRUE(done);
    }

    static ExternalCase case_called(const std::string& id) {
        return {.id = id,
                .number = "N-" + id,
                .client_id = "client",
                .applicant = {false, "citizen-id", "445203195003129010", "演示老人"},
                .entry_id = "entry",
                .entry_version = 1,
                .item_code = {},
                .item_name = "药品经营许可",
                .unit_id = "unit",
                .division_code = "445203",
                .stage = Stage::Received,
                .received_on = kToday,
                .due_on = std::nullopt,
                .ended_on = std::nullopt,
                .outcome = {},
                .flagged = false,
                .serial = 1,
                .changed_at = kNow};
    }

    /// A case with its receipt, which began at one moment and made its id at a later one.
    void receive(const std::string& case_id, Instant began, Instant made) {
        in_store([&](ExternalCaseStore& store) {
            const auto tracked = case_called(case_id);
            store.add(tracked);
            Report report;
            report.on = kToday;
            report.officer = "李四";
            store.add_entry(tracked, {crypto::IdSource{}.next(made), 1, report, "client:c", began});
        });
    }

    ExchangePage take_away(const std::string& cursor, Instant now) {
        clock_.set(now);
        auto page = export_exchange(
            {.client = client_, .purpose = "省平台汇聚", .cursor = cursor, .limit = 10}, services_,
            cipher_);
        EXPECT_TRUE(page);
        return page ? *std::move(page) : ExchangePage{};
    }

    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
    test::TemporaryFolder folder_;
    std::string keys_ = folder_.file("keys.json");
    crypto::FieldCipher cipher_ = crypto::FieldCipher::open_file(keys_);
    clock::FixedClock clock_{kNow};
    Services services_{.database = *database_,
                       .clock = clock_,
                       .new_id = [this] { return crypto::new_id(clock_.now()); },
                       .calendar = {}};
    people::CallingClient client_{.client_id = "c",
                                  .name = "系统",
                                  .unit_id = "unit",
                                  .division_code = "445203",
                                  .scopes = {people::ClientScope::Exchange},
                                  .address = {}};
};

INSTANTIATE_TEST_SUITE_P(both_engines, ExternalReportsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(ExternalReportsTest, are_sent_all_though_units_of_work_overlapped) {
    // The second one began before the first, waited for it, and made its id after it.
    receive("first", after(30), after(31));
    receive("second", after(0), after(32));
    const auto early = take_away({}, after(61));
    auto page = take_away(early.cursor, after(120));
    auto rows = early.rows;
    rows.insert(rows.end(), page.rows.begin(), page.rows.end());
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows.front().case_number, "N-first");
    EXPECT_EQ(rows.back().case_number, "N-second");
}

TEST_P(ExternalReportsTest, come_with_the_cases_that_they_are_of_and_no_others) {
    receive("first", after(0), after(1));
    receive("second", after(0), after(2));
    in_store([&](ExternalCaseStore& store) {
        const auto entries = store.list_entries_of_unit("unit", "", "~", 10);
        ASSERT_EQ(entries.size(), 2U);
        const auto later =
            store.list_reported("unit", entries.front().entry.id, entries.back().entry.id);
        ASSERT_EQ(later.size(), 1U);
        EXPECT_EQ(later.front().id, "second");
        EXPECT_EQ(later.front().applicant.name, "演示老人");
        EXPECT_TRUE(store.list_reported("another", "", "~").empty());
    });
}

TEST_P(ExternalReportsTest, are_sealed_anew_with_their_applicants_when_the_key_changes) {
    receive("first", after(0), after(1));
    receive("second", after(0), after(2));
    EXPECT_EQ(reseal_register(services_, cipher_)->sealed_anew, 0);
    crypto::FieldCipher::add_key(keys_);
    crypto::FieldCipher::activate_newest_key(keys_);
    const auto resealed = reseal_register(services_, cipher_);
    ASSERT_TRUE(resealed);
    EXPECT_EQ(resealed->records, 4);
    EXPECT_EQ(resealed->sealed_anew, 4);
    EXPECT_EQ(reseal_register(services_, cipher_)->sealed_anew, 0);
    in_store([&](ExternalCaseStore& store) {
        EXPECT_EQ(store.find("second")->applicant.name, "演示老人");
        EXPECT_EQ(store.find_entry("second", 1)->report.officer, "李四");
    });
}

}  // namespace
}  // namespace yimen::sharing
