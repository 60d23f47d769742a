#include "platform/crypto/totp.h"

#include <gtest/gtest.h>

#include "platform/crypto/encoding.h"

namespace yimen::crypto {
namespace {

const std::string kSecret = "12345678901234567890";

// RFC 6238 appendix B (SHA-1), the last six of its eight digits.
TEST(TotpTest, gives_the_values_of_the_standard) {
    const auto code_at = [](std::int64_t seconds) {
        return totp_code(kSecret, totp_step(Instant{seconds * 1000}));
    };
    EXPECT_EQ(code_at(59), "287082");
    EXPECT_EQ(code_at(1111111109), "081804");
    EXPECT_EQ(code_at(1111111111), "050471");
    EXPECT_EQ(code_at(1234567890), "005924");
    EXPECT_EQ(code_at(2000000000), "279037");
    EXPECT_EQ(code_at(20000000000), "353130");
}

TEST(TotpTest, allows_for_a_clock_that_is_one_step_off) {
    const Instant now{1'111'111'111'000};
    const auto step = totp_step(now);
    for (const std::int64_t shift : {-1, 0, 1}) {
        EXPECT_EQ(find_totp_step(kSecret, totp_code(kSecret, step + shift), now), step + shift);
    }
    for (const std::int64_t shift : {-2, 2}) {
        EXPECT_EQ(find_totp_step(kSecret, totp_code(kSecret, step + shift), now), std::nullopt);
    }
}

TEST(TotpTest, takes_six_digits_and_nothing_else) {
    const Instant now{59'000};
    EXPECT_EQ(find_totp_step(kSecret, "287082", now), 1);
    for (const std::string code : {"", "28708", "94287082", "287082 ", "28708x"}) {
        EXPECT_EQ(find_totp_step(kSecret, code, now), std::nullopt) << code;
    }
}

TEST(TotpTest, makes_an_address_that_authenticators_read) {
    EXPECT_EQ(totp_uri(kSecret, "zhang", "一门"),
              "otpauth://totp/%e4%b8%80%e9%97%a8:zhang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
              "&issuer=%e4%b8%80%e9%97%a8&algorithm=SHA1&digits=6&period=30");
    EXPECT_EQ(make_totp_secret().size(), 20U);
    EXPECT_NE(make_totp_secret(), make_totp_secret());
}

}  // namespace
}  // namespace yimen::crypto
