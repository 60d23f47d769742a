#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people/domain/audit.h"
#include "program/installation.h"

#include "platform/crypto/digest.h"

namespace yimen::test {
namespace {

using testing::HasSubstr;

/// `yimen verify` over a log that a real server wrote and anchored.
class VerifyTest : public testing::TestWithParam<Engine> {
  protected:
    VerifyTest() {
        // One desk after the other: their entries stand in as many chains as there are lanes.
        RunningServer server{installation_.environment()};
        for (int visits = 0; visits < 12; ++visits) {
            OfficerDesk desk{server.port(), "auditor"};
            desk.get("/api/desk/audit");
        }
        EXPECT_EQ(server.drain().exit_code, 0);
    }

    void tamper(const std::string& sql) {
        const auto database = installation_.open();
        const auto done = database->write([&](db::Transaction& transaction) -> Result<Done> {
            changed_ += transaction.execute(db::Statement{"tamper", sql});
            return Done{};
        });
        EXPECT_TRUE(done);
        EXPECT_GT(changed_, 0) << "nothing was tampered with";
    }

    Ended verify() const { return installation_.run({"verify"}); }

    /// The longest chain, as SQL may compare with.
    std::string chain() {
        const auto database = installation_.open();
        return database->read([](db::Transaction& transaction) {
            return transaction
                .query({"longest",
                        "SELECT chain FROM audit_entry GROUP BY chain ORDER BY count(*) DESC"})
                .front()
                .text(0);
        });
    }
    std::string in_chain() { return " WHERE chain = '" + chain() + "' AND number "; }

    /// The chain anew from its first entry on, every link as the program would make it.
    void compute_anew();

    const Installation installation_{GetParam(), {"drug-retail-licence"}};
    std::int64_t changed_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, VerifyTest, testing::Values(Engine::Sqlite, Engine::Postgres),
                         testing::PrintToStringParamName());

void VerifyTest::compute_anew() {
    const auto name = chain();
    const auto database = installation_.open();
    const auto done = database->write([&](db::Transaction& transaction) -> Result<Done> {
        std::optional<people::AuditEntry> last;
        for (const auto& row : transaction.query(
                 {"read",
                  "SELECT at_ms, account, role, act, subject, purpose, address FROM audit_entry"
                  " WHERE chain = $1 ORDER BY segment, number"},
                 name)) {
            const people::AuditEvent event{.account = row.text(1),
                                           .role = row.text(2),
                                           .act = row.text(3),
                                           .subject = row.text(4),
                                           .purpose = row.text(5),
                                           .address = row.text(6)};
            last = people::link(name, last, event, Instant{row.integer(0)}, crypto::sm3_hex);
            changed_ += transaction.execute({"write",
                                             "UPDATE audit_entry SET previous = $1, digest = $2"
                                             " WHERE chain = $3 AND segment = $4 AND number = $5"},
                                            last->previous, last->digest, name, last->place.segment,
                                            last->place.number);
        }
        return Done{};
    });
    EXPECT_TRUE(done);
}

TEST_P(VerifyTest, finds_a_log_whole_that_nobody_touched) {
    const auto ended = verify();
    EXPECT_EQ(ended.exit_code, 0) << ended.said;
    EXPECT_THAT(ended.said, HasSubstr("The audit log is whole."));
    EXPECT_THAT(ended.said, testing::Not(HasSubstr(" 0 anchors")));
}

TEST_P(VerifyTest, finds_a_changed_entry) {
    tamper("UPDATE audit_entry SET account = 'nobody'" + in_chain() + "= 2");
    const auto ended = verify();
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_THAT(ended.said, HasSubstr(chain() + " segment 1 entry 2: changed"));
}

TEST_P(VerifyTest, finds_a_removed_entry) {
    tamper("DELETE FROM audit_entry" + in_chain() + "= 2");
    const auto ended = verify();
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_THAT(ended.said, HasSubstr(chain() + " segment 1 entry 2: removed\n"));
}

TEST_P(VerifyTest, finds_the_last_entries_removed) {
    tamper("DELETE FROM audit_entry" + in_chain() +
           "> 0 AND (segment, number) IN (SELECT segment, number FROM audit_entry" + in_chain() +
           "> 0 ORDER BY segment DESC, number DESC LIMIT 2)");
    EXPECT_EQ(changed_, 2);
    const auto ended = verify();
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_THAT(ended.said, HasSubstr(": removed at the end\n"));
}

TEST_P(VerifyTest, finds_a_chain_removed_as_a_whole) {
    tamper("DELETE FROM audit_entry" + in_chain() + "> 0");
    const auto ended = verify();
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_THAT(ended.said, HasSubstr(": removed at the end\n"));
}

TEST_P(VerifyTest, finds_a_chain_that_was_written_anew) {
    tamper("UPDATE audit_entry SET account = 'nobody'" + in_chain() + "= 2");
    compute_anew();
    const auto ended = verify();
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_THAT(ended.said, HasSubstr(": rewritten\n"));
    EXPECT_THAT(ended.said, testing::Not(HasSubstr(": changed\n"))) << "every link is sound";
}

}  // namespace
}  // namespace yimen::test
