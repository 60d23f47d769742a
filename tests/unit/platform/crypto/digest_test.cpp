#include "platform/crypto/digest.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/crypto/encoding.h"

namespace yimen::crypto {
namespace {

// GB/T 32905-2016 annex A.
TEST(DigestTest, gives_the_sm3_values_of_the_standard) {
    EXPECT_EQ(sm3_hex("abc"), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    std::string sixteen_times;
    for (int time = 0; time < 16; ++time) sixteen_times += "abcd";
    EXPECT_EQ(sm3_hex(sixteen_times),
              "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

// FIPS 180-4 examples.
TEST(DigestTest, gives_the_sha256_values_of_the_standard) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

// RFC 4231 cases 2 and 6 (a key longer than a block).
TEST(DigestTest, gives_the_hmac_values_of_the_standard) {
    EXPECT_EQ(to_hex(hmac(DigestKind::Sha256, "Jefe", "what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(to_hex(hmac(DigestKind::Sha256, std::string(131, '\xaa'),
                          "Test Using Larger Than Block-Size Key - Hash Key First")),
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(DigestTest, builds_hmac_from_sm3_as_rfc_2104_says) {
    const std::string key = "key";
    std::string inner(64, '\x36');
    std::string outer(64, '\x5c');
    for (std::size_t place = 0; place < key.size(); ++place) {
        inner[place] = static_cast<char>(inner[place] ^ key[place]);
        outer[place] = static_cast<char>(outer[place] ^ key[place]);
    }
    const auto expected =
        digest(DigestKind::Sm3, outer + digest(DigestKind::Sm3, inner + "message"));
    EXPECT_EQ(hmac(DigestKind::Sm3, key, "message"), expected);
}

RC_GTEST_PROP(DigestTest, is_the_same_whether_the_bytes_come_at_once_or_in_pieces,
              (const std::string& one, const std::string& other)) {
    Digest pieces{DigestKind::Sm3};
    pieces.update(one);
    pieces.update(other);
    RC_ASSERT(pieces.finish_hex() == sm3_hex(one + other));
}

TEST(EqualInConstantTimeTest, tells_equal_from_different) {
    EXPECT_TRUE(equal_in_constant_time("secret", "secret"));
    EXPECT_TRUE(equal_in_constant_time("", ""));
    EXPECT_FALSE(equal_in_constant_time("secret", "secreT"));
    EXPECT_FALSE(equal_in_constant_time("secret", "secrets"));
}

}  // namespace
}  // namespace yimen::crypto
