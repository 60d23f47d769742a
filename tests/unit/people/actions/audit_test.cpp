#include <algorithm>
#include <fstream>
#include <thread>

#include "../house.h"
#include "engines.h"
#include "people/actions/anchor_audit.h"
#include "people/actions/search_audit.h"
#include "people/actions/verify_audit.h"
#include "people/people.h"

#include "platform/files/durable_file.h"

namespace yimen::people {
namespace {

class AuditTest : public OnBothEngines {
  protected:
    const std::string anchors_ = house.folder.file("audit.anchors");

    void record_one(const std::string& subject) {
        const auto done = house.database->write([&](db::Transaction& transaction) -> Result<Done> {
            record(transaction,
                   {.account = "zhang",
                    .role = "catalog-editor",
                    .act = "catalog.edit",
                    .subject = subject,
                    .purpose = {},
                    .address = {}},
                   house.services);
            return Done{};
        });
        ASSERT_TRUE(done);
    }
    void record_some(int count) {
        for (int number = 0; number < count; ++number) record_one(std::to_string(number));
    }
    void anchor() { AuditAnchors{*house.database, house.clock, anchors_}.anchor(); }
    AuditVerdict verify() { return verify_audit(*house.database, {anchors_}); }
    std::vector<AuditFault> faults() {
        std::vector<AuditFault> found;
        for (const auto& finding : verify().findings) found.push_back(finding.fault);
        return found;
    }
    void next_day() { house.clock.set(house.clock.now() + std::chrono::hours{24}); }
};
INSTANTIATE_TEST_SUITE_P(Engines, AuditTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

using Faults = std::vector<AuditFault>;

TEST_P(AuditTest, leaves_no_entry_for_what_was_undone) {
    const auto refused = house.database->write([&](db::Transaction& transaction) -> Result<Done> {
        record(transaction, {}, house.services);
        return Problem{ProblemKind::Conflict, "act-not-open", {}, {}};
    });
    ASSERT_FALSE(refused);
    record_some(1);
    EXPECT_EQ(house.audit().size(), 1U);
    EXPECT_EQ(faults(), Faults{});
}

TEST_P(AuditTest, stays_whole_over_days_anchors_and_restarts) {
    for (int day = 0; day < 3; ++day) {
        record_some(3);
        anchor();
        record_some(2);
        next_day();
    }
    anchor();
    house.database = house.store.open();
    const auto verdict = verify();
    EXPECT_EQ(verdict.entries, 15);
    EXPECT_EQ(verdict.anchors, 6U) << "a head each time, and the ends of two segments";
    EXPECT_TRUE(verdict.findings.empty());
}

TEST_P(AuditTest, shows_a_changed_entry) {
    record_some(4);
    house.tamper("UPDATE audit_entry SET subject = 'x' WHERE number = 2");
    EXPECT_EQ(faults(), Faults{AuditFault::Changed});
}

TEST_P(AuditTest, shows_a_removed_entry) {
    record_some(4);
    house.tamper("DELETE FROM audit_entry WHERE number = 2");
    EXPECT_EQ(faults(), Faults{AuditFault::Removed});
}

TEST_P(AuditTest, shows_entries_removed_at_the_end_up_to_the_anchor) {
    record_some(4);
    anchor();
    record_some(1);
    house.tamper("DELETE FROM audit_entry WHERE number > 4");
    EXPECT_EQ(faults(), Faults{}) << "what came after the last anchor leaves no trace";
    house.tamper("DELETE FROM audit_entry WHERE number > 3");
    EXPECT_EQ(faults(), Faults{AuditFault::RemovedAtEnd});
}

TEST_P(AuditTest, shows_a_log_that_was_emptied) {
    record_some(4);
    anchor();
    house.tamper("DELETE FROM audit_entry WHERE number > 0");
    EXPECT_EQ(faults(), Faults{AuditFault::RemovedAtEnd});
}

TEST_P(AuditTest, shows_a_chain_that_was_computed_anew) {
    record_some(4);
    anchor();
    house.tamper("DELETE FROM audit_entry WHERE number > 0");
    record_one("forged");
    record_some(3);
    EXPECT_EQ(faults(), Faults{AuditFault::Rewritten});
}

TEST_P(AuditTest, goes_on_after_an_anchor_line_that_a_crash_cut_off) {
    record_some(2);
    anchor();
    std::ofstream{anchors_, std::ios::app} << "2026-03-02T09:00:00.000+08:00 main/0 1";
    EXPECT_EQ(verify().unreadable_anchors, 1U);
    record_some(2);
    anchor();
    const auto verdict = verify();
    EXPECT_EQ(verdict.anchors, 2U);
    EXPECT_EQ(verdict.unreadable_anchors, 1U);
    EXPECT_TRUE(verdict.findings.empty());
}

TEST_P(AuditTest, writes_no_anchor_when_nothing_is_new) {
    record_some(2);
    AuditAnchors anchors{*house.database, house.clock, anchors_};
    anchors.anchor();
    anchors.anchor();
    anchor();
    EXPECT_EQ(verify().anchors, 1U);
}

TEST_P(AuditTest, is_anchored_a_last_time_when_the_server_stops) {
    {
        AuditAnchoring anchoring{
            {*house.database, house.clock, anchors_},
            std::chrono::hours{1},
            [](const std::exception& error) { ADD_FAILURE() << error.what(); }};
        record_some(3);
    }
    EXPECT_EQ(verify().anchors, 1U);
    house.tamper("DELETE FROM audit_entry WHERE number = 3");
    EXPECT_EQ(faults(), Faults{AuditFault::RemovedAtEnd});
}

TEST_P(AuditTest, takes_the_entries_of_many_threads_at_once) {
    constexpr int kThreads = 6;
    constexpr int kEach = 20;
    std::vector<std::thread> threads;
    for (int count = 0; count < kThreads; ++count) {
        threads.emplace_back([this] { record_some(kEach); });
    }
    for (auto& thread : threads) thread.join();
    const auto verdict = verify();
    EXPECT_EQ(verdict.entries, kThreads * kEach);
    EXPECT_TRUE(verdict.findings.empty());
}

class SearchAuditTest : public AuditTest {
  protected:
    void SetUp() override {
        house.open_account("auditor", kCityUnit, "security-auditor");
        reader_ = house.sign_in_as("auditor").person;
    }
    Person reader_;
};
INSTANTIATE_TEST_SUITE_P(Engines, SearchAuditTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

TEST_P(SearchAuditTest, is_for_auditors_and_is_itself_recorded) {
    house.open_account("zhang", kCityUnit, "security-administrator");
    const auto other = house.sign_in_as("zhang").person;
    const auto refused = search_audit({.reader = other}, house.services);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().code, "forbidden");
    const auto page = search_audit({.reader = reader_}, house.services);
    ASSERT_TRUE(page);
    ASSERT_FALSE(page->entries.empty());
    EXPECT_EQ(page->entries[0].event.act, "audit.read");
    EXPECT_EQ(page->entries[0].event.account, "auditor");
    EXPECT_EQ(page->entries[0].event.role, "security-auditor");
}

TEST_P(SearchAuditTest, leafs_through_every_entry_once) {
    record_some(7);
    next_day();
    record_some(6);
    SearchAudit command{.reader = reader_, .account = "zhang", .limit = 5};
    std::vector<AuditPlace> seen;
    do {
        const auto page = search_audit(command, house.services);
        ASSERT_TRUE(page);
        for (const auto& entry : page->entries) {
            EXPECT_EQ(entry.event.account, "zhang");
            seen.push_back(entry.place);
        }
        command.after = page->next;
    } while (command.after);
    EXPECT_EQ(seen.size(), 13U);
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
}

TEST_P(SearchAuditTest, narrows_by_every_filter) {
    record_some(3);
    next_day();
    record_one("entry:1");
    const auto today = house.clock.today();
    const auto count = [&](SearchAudit command) {
        command.reader = reader_;
        const auto page = search_audit(command, house.services);
        return page ? page->entries.size() : 999U;
    };
    EXPECT_EQ(count({.act = "catalog.edit"}), 4U);
    EXPECT_EQ(count({.act = "catalog.edit", .from = today}), 1U);
    EXPECT_EQ(count({.act = "catalog.edit", .to = add_days(today, -1)}), 3U);
    EXPECT_EQ(count({.subject = "entry:1"}), 1U);
    EXPECT_EQ(count({.account = "li.si", .subject = "entry:1"}), 0U);
    EXPECT_EQ(count({.account = "zhang", .act = "catalog.edit"}), 4U);
    EXPECT_EQ(count({.from = today, .to = Day{9999, 12, 31}}), 8U);
}

TEST_P(SearchAuditTest, refuses_what_makes_no_page) {
    const auto refused =
        search_audit({.reader = reader_, .after = "1.2.x", .limit = 201}, house.services);
    ASSERT_FALSE(refused);
    ASSERT_EQ(refused.problem().fields.size(), 2U);
    EXPECT_EQ(refused.problem().fields[0].code, "cursor-unknown");
    EXPECT_EQ(refused.problem().fields[1].code, "limit-out-of-range");
}

TEST_P(SearchAuditTest, finds_wrong_passwords_without_what_was_typed) {
    house.open_account("zhang");
    ASSERT_FALSE(house.try_sign_in("my-secret-word", "wrong"));
    ASSERT_FALSE(house.try_sign_in("zhang", "wrong"));
    const auto page = search_audit({.reader = reader_, .act = "sign-in-refused"}, house.services);
    ASSERT_TRUE(page);
    ASSERT_EQ(page->entries.size(), 2U);
    EXPECT_EQ(page->entries[0].event.account + page->entries[1].event.account, "zhang");
    for (const auto& entry : page->entries) {
        EXPECT_EQ(entry.event.subject.find("my-secret-word"), std::string::npos);
    }
}

}  // namespace
}  // namespace yimen::people
