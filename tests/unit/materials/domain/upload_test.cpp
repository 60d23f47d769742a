#include "materials/domain/upload.h"

#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "materials/domain/limits.h"

namespace yimen::materials {
namespace {

Upload begun(std::int64_t size_bytes, std::int64_t received_bytes) {
    return {.file_name = "身份证.jpg", .size_bytes = size_bytes, .received_bytes = received_bytes};
}

std::vector<std::string> codes_of(const Upload& upload) {
    std::vector<std::string> codes;
    for (const auto& fault : find_faults(upload)) codes.push_back(fault.pointer + ' ' + fault.code);
    return codes;
}

TEST(UploadTest, takes_the_next_piece_and_the_same_again) {
    const auto upload = begun(100, 40);
    EXPECT_EQ(place_chunk(upload, 40, 60), Placing::Next);
    EXPECT_EQ(place_chunk(upload, 0, 40), Placing::Repeated);
    EXPECT_EQ(place_chunk(upload, 10, 5), Placing::Repeated);
}

TEST(UploadTest, refuses_gaps_overlaps_and_what_is_beyond_its_size) {
    const auto upload = begun(100, 40);
    EXPECT_EQ(place_chunk(upload, 41, 10), Placing::Elsewhere);
    EXPECT_EQ(place_chunk(upload, 30, 20), Placing::Elsewhere);
    EXPECT_EQ(place_chunk(upload, 40, 61), Placing::Elsewhere);
    EXPECT_EQ(place_chunk(upload, 40, 0), Placing::Elsewhere);
    EXPECT_EQ(place_chunk(upload, -1, 10), Placing::Elsewhere);
    EXPECT_EQ(place_chunk(upload, std::numeric_limits<std::int64_t>::max(), 10),
              Placing::Elsewhere);
}

RC_GTEST_PROP(UploadProperty, ends_at_its_size_however_it_is_cut, ()) {
    const auto size = *rc::gen::inRange<std::int64_t>(1, 5000);
    auto upload = begun(size, 0);
    while (upload.received_bytes < size) {
        const auto piece = *rc::gen::inRange<std::int64_t>(1, 2000);
        const auto placing = place_chunk(upload, upload.received_bytes, piece);
        const bool fits = piece <= size - upload.received_bytes;
        RC_ASSERT(placing == (fits ? Placing::Next : Placing::Elsewhere));
        upload.received_bytes += fits ? piece : 0;
    }
    RC_ASSERT(upload.received_bytes == size);
}

TEST(UploadTest, is_refused_with_everything_that_is_wrong) {
    EXPECT_TRUE(codes_of(begun(1, 0)).empty());
    EXPECT_TRUE(codes_of(begun(kFileBytesMax, 0)).empty());
    auto wrong = begun(kFileBytesMax + 1, 0);
    wrong.file_name = " ";
    wrong.stated_digest = "md5:0";
    EXPECT_EQ(codes_of(wrong), (std::vector<std::string>{"/file_name file-name-malformed",
                                                         "/size_bytes file-size-out-of-range",
                                                         "/digest digest-malformed"}));
    EXPECT_EQ(codes_of(begun(0, 0)).size(), 1U);
}

TEST(StatedDigestTest, is_of_sm3_or_sha_256) {
    const std::string hex(64, 'A');
    const auto sm3 = parse_stated_digest("sm3:" + hex);
    ASSERT_TRUE(sm3);
    EXPECT_TRUE(sm3->sm3);
    EXPECT_EQ(sm3->hex, std::string(64, 'a'));
    EXPECT_FALSE(parse_stated_digest("sha-256:" + hex)->sm3);
    for (const auto& wrong :
         {hex, "sm3:" + hex + "0", "sm3:" + hex.substr(1), "sm3:" + std::string(64, 'g')}) {
        EXPECT_FALSE(parse_stated_digest(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace yimen::materials
