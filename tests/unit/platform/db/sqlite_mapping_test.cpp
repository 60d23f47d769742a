#include "platform/db/sqlite_mapping.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store_test.h"

#include "platform/db/sqlite_connection.h"

namespace yimen::db {

namespace {

/// Where SQLite locks a store file (its file format, "locking").
constexpr off_t kSharedFirst = 0x40000002;
constexpr off_t kSharedLength = 510;

/// Whether this process holds a lock on the file, as another process sees it.
bool is_locked(const std::string& path) {
    const auto other = fork();
    if (other == 0) {
        const int file = open(path.c_str(), O_RDWR | O_CLOEXEC);
        struct flock wish{};
        wish.l_type = F_WRLCK;
        wish.l_whence = SEEK_SET;
        wish.l_start = kSharedFirst;
        wish.l_len = kSharedLength;
        const bool asked = file >= 0 && fcntl(file, F_GETLK, &wish) == 0;
        _exit(asked && wish.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    waitpid(other, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

class SqliteMappingTest : public testing::Test {
  protected:
    std::int64_t look(SqliteConnection& connection, const char* text) {
        SqliteStatement statement{connection.handle(), text};
        EXPECT_EQ(statement.step(), SQLITE_ROW) << text;
        return statement.row().integer(0);
    }

    /// So many bytes of rows, and out of the log into the file.
    void fill(SqliteConnection& writer, int rows) {
        writer.execute_script("fill",
                              "CREATE TABLE IF NOT EXISTS held (number integer, bytes blob)");
        writer.execute(
            "WITH RECURSIVE one (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM one "
            "WHERE number < " +
            std::to_string(rows) + ") INSERT INTO held SELECT number, randomblob(3000) FROM one");
        writer.execute_script("to the file", "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    test::TemporaryFolder folder_;
    SqliteOptions options_{.path = folder_.file("store.db")};
    static constexpr const char* kSum = "SELECT sum(length(bytes)) FROM held";
};

TEST_F(SqliteMappingTest, pages_that_came_later_are_read_without_opening_again) {
    SqliteConnection writer{options_, SqliteAccess::Write};
    fill(writer, 10);
    SqliteConnection reader{options_, SqliteAccess::Read};
    EXPECT_EQ(look(reader, kSum), 10 * 3000);
    fill(writer, 2000);
    EXPECT_EQ(look(reader, kSum), 2010 * 3000);
}

TEST_F(SqliteMappingTest, file_that_shrinks_is_read_to_its_new_end) {
    SqliteConnection writer{options_, SqliteAccess::Write};
    fill(writer, 2000);
    SqliteConnection reader{options_, SqliteAccess::Read};
    EXPECT_EQ(look(reader, kSum), 2000 * 3000);
    writer.execute("DELETE FROM held WHERE number > 10");
    writer.execute("VACUUM");
    writer.execute_script("to the file", "PRAGMA wal_checkpoint(TRUNCATE)");
    EXPECT_EQ(look(reader, kSum), 10 * 3000);
    fill(writer, 500);
    EXPECT_EQ(look(reader, kSum), 510 * 3000);
}

/// To close any descriptor of a file drops all locks that the process has on it.
TEST_F(SqliteMappingTest, who_stops_reading_takes_no_lock_of_others_along) {
    auto writer = std::make_unique<SqliteConnection>(options_, SqliteAccess::Write);
    fill(*writer, 10);
    ASSERT_TRUE(is_locked(options_.path));
    {
        SqliteConnection reader{options_, SqliteAccess::Read};
        EXPECT_EQ(look(reader, kSum), 10 * 3000);
    }
    EXPECT_TRUE(is_locked(options_.path));
    writer.reset();
    EXPECT_FALSE(is_locked(options_.path));
}

TEST_F(SqliteMappingTest, file_that_is_not_there_is_refused_as_ever) {
    options_.path = folder_.file("none.db");
    EXPECT_THROW((SqliteConnection{options_, SqliteAccess::Read}), DatabaseError);
    SqliteConnection writer{options_, SqliteAccess::Write};
    fill(writer, 3);
    SqliteConnection reader{options_, SqliteAccess::Read};
    EXPECT_EQ(look(reader, kSum), 3 * 3000);
}

}  // namespace
}  // namespace yimen::db
