#include "core/day.h"

#include <limits>
#include <stdexcept>
#include <unordered_set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen {
namespace {

Day any_day() {
    return add_days(Day{1, 1, 1}, *rc::gen::inRange<std::int64_t>(0, 3'652'059));
}

TEST(DayTest, reads_and_writes_a_date) {
    const auto day = Day::parse("2026-03-06");
    ASSERT_TRUE(day);
    EXPECT_EQ(*day, (Day{2026, 3, 6}));
    EXPECT_EQ(day->iso(), "2026-03-06");
    EXPECT_EQ(day->year(), 2026);
    EXPECT_EQ(day->month(), 3U);
    EXPECT_EQ(day->day_of_month(), 6U);
    EXPECT_EQ(day->weekday(), std::chrono::Friday);
}

TEST(DayTest, reads_nothing_but_ten_characters_of_a_real_date) {
    for (const auto* text : {"", "2026-3-6", "2026-03-6", "2026/03/06", "20260306", "2026-03-06 ",
                             " 2026-03-06", "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00",
                             "2026-01-32", "0000-01-01", "+026-01-01", "-026-01-01", "2026-+1-01",
                             "2025-02-29", "２０２６-01-01", "2026-01-01Z"}) {
        EXPECT_FALSE(Day::parse(text)) << text;
    }
    EXPECT_TRUE(Day::parse("2024-02-29"));
    EXPECT_TRUE(Day::parse("0001-01-01"));
    EXPECT_TRUE(Day::parse("9999-12-31"));
}

TEST(DayTest, does_not_wrap_parts_that_are_far_too_large) {
    EXPECT_FALSE(Day::from_parts(2026, 257, 1));
    EXPECT_FALSE(Day::from_parts(2026, 1, 257));
    EXPECT_FALSE(Day::from_parts(2026 + 65536, 1, 1));
    EXPECT_THROW((Day{2026, 257, 1}), std::out_of_range);
}

TEST(DayTest, is_written_in_chinese_without_leading_zeros) {
    EXPECT_EQ(format_chinese(Day{2026, 3, 6}), "2026年3月6日");
    EXPECT_EQ(format_chinese(Day{2026, 12, 31}), "2026年12月31日");
}

TEST(DayTest, cannot_leave_the_years_one_to_9999) {
    EXPECT_THROW((void)add_days(Day{9999, 12, 31}, 1), std::out_of_range);
    EXPECT_THROW((void)add_days(Day{1, 1, 1}, -1), std::out_of_range);
    EXPECT_THROW((void)add_days(Day{}, std::numeric_limits<std::int64_t>::max()),
                 std::out_of_range);
    EXPECT_THROW((void)add_days(Day{}, std::numeric_limits<std::int64_t>::min()),
                 std::out_of_range);
}

TEST(DayTest, completes_a_year_of_age_on_the_birthday) {
    const Day born{2008, 3, 6};
    EXPECT_EQ(full_years_between(born, Day{2026, 3, 5}), 17);
    EXPECT_EQ(full_years_between(born, Day{2026, 3, 6}), 18);
    EXPECT_EQ(full_years_between(born, born), 0);
    EXPECT_EQ(full_years_between(Day{2026, 3, 6}, born), -18);
}

TEST(DayTest, completes_a_year_on_the_first_of_march_for_who_is_born_on_29_february) {
    EXPECT_EQ(full_years_between(Day{2004, 2, 29}, Day{2022, 2, 28}), 17);
    EXPECT_EQ(full_years_between(Day{2004, 2, 29}, Day{2022, 3, 1}), 18);
    EXPECT_EQ(full_years_between(Day{2004, 2, 29}, Day{2024, 2, 29}), 20);
}

TEST(DayTest, can_be_kept_in_a_hash_set) {
    const std::unordered_set<Day> days{Day{2026, 1, 1}, Day{2026, 1, 1}, Day{2026, 1, 2}};
    EXPECT_EQ(days.size(), 2U);
}

RC_GTEST_PROP(DayProperty, is_read_back_as_it_was_written, ()) {
    const auto day = any_day();
    RC_ASSERT(Day::parse(day.iso()) == day);
}

RC_GTEST_PROP(DayProperty, sorts_as_its_text, ()) {
    const auto left = any_day();
    const auto right = any_day();
    RC_ASSERT((left < right) == (left.iso() < right.iso()));
}

RC_GTEST_PROP(DayProperty, lies_as_many_days_apart_as_were_added, ()) {
    const auto left = any_day();
    const auto right = any_day();
    RC_ASSERT(add_days(left, days_between(left, right)) == right);
}

TEST(InstantTest, belongs_to_the_next_day_of_china_from_four_in_the_afternoon_utc) {
    EXPECT_EQ(day_in_china(*Instant::parse("2026-03-05T15:59:59.999Z")), (Day{2026, 3, 5}));
    EXPECT_EQ(day_in_china(*Instant::parse("2026-03-05T16:00:00Z")), (Day{2026, 3, 6}));
    EXPECT_EQ(start_in_china(Day{2026, 3, 6}), *Instant::parse("2026-03-05T16:00:00Z"));
}

TEST(InstantTest, is_written_in_the_time_of_china) {
    const auto instant = *Instant::parse("2026-03-06T01:30:05.007Z");
    EXPECT_EQ(format_iso(instant), "2026-03-06T09:30:05.007+08:00");
    EXPECT_EQ(format_chinese(instant), "2026年3月6日 09:30");
    EXPECT_EQ(format_iso(Instant{-1}), "1970-01-01T07:59:59.999+08:00");
}

TEST(InstantTest, reads_fractions_and_zones) {
    EXPECT_EQ(Instant::parse("1970-01-01T00:00:00Z"), Instant{0});
    EXPECT_EQ(Instant::parse("1970-01-01T00:00:00.5Z"), Instant{500});
    EXPECT_EQ(Instant::parse("1970-01-01T00:00:00.25Z"), Instant{250});
    EXPECT_EQ(Instant::parse("1970-01-01T08:00:00+08:00"), Instant{0});
    EXPECT_EQ(Instant::parse("1969-12-31T20:30:00-03:30"), Instant{0});
}

TEST(InstantTest, reads_no_other_form) {
    for (const auto* text :
         {"", "2026-03-06", "2026-03-06T09:30:00", "2026-03-06 09:30:00Z", "2026-03-06T09:30Z",
          "2026-03-06T24:00:00Z", "2026-03-06T09:60:00Z", "2026-03-06T09:30:60Z",
          "2026-03-06T09:30:00.Z", "2026-03-06T09:30:00.1234Z", "2026-03-06T09:30:00+0800",
          "2026-03-06T09:30:00+24:00", "2026-03-06T09:30:00z", "2026-02-30T09:30:00Z",
          "2026-03-06T09:30:00Z "}) {
        EXPECT_FALSE(Instant::parse(text)) << text;
    }
}

TEST(InstantTest, has_no_day_beyond_the_calendar) {
    EXPECT_THROW((void)day_in_china(Instant{std::numeric_limits<std::int64_t>::max()}),
                 std::out_of_range);
    EXPECT_THROW((void)day_in_china(Instant{std::numeric_limits<std::int64_t>::min()}),
                 std::out_of_range);
}

RC_GTEST_PROP(InstantProperty, is_read_back_as_it_was_written, ()) {
    const Instant instant{
        *rc::gen::inRange<std::int64_t>(-60'000'000'000'000, 250'000'000'000'000)};
    RC_ASSERT(Instant::parse(format_iso(instant)) == instant);
}

RC_GTEST_PROP(InstantProperty, lies_within_its_day, ()) {
    const Instant instant{
        *rc::gen::inRange<std::int64_t>(-60'000'000'000'000, 250'000'000'000'000)};
    const auto day = day_in_china(instant);
    RC_ASSERT(start_in_china(day) <= instant);
    RC_ASSERT(instant < start_in_china(add_days(day, 1)));
}

}  // namespace
}  // namespace yimen
