#include "platform/files/partial_files.h"

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

#include "platform/files/durable_file.h"

namespace yimen::files {
namespace {

class PartialFilesTest : public testing::Test {
  protected:
    const test::TemporaryFolder folder_;
    const PartialFiles files_{folder_.file("partial")};
};

TEST_F(PartialFilesTest, grow_piece_by_piece_also_after_a_restart) {
    files_.open("one")->write(0, "abc");
    const PartialFiles again{folder_.file("partial")};
    {
        const auto file = again.open("one");
        ASSERT_TRUE(file);
        EXPECT_EQ(file->size_bytes(), 3U);
        file->write(3, "def");
        EXPECT_TRUE(file->holds(0, "abcdef"));
        EXPECT_TRUE(file->holds(2, "cd"));
        EXPECT_FALSE(file->holds(2, "cx"));
        EXPECT_FALSE(file->holds(4, "efg"));
    }
    EXPECT_EQ(read_file(again.path_of("one")), "abcdef");
}

TEST_F(PartialFilesTest, are_written_by_one_at_a_time) {
    auto first = files_.open("one");
    ASSERT_TRUE(first);
    EXPECT_FALSE(files_.open("one"));
    EXPECT_TRUE(files_.open("other"));
    first.reset();
    EXPECT_TRUE(files_.open("one"));
}

TEST_F(PartialFilesTest, can_be_cut_and_removed) {
    files_.open("one")->write(0, "abcdef");
    files_.cut("one", 4);
    files_.cut("one", 9);
    EXPECT_EQ(read_file(files_.path_of("one")), "abcd");
    EXPECT_EQ(files_.ids(), std::vector<std::string>{"one"});
    files_.remove("one");
    files_.remove("one");
    EXPECT_TRUE(files_.ids().empty());
}

}  // namespace
}  // namespace yimen::files
