#include <filesystem>
#include <future>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/write_load.h"

namespace yimen::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Copying and putting back a SQLite store by the program. (PostgreSQL brings its own tools.)
class BackupTest : public testing::Test {
  protected:
    /// Copies while officers save; brings what was acknowledged before the copying began.
    std::map<std::string, Acknowledged> back_up_under_load(const std::string& target) {
        RunningServer server{installation_.environment()};
        std::promise<void> under_way;
        bool told = false;
        load_.begin(server.port(), [&](std::size_t count) {
            const bool all_save = load_.acknowledged().size() == load_entry_ids().size();
            if (count >= 50 && all_save && !std::exchange(told, true)) under_way.set_value();
        });
        under_way.get_future().wait();
        const auto before = load_.acknowledged_now();
        const auto count_before = load_.count();
        const auto copied = installation_.run({"backup", target});
        EXPECT_EQ(copied.exit_code, 0) << copied.said;
        EXPECT_GT(load_.count(), count_before) << "nobody saved while it was copied";
        EXPECT_EQ(load_.stop(), std::vector<std::string>{});
        EXPECT_EQ(server.drain().exit_code, 0);
        return before;
    }

    const Installation installation_{Engine::Sqlite, load_item_keys()};
    WriteLoad load_{"editor", load_entry_ids()};
};

TEST_F(BackupTest, under_write_load_holds_all_that_was_acknowledged_before_it_began) {
    const auto copy = installation_.file("copy.db");
    const auto before = back_up_under_load(copy);
    EXPECT_EQ(before.size(), load_entry_ids().size());
    auto environment = installation_.environment();
    environment["YIMEN_STORE_PATH"] = copy;
    // The copy is a store of its own: its log is whole as far as it goes, and it can be served.
    const auto verified = run_program({"verify", "--anchors", "/dev/null"}, environment);
    EXPECT_EQ(verified.exit_code, 0) << verified.said;
    RunningServer server{environment};
    OfficerDesk desk{server.port(), "editor"};
    for (const auto& [entry_id, told] : before) {
        const auto answer = desk.get("/api/desk/entries/" + entry_id);
        ASSERT_EQ(answer.status, 200) << answer.body;
        EXPECT_GE(version_of(answer), told.version);
    }
    EXPECT_EQ(server.drain().exit_code, 0);
}

TEST_F(BackupTest, is_put_back_in_the_place_of_the_store_which_is_kept) {
    const auto copy = installation_.file("copy.db");
    back_up_under_load(copy);
    const auto latest = load_.acknowledged();

    const auto restored = installation_.run({"restore", copy});
    EXPECT_EQ(restored.exit_code, 0) << restored.said;
    EXPECT_TRUE(fs::exists(copy));
    EXPECT_FALSE(fs::exists(installation_.store().path() + "-wal"));
    const auto kept = installation_.store().path() + ".before-restore";
    ASSERT_TRUE(fs::exists(kept));
    {
        RunningServer server{installation_.environment()};
        OfficerDesk desk{server.port(), "editor"};
        EXPECT_EQ(desk.get("/api/desk/entries/" + latest.begin()->first).status, 200);
        EXPECT_EQ(server.drain().exit_code, 0);
    }

    // Back again: nothing that was acknowledged is lost for good.
    fs::rename(installation_.store().path(), installation_.file("second.db"));
    fs::rename(kept, installation_.store().path());
    EXPECT_EQ(find_losses(installation_, latest), std::vector<std::string>{});
}

TEST_F(BackupTest, is_not_put_back_while_a_server_has_the_store_open) {
    const auto copy = installation_.file("copy.db");
    ASSERT_EQ(installation_.run({"backup", copy}).exit_code, 0);
    RunningServer server{installation_.environment()};
    const auto refused = installation_.run({"restore", copy});
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.said, HasSubstr("is in use by another process"));
    EXPECT_EQ(server.drain().exit_code, 0);
}

}  // namespace
}  // namespace yimen::test
