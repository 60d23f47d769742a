#include "platform/crypto/random.h"

#include <algorithm>
#include <set>
#include <thread>

#include <gtest/gtest.h>

namespace yimen::crypto {
namespace {

TEST(NewIdTest, starts_with_the_time_of_making) {
    // The example of the ULID specification.
    EXPECT_TRUE(IdSource{}.next(Instant{1469918176385}).starts_with("01ARYZ6S41"));
}

TEST(NewIdTest, grows_within_a_millisecond_and_when_the_clock_goes_back) {
    const Instant now{4102444800000};
    IdSource source;
    std::string last = source.next(now);
    for (int count = 0; count < 10'000; ++count) {
        const auto next = source.next(count % 2 == 0 ? now : now - std::chrono::hours{1});
        ASSERT_EQ(next.size(), 26U);
        ASSERT_LT(last, next);
        last = next;
    }
}

TEST(LowestIdTest, parts_what_was_made_before_from_what_comes_then) {
    const Instant now{1469918176385};
    const auto lowest = lowest_id_of(now);
    EXPECT_EQ(lowest, "01ARYZ6S410000000000000000");
    EXPECT_LT(IdSource{}.next(Instant{now.milliseconds - 1}), lowest);
    EXPECT_LT(lowest, IdSource{}.next(now));
}

TEST(NewIdTest, never_repeats_itself_between_threads) {
    constexpr std::size_t kEach = 2'000;
    std::array<std::vector<std::string>, 4> made;
    std::vector<std::thread> threads;
    for (auto& own : made) {
        threads.emplace_back([&own] {
            for (std::size_t count = 0; count < kEach; ++count) own.push_back(new_id(Instant{1}));
        });
    }
    for (auto& thread : threads) thread.join();
    std::set<std::string> all;
    for (const auto& own : made) {
        EXPECT_TRUE(std::is_sorted(own.begin(), own.end()));
        all.insert(own.begin(), own.end());
    }
    EXPECT_EQ(all.size(), kEach * made.size());
}

TEST(RandomTokenTest, is_as_long_as_asked_and_never_the_same) {
    EXPECT_EQ(random_bytes(0).size(), 0U);
    EXPECT_EQ(random_bytes(17).size(), 17U);
    const auto token = random_token();
    EXPECT_EQ(token.size(), 43U);
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                      "0123456789-_"),
              std::string::npos);
    EXPECT_NE(token, random_token());
}

}  // namespace
}  // namespace yimen::crypto
