#include "platform/files/file_mark.h"

#include <fstream>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace yimen::files {
namespace {

namespace fs = std::filesystem;

TEST(FileMarkTest, tells_a_file_that_took_the_place_of_another_at_the_same_time) {
    const test::TemporaryFolder folder;
    const fs::path one = folder.file("one");
    const fs::path other = folder.file("other");
    std::ofstream{one} << "same";
    std::ofstream{other} << "size";
    const auto time = fs::last_write_time(one);
    const auto before = mark_of(one);
    fs::rename(other, one);
    fs::last_write_time(one, time);
    EXPECT_NE(mark_of(one), before);
    EXPECT_EQ(mark_of(one), mark_of(one));
}

TEST(FileMarkTest, is_nothing_without_a_file) {
    const test::TemporaryFolder folder;
    EXPECT_FALSE(mark_of(folder.file("none")));
}

}  // namespace
}  // namespace yimen::files
