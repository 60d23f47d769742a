#include "platform/http/byte_range.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::http {
namespace {

using Resolved = std::variant<RangeAnswer, ByteRange>;

TEST(RangeTest, is_resolved_against_the_size) {
    EXPECT_EQ(resolve_range("bytes=0-4", 10), Resolved{(ByteRange{0, 4})});
    EXPECT_EQ(resolve_range("bytes=5-", 10), Resolved{(ByteRange{5, 9})});
    EXPECT_EQ(resolve_range("bytes=-3", 10), Resolved{(ByteRange{7, 9})});
    EXPECT_EQ(resolve_range("bytes=8-99", 10), Resolved{(ByteRange{8, 9})});
    EXPECT_EQ(resolve_range("bytes=-99", 10), Resolved{(ByteRange{0, 9})});
    EXPECT_EQ(resolve_range("Bytes= 1-1 ", 10), Resolved{(ByteRange{1, 1})});
}

TEST(RangeTest, is_unsatisfiable_beyond_the_end) {
    EXPECT_EQ(resolve_range("bytes=10-", 10), Resolved{RangeAnswer::Unsatisfiable});
    EXPECT_EQ(resolve_range("bytes=-0", 10), Resolved{RangeAnswer::Unsatisfiable});
    EXPECT_EQ(resolve_range("bytes=0-", 0), Resolved{RangeAnswer::Unsatisfiable});
    EXPECT_EQ(resolve_range("bytes=-5", 0), Resolved{RangeAnswer::Unsatisfiable});
}

TEST(RangeTest, is_passed_over_when_it_is_none_we_serve) {
    for (const auto* other :
         {"", "bytes=", "bytes=-", "bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b",
          "bytes=1-2x", "bytes=+1-2", "bytes=99999999999999999999-"}) {
        EXPECT_EQ(resolve_range(other, 10), Resolved{RangeAnswer::Whole}) << other;
    }
}

RC_GTEST_PROP(RangeTest, never_leaves_the_file,
              (std::uint64_t first, std::uint64_t last, std::uint32_t size)) {
    const auto header = "bytes=" + std::to_string(first) + "-" + std::to_string(last);
    const auto resolved = resolve_range(header, size);
    if (const auto* range = std::get_if<ByteRange>(&resolved)) {
        RC_ASSERT(range->first <= range->last);
        RC_ASSERT(range->last < size);
    }
}

}  // namespace
}  // namespace yimen::http
