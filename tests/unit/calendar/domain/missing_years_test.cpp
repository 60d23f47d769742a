#include "calendar/domain/missing_years.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::calendar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<int> kUntil2026{2025, 2026};

TEST(MissingYearsTest, are_none_while_the_next_notice_is_not_due) {
    EXPECT_THAT(find_missing_years(kUntil2026, {2026, 3, 2}, 0), IsEmpty());
    EXPECT_THAT(find_missing_years(kUntil2026, {2026, 11, 1}, 0), IsEmpty());
}

TEST(MissingYearsTest, name_the_next_year_after_the_first_of_november) {
    EXPECT_THAT(find_missing_years(kUntil2026, {2026, 11, 2}, 0),
                ElementsAre(MissingYear{2027, WantedBecause::NovemberPassed}));
}

TEST(MissingYearsTest, name_the_next_year_when_a_day_of_it_was_computed) {
    EXPECT_THAT(find_missing_years(kUntil2026, {2026, 9, 30}, 2027),
                ElementsAre(MissingYear{2027, WantedBecause::DayComputed}));
    EXPECT_THAT(find_missing_years(kUntil2026, {2026, 9, 30}, 2026), IsEmpty());
}

TEST(MissingYearsTest, name_the_running_year_before_all) {
    EXPECT_THAT(find_missing_years({}, {2026, 12, 1}, 0),
                ElementsAre(MissingYear{2026, WantedBecause::RunningYear},
                            MissingYear{2027, WantedBecause::NovemberPassed}));
}

TEST(MissingYearsTest, are_none_when_all_tables_are_there) {
    EXPECT_THAT(find_missing_years(std::vector{2026, 2027}, {2026, 12, 1}, 2028), IsEmpty());
}

}  // namespace
}  // namespace yimen::calendar
