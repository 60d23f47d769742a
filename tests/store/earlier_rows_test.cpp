// Stores that were filled before cases and papers were kept in bytes go on as they are.
#include <algorithm>

#include <gtest/gtest.h>

#include "app/migrations.h"
#include "cases/store/case_json.h"
#include "cases/store/case_store.h"
#include "notices/domain/verification_code.h"
#include "notices/store/notice_store.h"
#include "support/store.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/crypto/field_cipher.h"
#include "platform/json/bind.h"

namespace yimen {
namespace {

constexpr int kBeforeBytes = 11;

constexpr std::string_view kDetails =
    R"({"channel":"网上","clock":{"limits":[{"kind":"notice","half_days":10,"unit":"working",)"
    R"("from":"2026-03-02","met_on":"2026-03-05"}]},"required":["a\\b"],"urgent":true})";
constexpr std::string_view kSaid =
    R"({"reason":"“甲”\\","limits":[{"kind":"step","from":"2026-03-02"}]})";
constexpr std::string_view kDigest = "ZWgBPBQpWgiVZ1Rod7XWZ0AJmOL8TkzNr4Hgu9UM0GE";
constexpr std::string_view kNumber = "揭东政务许受〔2026〕15号";
constexpr std::string_view kCode = "7KQ2-M0XD-93TB";

class EarlierRowsTest : public testing::TestWithParam<test::Engine> {
  protected:
    void SetUp() override {
        const auto* end = std::find_if(std::begin(app::kMigrations), std::end(app::kMigrations),
                                       [](const auto& one) { return one.number > kBeforeBytes; });
        database_->migrate({std::begin(app::kMigrations), end});
        const auto filled = database_->write([&](db::Transaction& transaction) -> Result<Done> {
            fill(transaction);
            return Done{};
        });
        ASSERT_TRUE(filled);
        database_->migrate(app::kMigrations);
    }

    void fill(db::Transaction& transaction) {
        transaction.execute(
            {"case",
             "INSERT INTO case_file (id, number, entry_id, entry_version, item_name, life, state, "
             "open, unit_id, division_code, applicant_id, details, due_on, wakes_on, serial, head, "
             "version, changed_at_ms) VALUES ('case-1', 'N-1', 'entry', 1, '许可', 'permit', "
             "'received', 1, 'unit', '445203', 'person', $1, '2026-03-09', '9999-12-31', 1, $2, 2, "
             "5)"},
            kDetails, kDigest);
        transaction.execute(
            {"history",
             "INSERT INTO case_history (case_id, serial, act, actor, account, unit_id, from_state, "
             "to_state, effective_on, at_ms, said, digest) VALUES ('case-1', 1, 'submit', "
             "'applicant', 'x', '', 'draft', 'received', '2026-03-02', 5, $1, $2)"},
            kSaid, kDigest);
        transaction.execute({"answers",
                             "INSERT INTO case_answers (case_id, serial, answers) "
                             "VALUES ('case-1', 1, 'v1:1:AAAA')"});
        transaction.execute(
            {"number",
             "INSERT INTO case_number (entry_id, day, last) VALUES ('entry', '2026-03-02', 7)"});
        transaction.execute({"fact",
                             "INSERT INTO case_fact (case_id, name, value, source, found_at_ms) "
                             "VALUES ('case-1', 'check.a', 2, '库', 5)"});
        transaction.execute(
            {"finding",
             "INSERT INTO case_finding (id, case_id, kind, unit_id, division_code, account, at_ms) "
             "VALUES ('f-1', 'case-1', 'second-notice', 'unit', '445203', 'x', 5)"});
        const auto values = json::write(values_);
        transaction.execute(
            {"notice",
             "INSERT INTO notice (id, case_id, kind, unit_id, number, issued_on, issued_at_ms, "
             "sealed_values, sealed_code, digest, verification_digest, state) VALUES ('n-1', "
             "'case-1', 'acceptance', 'unit', $1, '2026-03-02', 5, $2, $3, $4, $5, 'issued')"},
            kNumber, cipher_.seal(values, "notice.values:n-1"),
            cipher_.seal(kCode, "notice.code:n-1"), crypto::sm3_hex(values),
            crypto::sm3_hex(notices::verification_text(kNumber, kCode)));
    }

