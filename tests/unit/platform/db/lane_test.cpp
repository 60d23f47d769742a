#include "platform/db/lane.h"

#include <latch>
#include <set>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace yimen::db {
namespace {

TEST(LaneTest, is_one_thread_s_alone_while_it_lives_and_free_again_after_it) {
    constexpr std::size_t kThreads = 8;
    const auto own = lane_of_this_thread();
    EXPECT_EQ(lane_of_this_thread(), own);
    std::vector<int> lanes(kThreads);
    const auto take_all = [&] {
        std::latch all_have_one{kThreads};
        std::vector<std::jthread> threads;
        for (auto& lane : lanes) {
            threads.emplace_back([&] {
                lane = lane_of_this_thread();
                all_have_one.arrive_and_wait();
            });
        }
    };
    take_all();
    const std::set first(lanes.begin(), lanes.end());
    EXPECT_EQ(first.size(), kThreads);
    EXPECT_FALSE(first.contains(own));
    take_all();
    EXPECT_EQ(std::set(lanes.begin(), lanes.end()), first);
}

}  // namespace
}  // namespace yimen::db
