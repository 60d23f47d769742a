#include "platform/crypto/encoding.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::crypto {
namespace {

// RFC 4648 §10.
TEST(EncodingTest, gives_the_values_of_the_standard) {
    EXPECT_EQ(to_base64(""), "");
    EXPECT_EQ(to_base64("f"), "Zg==");
    EXPECT_EQ(to_base64("fo"), "Zm8=");
    EXPECT_EQ(to_base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(to_base64url("\xfb\xff\xfe"), "-__-");
    EXPECT_EQ(to_base64url("f"), "Zg");
    EXPECT_EQ(to_base32("foobar"), "MZXW6YTBOI");
    EXPECT_EQ(to_hex("foo\xff"), "666f6fff");
}

TEST(EncodingTest, refuses_base64_that_no_encoder_writes) {
    EXPECT_EQ(from_base64("Zg"), std::nullopt);
    EXPECT_EQ(from_base64("Zh=="), std::nullopt);
    EXPECT_EQ(from_base64("Z==="), std::nullopt);
    EXPECT_EQ(from_base64("===="), std::nullopt);
    EXPECT_EQ(from_base64("Zm 9"), std::nullopt);
    EXPECT_EQ(from_base64("Zm9-"), std::nullopt);
}

TEST(EncodingTest, reads_base32_as_people_type_it) {
    EXPECT_EQ(from_base32("mzxw 6ytb-oi"), "foobar");
    EXPECT_EQ(from_base32("MZXW6YTBO1"), std::nullopt);
    EXPECT_EQ(from_base32("MZXW6YTBO"), std::nullopt);
}

RC_GTEST_PROP(EncodingTest, brings_back_every_text, (const std::string& bytes)) {
    RC_ASSERT(from_base64(to_base64(bytes)) == bytes);
    RC_ASSERT(from_base32(to_base32(bytes)) == bytes);
}

}  // namespace
}  // namespace yimen::crypto