    template <class Work>
    auto in_store(Work work) {
        return database_->read([&](db::Transaction& transaction) { return work(transaction); });
    }

    test::TemporaryFolder keys_;
    crypto::FieldCipher cipher_ = crypto::FieldCipher::open_file(keys_.file("keys.json"));
    notices::NoticeValues values_ = [] {
        notices::NoticeValues values;
        values.set(notices::NoticeField::Applicant, "张三");
        return values;
    }();
    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
};

INSTANTIATE_TEST_SUITE_P(both_engines, EarlierRowsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(EarlierRowsTest, cases_are_what_they_were_and_are_kept_anew_by_the_next_act) {
    in_store([](db::Transaction& transaction) {
        const cases::CaseStore store{transaction};
        const auto found = store.find("case-1").value();
        EXPECT_EQ(cases::details_json(found.filed), kDetails);
        EXPECT_EQ(found.filed.head, kDigest);
        EXPECT_EQ(found.version, 2);
        EXPECT_EQ(store.find_answers("case-1"), "v1:1:AAAA");
        EXPECT_EQ(store.list_facts("case-1").size(), 1U);
        EXPECT_EQ(store.list_open_of_unit("unit", cases::State::Received, {}, 9).size(), 1U);
        return 0;
    });
    const auto changed = database_->write([](db::Transaction& transaction) -> Result<Done> {
        cases::CaseStore store{transaction};
        EXPECT_EQ(store.next_number("entry", Day{2026, 3, 2}), 8);
        return store.update(store.find("case-1").value(), {}, Instant{6});
    });
    ASSERT_TRUE(changed);
    in_store([](db::Transaction& transaction) {
        const auto found = cases::CaseStore{transaction}.find("case-1").value();
        EXPECT_EQ(cases::details_json(found.filed), kDetails);
        return 0;
    });
}

TEST_P(EarlierRowsTest, histories_say_what_they_said_over_the_bytes_that_their_digests_are_of) {
    in_store([](db::Transaction& transaction) {
        const auto kept = cases::CaseStore{transaction}.list_kept("case-1");
        EXPECT_EQ(kept.size(), 1U);
        EXPECT_EQ(kept.front().said, kSaid);
        EXPECT_EQ(kept.front().entry.digest, kDigest);
        EXPECT_EQ(kept.front().entry.said.reason, "“甲”\\");
        EXPECT_EQ(kept.front().entry.said.limits.size(), 1U);
        return 0;
    });
}

TEST_P(EarlierRowsTest, papers_are_found_by_number_and_code_and_sealed_anew) {
    const auto look = [&](db::Transaction& transaction) {
        const notices::NoticeStore store{transaction, cipher_};
        const auto found = store.find(kNumber, kCode);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->values, values_);
        EXPECT_EQ(found->code, kCode);
        EXPECT_EQ(found->digest, crypto::sm3_hex(json::write(values_)));
        EXPECT_FALSE(store.find(kNumber, "7KQ2-M0XD-93TC"));
    };
    in_store([&](db::Transaction& transaction) {
        look(transaction);
        return 0;
    });
    crypto::FieldCipher::add_key(keys_.file("keys.json"));
    crypto::FieldCipher::activate_newest_key(keys_.file("keys.json"));
    const auto sealed = database_->write([&](db::Transaction& transaction) -> Result<Done> {
        EXPECT_EQ(notices::NoticeStore(transaction, cipher_).seal_anew("", 9).sealed_anew, 1);
        EXPECT_EQ(notices::NoticeStore(transaction, cipher_).seal_anew("", 9).sealed_anew, 0);
        look(transaction);
        return Done{};
    });
    EXPECT_TRUE(sealed);
}

}  // namespace
}  // namespace yimen
