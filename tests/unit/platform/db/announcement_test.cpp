#include "platform/db/announcement.h"

#include <condition_variable>
#include <mutex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/store.h"

#include "platform/db/joined_database.h"

namespace yimen::db {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// What was heard, by its subject.
class Ear {
  public:
    Listener listener() {
        return [this](const Announcement& one) {
            const std::lock_guard lock{mutex_};
            heard_.push_back(one.subject);
            came_.notify_all();
        };
    }
    std::vector<std::string> await(std::size_t count) {
        std::unique_lock lock{mutex_};
        came_.wait_for(lock, std::chrono::seconds{30}, [&] { return heard_.size() >= count; });
        return heard_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<std::string> heard_;
};

Announcement about(const std::string& subject) {
    return {.kind = "case", .subject = subject, .version = 1, .about = {}};
}

Result<Done> announce(Database& database, const std::string& subject, bool refuses = false) {
    return database.write([&](Transaction& transaction) -> Result<Done> {
        transaction.announce(about(subject));
        if (refuses) return Problem{ProblemKind::Conflict, "no", {}, {}};
        return Done{};
    });
}

class AnnouncementTest : public testing::TestWithParam<test::Engine> {
  protected:
    test::TemporaryStore store_{GetParam()};
    std::unique_ptr<Database> database_ = store_.open();
};

TEST_P(AnnouncementTest, is_heard_when_its_unit_is_committed_and_not_otherwise) {
    Ear ear;
    const auto listening = database_->listen(ear.listener());
    EXPECT_FALSE(announce(*database_, "undone", true));
    EXPECT_TRUE(announce(*database_, "done"));
    EXPECT_THAT(ear.await(1), ElementsAre("done"));
}

TEST_P(AnnouncementTest, is_heard_no_more_when_nobody_keeps_listening) {
    Ear ear;
    auto listening = database_->listen(ear.listener());
    listening.reset();
    EXPECT_TRUE(announce(*database_, "done"));
    EXPECT_TRUE(ear.await(0).empty());
}

TEST_P(AnnouncementTest, of_a_unit_that_joined_is_told_with_the_whole) {
    Ear ear;
    const auto listening = database_->listen(ear.listener());
    const auto undone = database_->write([&](Transaction& transaction) -> Result<Done> {
        JoinedDatabase joined{*database_, transaction};
        EXPECT_TRUE(announce(joined, "undone"));
        return Problem{ProblemKind::Conflict, "no", {}, {}};
    });
    EXPECT_FALSE(undone);
    const auto done = database_->write([&](Transaction& transaction) -> Result<Done> {
        JoinedDatabase joined{*database_, transaction};
        return announce(joined, "joined");
    });
    EXPECT_TRUE(done);
    EXPECT_THAT(ear.await(1), ElementsAre("joined"));
}

TEST_P(AnnouncementTest, is_told_though_a_unit_that_joined_was_refused) {
    Ear ear;
    const auto listening = database_->listen(ear.listener());
    const auto done = database_->write([&](Transaction& transaction) -> Result<Done> {
        transaction.announce(about("whole"));
        JoinedDatabase joined{*database_, transaction};
        EXPECT_FALSE(announce(joined, "refused", true));
        return Done{};
    });
    EXPECT_TRUE(done);
    EXPECT_THAT(ear.await(1), ElementsAre("whole"));
}

INSTANTIATE_TEST_SUITE_P(both_engines, AnnouncementTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         testing::PrintToStringParamName());

TEST(AnnouncementsOfServersTest, are_heard_by_the_other_servers_of_the_store) {
    const test::TemporaryStore store{test::Engine::Postgres};
    const auto here = store.open();
    const auto there = store.open();
    Ear near;
    Ear far;
    const auto listening_near = here->listen(near.listener());
    const auto listening_far = there->listen(far.listener());
    EXPECT_TRUE(announce(*here, "1"));
    EXPECT_TRUE(announce(*here, "2"));
    EXPECT_TRUE(announce(*there, "3"));
    EXPECT_THAT(far.await(3), UnorderedElementsAre("1", "2", "3"));
    EXPECT_THAT(near.await(3), UnorderedElementsAre("1", "2", "3")) << "its own once";
}

TEST(AnnouncementLinesTest, lead_back) {
    const Announcement one{
        .kind = "case", .subject = "01K", .version = 7, .about = {"received", "", "unit"}};
    EXPECT_EQ(read_line(to_line(one)), one);
    EXPECT_EQ(read_line("case\t01K"), std::nullopt);
    EXPECT_EQ(read_line("case\t01K\tx"), std::nullopt);
}

}  // namespace
}  // namespace yimen::db
