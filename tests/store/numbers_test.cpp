#include <gtest/gtest.h>

#include "notices/store/number_store.h"
#include "store/notices_house.h"

namespace yimen::notices {
namespace {

using namespace std::chrono_literals;

constexpr Day kFriday{2026, 3, 6};
constexpr Day kMonday{2026, 3, 9};

/// Serials of one series, taken by lanes as threads of many servers take them.
class NumbersTest : public testing::TestWithParam<test::Engine> {
  protected:
    std::int64_t take(std::string_view lane, std::chrono::milliseconds after_nine = 0ms,
                      Day day = kFriday) {
        const auto taken =
            house_.database->write([&](db::Transaction& transaction) -> Result<std::int64_t> {
                return NumberStore{transaction}.take_next(series_, lane, day,
                                                          start_in_china(day) + 9h + after_nine);
            });
        return *taken;
    }

    std::string unused() {
        return house_.database->read([](db::Transaction& transaction) {
            std::string ranges;
            for (const auto& row :
                 transaction.query({"unused",
                                    "SELECT first_serial, last_serial FROM unused_number "
                                    "ORDER BY first_serial"})) {
                ranges +=
                    std::to_string(row.integer(0)) + '-' + std::to_string(row.integer(1)) + ' ';
            }
            return ranges;
        });
    }

    NoticesHouse house_{GetParam()};
    Series series_{kUnit, "许受", 2026};
};

TEST_P(NumbersTest, follow_each_other_at_the_pace_of_people) {
    for (int i = 1; i <= 5; ++i) {
        EXPECT_EQ(take(i % 2 == 0 ? "one" : "two", i * 10s), i);
    }
    EXPECT_EQ(unused(), "");
}

TEST_P(NumbersTest, a_lane_in_a_hurry_takes_more_at_once) {
    EXPECT_EQ(take("one", 0ms), 1);
    EXPECT_EQ(take("one", 10ms), 2);
    EXPECT_EQ(take("two", 20ms), 4);
    EXPECT_EQ(take("one", 30ms), 3);
    EXPECT_EQ(take("one", 40ms), 5);
    EXPECT_EQ(take("two", 50ms), 9);
    EXPECT_EQ(take("one", 60ms), 6);
    EXPECT_EQ(take("one", 70ms), 7);
    EXPECT_EQ(take("one", 80ms), 8);
    EXPECT_EQ(take("two", 90ms), 10);
}

TEST_P(NumbersTest, what_a_lane_has_left_is_good_on_its_day_only_and_is_noted) {
    EXPECT_EQ(take("one", 0ms), 1);
    EXPECT_EQ(take("one", 10ms), 2);
    EXPECT_EQ(take("one", 20ms), 3);
    EXPECT_EQ(take("one", 30ms), 4);
    EXPECT_EQ(take("one", 8h), 5);
    EXPECT_EQ(take("one", 0ms, kMonday), 8);
    EXPECT_EQ(take("one", 10s, kMonday), 9);
    EXPECT_EQ(unused(), "6-7 ");
}

INSTANTIATE_TEST_SUITE_P(both_engines, NumbersTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::notices
