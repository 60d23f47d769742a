#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "notices/actions/read_messages.h"
#include "notices/store/message_store.h"
#include "store/notices_house.h"

namespace yimen::notices {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class MessagesTest : public testing::TestWithParam<test::Engine> {
  protected:
    void tell_of(const std::string& number, const std::string& recipient = "person-1") {
        const auto case_id = "case-" + number;
        tell_all({{.kind = MessageKind::Accepted,
                   .recipient_id = recipient,
                   .case_id = case_id,
                   .case_number = number,
                   .item_name = "药品经营许可",
                   .due_on = Day{2026, 3, 18}}});
    }

    void tell_all(const std::vector<Tell>& told) {
        const auto done = house_.database->write([&](db::Transaction& transaction) {
            for (const auto& one : told) tell(transaction, one, house_.clock.now());
            return Result<Done>{Done{}};
        });
        EXPECT_TRUE(done);
    }

    bool remind_of(Day due_on) {
        const auto reminded = house_.database->write([&](db::Transaction& transaction) {
            return Result<bool>{remind(transaction,
                                       {.kind = MessageKind::SupplementReminder,
                                        .recipient_id = "person-1",
                                        .case_id = "case-1",
                                        .case_number = "1",
                                        .item_name = "药品经营许可",
                                        .due_on = due_on},
                                       house_.clock.now())};
        });
        return reminded && *reminded;
    }

    MessagePage list(const MessagesAsked& asked = {}) {
        const auto page = list_messages(asked, person_, house_.services);
        return page ? *page : MessagePage{};
    }

    static std::string id(const Message& message) { return std::to_string(message.id); }

    static std::vector<std::string> numbers(const MessagePage& page) {
        std::vector<std::string> numbers;
        for (const auto& one : page.messages) numbers.push_back(one.case_number);
        return numbers;
    }

    static constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();

    NoticesHouse house_{GetParam()};
    people::Person person_{.account_id = "account-1", .person_id = "person-1"};
};

TEST_P(MessagesTest, everybody_reads_their_own_newest_first) {
    tell_of("1");
    tell_of("2");
    tell_of("3", "person-2");
    const auto page = list();
    EXPECT_THAT(numbers(page), ElementsAre("2", "1"));
    EXPECT_EQ(page.messages.front().kind, MessageKind::Accepted);
    EXPECT_EQ(page.messages.front().due_on, (Day{2026, 3, 18}));
    EXPECT_EQ(page.messages.front().created_at, house_.clock.now());
    EXPECT_EQ(page.unread.count, 2);
    EXPECT_FALSE(page.unread.more);
}

TEST_P(MessagesTest, pages_go_on_where_the_last_one_ended) {
    for (const auto* number : {"1", "2", "3"}) tell_of(number);
    const auto first = list({.limit = 2});
    EXPECT_THAT(numbers(first), ElementsAre("3", "2"));
    ASSERT_TRUE(first.next);
    const auto second = list({.before_id = *first.next, .limit = 2});
    EXPECT_THAT(numbers(second), ElementsAre("1"));
    EXPECT_FALSE(second.next);
}

TEST_P(MessagesTest, one_message_is_read_or_all_up_to_one) {
    for (const auto* number : {"1", "2", "3", "4"}) tell_of(number);
    const auto all = list().messages;
    ASSERT_TRUE(mark_read({}, id(all[0]), person_, house_.services));
    EXPECT_THAT(numbers(list({.shown = Shown::Unread})), ElementsAre("3", "2", "1"));
    ASSERT_TRUE(mark_all_read({}, id(all[2]), person_, house_.services));
    EXPECT_THAT(numbers(list({.shown = Shown::Unread})), ElementsAre("3"));
    EXPECT_EQ(count_unread({}, person_, house_.services)->count, 1);
    ASSERT_TRUE(mark_all_read({}, id(all[3]), person_, house_.services));
    EXPECT_THAT(numbers(list({.shown = Shown::Unread})), ElementsAre("3"))
        << "what was read stays read";
    std::vector<bool> read;
    for (const auto& one : list().messages) read.push_back(one.read);
    EXPECT_THAT(read, ElementsAre(true, false, true, true));
    EXPECT_FALSE(mark_all_read({}, std::to_string(kLast), person_, house_.services))
        << "messages to come are not read before they are there";
}

TEST_P(MessagesTest, nobody_marks_or_reads_those_of_others) {
    tell_of("1", "person-2");
    const auto others = house_.database->read([](db::Transaction& transaction) {
        return MessageStore{transaction}.list("person-2", Shown::All, kLast, 1);
    });
    EXPECT_EQ(mark_read({}, id(others.at(0)), person_, house_.services).problem().code,
              "not-found");
    EXPECT_EQ(list_messages({.inbox = {.principal_id = "person-2"}}, person_, house_.services)
                  .problem()
                  .code,
              "not-found");
}

TEST_P(MessagesTest, an_officer_has_a_box_for_work) {
    tell_of("1", "account-1");
    EXPECT_THAT(numbers(list()), IsEmpty());
    EXPECT_THAT(numbers(list({.inbox = {.box = Box::Work}})), ElementsAre("1"));
}

TEST_P(MessagesTest, an_account_without_a_person_has_no_matters) {
    tell_of("1", "person-1");
    person_.person_id.reset();
    EXPECT_THAT(numbers(list()), IsEmpty());
}

TEST_P(MessagesTest, what_is_undone_tells_nobody) {
    const auto undone = house_.database->write([&](db::Transaction& transaction) -> Result<Done> {
        tell(transaction,
             {.recipient_id = "person-1",
              .case_id = "case-1",
              .case_number = "1",
              .item_name = "药品经营许可"},
             house_.clock.now());
        return Problem{ProblemKind::Conflict, "act-not-open", {}, {}};
    });
    EXPECT_FALSE(undone);
    EXPECT_THAT(list().messages, IsEmpty());
}

TEST_P(MessagesTest, what_is_told_at_one_moment_stands_in_the_order_of_telling) {
    constexpr int kMany = 300;
    std::vector<Tell> told(kMany, {.kind = MessageKind::Accepted,
                                   .recipient_id = "person-1",
                                   .case_id = "01K8AAAAAAAAAAAAAAAAAAAAAA",
                                   .case_number = "7",
                                   .item_name = "药品经营许可"});
    const Day first{2026, 3, 1};
    for (int at = 0; at < kMany; ++at) {
        told[static_cast<std::size_t>(at)].due_on = add_days(first, at);
    }
    tell_all(told);
    const auto page = list({.limit = kMany});
    EXPECT_EQ(page.messages.size(), static_cast<std::size_t>(kMany));
    int left = kMany;
    for (const auto& one : page.messages) {
        EXPECT_EQ(one.due_on, add_days(first, --left)) << "the last one first";
        EXPECT_EQ(one.created_at, house_.clock.now());
        EXPECT_EQ(one.case_id, "01K8AAAAAAAAAAAAAAAAAAAAAA");
        EXPECT_EQ(one.case_number, "7");
    }
}

TEST_P(MessagesTest, of_each_deadline_there_is_one_reminder) {
    EXPECT_TRUE(remind_of({2026, 3, 18}));
    EXPECT_FALSE(remind_of({2026, 3, 18}));
    EXPECT_TRUE(remind_of({2026, 3, 20})) << "the deadline was moved";
    EXPECT_EQ(list().messages.size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(both_engines, MessagesTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::notices
