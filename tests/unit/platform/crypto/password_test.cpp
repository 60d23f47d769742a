#include "platform/crypto/password.h"

#include <future>

#include <gtest/gtest.h>

#include "platform/crypto/crypto_error.h"

namespace yimen::crypto {
namespace {

constexpr PasswordCost kCheap{.memory_kibibytes = 64, .passes = 1, .lanes = 1};

TEST(PasswordTest, matches_its_own_hash_and_no_other) {
    PasswordHasher hasher{kCheap, {.threads = 2, .waiting = 8}};
    const auto hash = hasher.hash("correct horse");
    ASSERT_TRUE(hash);
    EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=64,t=1,p=1$"));
    EXPECT_TRUE(*hasher.matches("correct horse", *hash));
    EXPECT_FALSE(*hasher.matches("Correct horse", *hash));
    EXPECT_FALSE(*hasher.matches("", *hash));
}

TEST(PasswordTest, has_another_salt_each_time) {
    PasswordHasher hasher{kCheap, {.threads = 1, .waiting = 8}};
    EXPECT_NE(*hasher.hash("same"), *hasher.hash("same"));
}

TEST(PasswordTest, matches_nothing_where_there_is_no_hash) {
    PasswordHasher hasher{kCheap, {.threads = 1, .waiting = 8}};
    EXPECT_FALSE(*hasher.matches("any", std::nullopt));
}

TEST(PasswordTest, reads_hashes_of_another_cost_and_calls_them_outdated) {
    PasswordHasher cheap{kCheap, {.threads = 1, .waiting = 8}};
    PasswordHasher dear{{.memory_kibibytes = 128, .passes = 2, .lanes = 1},
                        {.threads = 1, .waiting = 8}};
    const auto hash = *cheap.hash("password");
    EXPECT_TRUE(*dear.matches("password", hash));
    EXPECT_TRUE(dear.is_outdated(hash));
    EXPECT_FALSE(cheap.is_outdated(hash));
}

TEST(PasswordTest, throws_for_what_is_no_hash_and_for_an_impossible_cost) {
    PasswordHasher hasher{kCheap, {.threads = 1, .waiting = 8}};
    EXPECT_THROW(static_cast<void>(hasher.matches("any", "plain")), CryptoError);
    EXPECT_THROW((PasswordHasher{{.memory_kibibytes = 1}, {.threads = 1, .waiting = 1}}),
                 CryptoError);
}

TEST(PasswordTest, is_busy_when_too_many_wait_and_answers_the_others) {
    PasswordHasher full{kCheap, {.threads = 1, .waiting = 0}};
    const auto refused = full.hash("password");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().kind, ProblemKind::Unavailable);
    EXPECT_EQ(refused.problem().code, "busy");

    PasswordHasher hasher{kCheap, {.threads = 2, .waiting = 3}};
    std::vector<std::future<bool>> asked;
    for (int count = 0; count < 20; ++count) {
        asked.push_back(std::async(std::launch::async, [&] {
            const auto hash = hasher.hash("password");
            return !hash || hash->starts_with("$argon2id$");
        }));
    }
    for (auto& each : asked) EXPECT_TRUE(each.get());
}

}  // namespace
}  // namespace yimen::crypto
