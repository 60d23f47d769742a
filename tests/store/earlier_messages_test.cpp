// Messages that were kept before they took few bytes are read as they were.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/migrations.h"
#include "notices/actions/read_messages.h"
#include "notices/actions/tend_messages.h"
#include "notices/store/address_store.h"
#include "support/store.h"
#include "support/temporary_folder.h"

#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

namespace yimen::notices {
namespace {

using testing::ElementsAre;

constexpr int kBeforeFewBytes = 24;
constexpr std::int64_t kWritten = 1'772'758'800'000;

class EarlierMessagesTest : public testing::TestWithParam<test::Engine> {
  protected:
    void SetUp() override {
        const auto* end =
            std::find_if(std::begin(app::kMigrations), std::end(app::kMigrations),
                         [](const auto& one) { return one.number > kBeforeFewBytes; });
        database_->migrate({std::begin(app::kMigrations), end});
        const auto filled = database_->write([&](db::Transaction& transaction) -> Result<Done> {
            fill(transaction);
            return Done{};
        });
        ASSERT_TRUE(filled);
        database_->migrate(app::kMigrations);
    }

    void fill(db::Transaction& transaction) {
        constexpr db::Statement kMessage{
            "message",
            "INSERT INTO message (recipient_id, id, case_id, kind, case_number, item_name, due_on, "
            "detail, created_at_ms, read_at_ms, outward) VALUES ($1, $2, 'case-1', $3, '445203-1', "
            "'药品经营许可', $4, $5, $6, $7, 0)"};
        const auto add = [&](const char* recipient, const char* id, const char* kind,
                             std::optional<std::string> due_on, std::int64_t at,
                             std::optional<std::int64_t> read_at) {
            transaction.execute(kMessage, recipient, id, kind, due_on, std::optional<std::string>{},
                                at, read_at);
        };
        add("person-1", "01A", "received", {}, kWritten, {});
        add("person-1", "01B", "accepted", "2026-03-18", kWritten, {});
        add("person-1", "01C", "extended", "2026-04-01", kWritten + 5, kWritten + 9);
        add("person-1", "01D", "granted", {}, kWritten + 7, {});
        add("person-2", "01B", "denied", {}, kWritten, {});
        transaction.execute({"reader",
                             "INSERT INTO message_reader (recipient_id, read_to) "
                             "VALUES ('person-1', '01A')"});
        transaction.execute(
            {"person",
             "INSERT INTO natural_person (id, document_type, number_digest, number, name, "
             "created_at_ms) VALUES ('person-1', 'citizen-id', 'd', 'n', 'n', 1)"});
        transaction.execute({"account",
                             "INSERT INTO account (id, login_name, display_name, created_at_ms, "
                             "person_id) VALUES ('account-1', 'zhang', '张', 1, 'person-1')"});
        transaction.execute(
            {"address",
             "INSERT INTO message_address (recipient_id, channel, sealed_address, "
             "confirmed_at_ms, turned_on, code_tries, codes_sent, code_sent_at_ms) VALUES "
             "('person-1', 'sms', $1, 5, 1, 0, 1, 5)"},
            cipher_.seal("13800138000", "message_address.address:person-1:sms"));
    }

    MessagePage page_of(const std::string& person_id, Shown shown = Shown::All) {
        const people::Person person{.person_id = person_id};
        return *list_messages({.shown = shown}, person, services_);
    }

    test::TemporaryFolder keys_;
    crypto::FieldCipher cipher_ = crypto::FieldCipher::open_file(keys_.file("keys.json"));
    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<db::Database> database_ = store_.open();
    clock::FixedClock clock_{Instant{kWritten}};
    Services services_{.database = *database_,
                       .clock = clock_,
                       .new_id = [] { return std::string{"id"}; },
                       .calendar = [] { return WorkCalendar{}; }};
};

INSTANTIATE_TEST_SUITE_P(both_engines, EarlierMessagesTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(EarlierMessagesTest, are_moved_in_their_order_with_what_was_read_of_them) {
    EXPECT_EQ(tend_messages(services_, cipher_).moved, 5);
    EXPECT_EQ(tend_messages(services_, cipher_).moved, 0);
    std::vector<std::string> kinds;
    for (const auto& one : page_of("person-1").messages) {
        kinds.emplace_back(row_of(one.kind).name);
        EXPECT_EQ(one.case_id, "case-1");
        EXPECT_EQ(one.case_number, "445203-1");
        EXPECT_EQ(one.item_name, "药品经营许可");
    }
    EXPECT_THAT(kinds, ElementsAre("granted", "extended", "accepted", "received"));
    const auto unread = page_of("person-1", Shown::Unread).messages;
    ASSERT_EQ(unread.size(), 2U);
    EXPECT_EQ(unread[1].kind, MessageKind::Accepted);
    EXPECT_EQ(unread[1].due_on, (Day{2026, 3, 18}));
    EXPECT_EQ(unread[1].created_at, Instant{kWritten});
    EXPECT_EQ(page_of("person-2").messages.size(), 1U);
}

TEST_P(EarlierMessagesTest, addresses_belong_to_the_account_that_held_the_person_then) {
    const auto kept = database_->read([&](db::Transaction& transaction) {
        return AddressStore{transaction, cipher_}.find("person-1", Channel::Sms);
    });
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->account_id, "account-1");
    EXPECT_EQ(kept->address, "13800138000");
}

}  // namespace
}  // namespace yimen::notices
