#include "core/work_calendar.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include <boost/json.hpp>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/source_folder.h"

namespace yimen {
namespace {

Day day(std::string_view iso) {
    return Day::parse(iso).value();
}

std::vector<Day> days(const boost::json::value& list) {
    std::vector<Day> read;
    for (const auto& text : list.as_array())
        read.push_back(day(std::string_view{text.as_string()}));
    return read;
}

std::vector<PublishedYear> published() {
    std::ifstream file{test::source_folder() / "data/holidays.json"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    std::vector<PublishedYear> years;
    const auto notices = boost::json::parse(text);
    for (const auto& [year, notice] : notices.as_object()) {
        years.push_back(
            {std::stoi(std::string{year}), days(notice.at("off")), days(notice.at("work"))});
    }
    return years;
}

const WorkCalendar& calendar() {
    static const WorkCalendar kCalendar = *WorkCalendar::from_published(published());
    return kCalendar;
}

std::vector<FieldProblem> problems_of(std::vector<PublishedYear> years,
                                      std::vector<LocalClosure> closures = {}) {
    const auto made = WorkCalendar::from_published(std::move(years), std::move(closures));
    return made ? std::vector<FieldProblem>{} : made.problem().fields;
}

TEST(WorkCalendarTest, gives_the_due_days_of_the_published_years) {
    struct Vector {
        const char* start;
        int working_days;
        const char* due;
    };
    for (const auto& [start, working_days, due] : {
             Vector{"2025-09-30", 5, "2025-10-14"},
             Vector{"2026-02-13", 5, "2026-02-27"},
             Vector{"2026-02-13", 20, "2026-03-19"},
             Vector{"2026-04-30", 1, "2026-05-06"},
             Vector{"2026-09-18", 1, "2026-09-20"},
             Vector{"2026-09-30", 10, "2026-10-20"},
             Vector{"2025-01-24", 5, "2025-02-07"},
             Vector{"2025-12-31", 20, "2026-01-29"},
             Vector{"2024-09-13", 3, "2024-09-19"},
             Vector{"2023-04-21", 5, "2023-04-27"},
             Vector{"2020-01-22", 5, "2020-02-06"},
             Vector{"2026-02-14", 45, "2026-04-27"},
         }) {
        const auto computed = calendar().add_working_days(day(start), working_days);
        EXPECT_EQ(computed.day.iso(), due) << start << " + " << working_days;
        EXPECT_FALSE(computed.provisional) << start;
        EXPECT_EQ(calendar().working_days_between(day(start), day(due)).working_days, working_days);
    }
}

TEST(WorkCalendarTest, has_as_many_working_days_a_year_as_the_state_council_left) {
    const std::vector<std::pair<int, int>> totals{
        {2016, 250}, {2017, 249}, {2018, 250}, {2019, 250}, {2020, 249}, {2021, 250},
        {2022, 249}, {2023, 249}, {2024, 251}, {2025, 248}, {2026, 248}};
    for (const auto& [year, total] : totals) {
        const ComputedDays expected{total, false};
        // 2016-01-01 is a holiday, so the first year needs no day of the one before.
        const Day before = year == 2016 ? Day{2016, 1, 1} : Day{year - 1, 12, 31};
        EXPECT_EQ(calendar().working_days_between(before, Day{year, 12, 31}), expected) << year;
    }
}

TEST(WorkCalendarTest, knows_what_kind_of_day_it_is) {
    EXPECT_EQ(calendar().kind_of(Day{2026, 3, 6}), DayKind::WorkingDay);
    EXPECT_EQ(calendar().kind_of(Day{2026, 9, 20}), DayKind::MakeUpDay);
    EXPECT_EQ(calendar().kind_of(Day{2026, 3, 7}), DayKind::Weekend);
    EXPECT_EQ(calendar().kind_of(Day{2026, 10, 7}), DayKind::Holiday);
    EXPECT_EQ(calendar().kind_of(Day{2018, 12, 29}), DayKind::MakeUpDay);
    EXPECT_EQ(calendar().kind_of(Day{2018, 12, 31}), DayKind::Holiday);
}

TEST(WorkCalendarTest, counts_a_make_up_sunday_as_a_working_day) {
    EXPECT_TRUE(calendar().is_working_day(Day{2026, 9, 20}));
    EXPECT_EQ(calendar().next_working_day(Day{2026, 9, 18}).day, (Day{2026, 9, 20}));
}

TEST(WorkCalendarTest, moves_a_limit_of_no_days_only_off_a_rest_day) {
    EXPECT_EQ(calendar().add_working_days(Day{2026, 3, 6}, 0).day, (Day{2026, 3, 6}));
    EXPECT_EQ(calendar().add_working_days(Day{2026, 3, 7}, 0).day, (Day{2026, 3, 9}));
}

TEST(WorkCalendarTest, refuses_a_negative_limit) {
    EXPECT_THROW((void)calendar().add_working_days(Day{2026, 3, 6}, -1), std::invalid_argument);
}

TEST(WorkCalendarTest, stops_at_the_end_of_time) {
    EXPECT_THROW((void)calendar().add_working_days(Day{9999, 12, 31}, 1), std::out_of_range);
}

TEST(WorkCalendarTest, is_provisional_in_a_year_without_notice) {
    const auto due = calendar().add_working_days(Day{2026, 12, 30}, 2);
    EXPECT_EQ(due, (ComputedDay{Day{2027, 1, 4}, true}));
    EXPECT_EQ(calendar().add_working_days(Day{2026, 12, 30}, 1),
              (ComputedDay{Day{2026, 12, 31}, false}));
    EXPECT_TRUE(calendar().is_provisional(Day{2027, 1, 1}));
    EXPECT_FALSE(calendar().is_provisional(Day{2026, 12, 31}));
    EXPECT_TRUE(calendar().working_days_between(Day{2026, 12, 30}, Day{2027, 1, 4}).provisional);
    EXPECT_FALSE(calendar().working_days_between(Day{2026, 12, 1}, Day{2026, 12, 31}).provisional);
}

TEST(WorkCalendarTest, rests_on_no_notice_for_the_start_day_itself) {
    EXPECT_FALSE(calendar().add_working_days(Day{2015, 12, 31}, 1).provisional);
    EXPECT_FALSE(calendar().working_days_between(Day{2015, 12, 31}, Day{2016, 1, 4}).provisional);
    EXPECT_TRUE(calendar().add_working_days(Day{2015, 12, 30}, 1).provisional);
}

TEST(WorkCalendarTest, keeps_only_the_holidays_of_a_fixed_date_in_a_year_without_notice) {
    const WorkCalendar none;
    for (const auto* iso :
         {"2027-01-01", "2028-05-01", "2028-05-02", "2029-10-01", "2029-10-02", "2029-10-03"}) {
        EXPECT_EQ(none.kind_of(day(iso)), DayKind::Holiday) << iso;
    }
    EXPECT_EQ(none.kind_of(Day{2024, 5, 2}), DayKind::WorkingDay);
    EXPECT_EQ(none.kind_of(Day{2029, 10, 4}), DayKind::WorkingDay);
    EXPECT_EQ(none.kind_of(Day{2027, 1, 2}), DayKind::Weekend);
}

TEST(WorkCalendarTest, reads_a_notice_that_moves_the_december_before) {
    const auto made = WorkCalendar::from_published(
        {{2018, {}, {}}, {2019, {Day{2018, 12, 31}, Day{2019, 1, 1}}, {Day{2018, 12, 29}}}});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->kind_of(Day{2018, 12, 31}), DayKind::Holiday);
    EXPECT_EQ(made->kind_of(Day{2018, 12, 29}), DayKind::MakeUpDay);
}

TEST(WorkCalendarTest, closes_the_offices_of_a_division_and_of_all_below) {
    const Day typhoon{2026, 9, 21};
    const auto made = WorkCalendar::from_published(published(), {{"445200", typhoon}});
    ASSERT_TRUE(made);
    EXPECT_TRUE(made->is_working_day(typhoon));
    for (const auto* division : {"4452", "445200", "445281", "445281101", "445281101001"}) {
        const auto local = made->for_division(division);
        EXPECT_EQ(local.kind_of(typhoon), DayKind::LocalClosure) << division;
        EXPECT_EQ(local.next_working_day(Day{2026, 9, 20}).day, (Day{2026, 9, 22})) << division;
        EXPECT_EQ(local.working_days_between(Day{2026, 9, 20}, Day{2026, 9, 22}).working_days, 1);
    }
    EXPECT_TRUE(made->for_division("440000").is_working_day(typhoon));
    EXPECT_TRUE(made->for_division("441500").is_working_day(typhoon));
    EXPECT_TRUE(made->for_division("no division").is_working_day(typhoon));
    EXPECT_TRUE(made->for_division("445281").for_division("441521").is_working_day(typhoon));
}

TEST(WorkCalendarTest, closes_a_division_in_a_year_far_from_any_notice_too) {
    const auto made = WorkCalendar::from_published(published(), {{"44", Day{2100, 3, 1}}});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->for_division("445281").kind_of(Day{2100, 3, 1}), DayKind::LocalClosure);
}

TEST(WorkCalendarTest, leaves_a_holiday_a_holiday_where_a_division_is_closed) {
    const auto made = WorkCalendar::from_published(published(), {{"44", Day{2026, 10, 1}}});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->for_division("44").kind_of(Day{2026, 10, 1}), DayKind::Holiday);
}

TEST(WorkCalendarTest, names_every_broken_rule_of_the_notices_at_once) {
    const auto problems = problems_of({{2025, {Day{2024, 11, 30}}, {}},
                                       {2026, {Day{2026, 1, 1}}, {Day{2026, 1, 1}}},
                                       {2026, {}, {}},
                                       {1900, {}, {}}},
                                      {{"4", Day{2026, 1, 5}}});
    ASSERT_EQ(problems.size(), 5U);
    EXPECT_EQ(problems[0].pointer, "/years/0/off/0");
    EXPECT_EQ(problems[0].code, "calendar-day-outside-year");
    EXPECT_EQ(problems[1].pointer, "/years/1/work/0");
    EXPECT_EQ(problems[1].code, "calendar-day-off-and-work");
    EXPECT_EQ(problems[2].pointer, "/years/2/year");
    EXPECT_EQ(problems[2].code, "calendar-year-twice");
    EXPECT_EQ(problems[3].pointer, "/years/3/year");
    EXPECT_EQ(problems[3].code, "calendar-year-out-of-range");
    EXPECT_EQ(problems[4].pointer, "/closures/0/division");
    EXPECT_EQ(problems[4].code, "division-code-length");
}

TEST(WorkCalendarTest, knows_which_years_are_published) {
    EXPECT_EQ(calendar().published_years().front(), 2016);
    EXPECT_EQ(calendar().published_years().back(), 2026);
    EXPECT_TRUE(WorkCalendar{}.published_years().empty());
}

Day a_day_around_the_notices() {
    return add_days(Day{2014, 1, 1}, *rc::gen::inRange<std::int64_t>(0, 30 * 365));
}

RC_GTEST_PROP(WorkCalendarProperty, counts_as_one_does_on_the_fingers, ()) {
    const auto start = a_day_around_the_notices();
    const auto limit_days = *rc::gen::inRange(1, 90);
    auto on_the_fingers = start;
    for (int left = limit_days; left > 0;) {
        on_the_fingers = add_days(on_the_fingers, 1);
        if (calendar().is_working_day(on_the_fingers)) --left;
    }
    const auto due = calendar().add_working_days(start, limit_days);
    RC_ASSERT(due.day == on_the_fingers);
    RC_ASSERT(calendar().working_days_between(start, due.day).working_days == limit_days);
}

RC_GTEST_PROP(WorkCalendarProperty, adds_up_over_any_day_between, ()) {
    const auto a = a_day_around_the_notices();
    const auto b = a_day_around_the_notices();
    const auto c = a_day_around_the_notices();
    const auto count = [](Day from, Day to) {
        return calendar().working_days_between(from, to).working_days;
    };
    RC_ASSERT(count(a, b) + count(b, c) == count(a, c));
    RC_ASSERT(count(a, b) == -count(b, a));
}

RC_GTEST_PROP(WorkCalendarProperty, is_provisional_exactly_when_such_a_year_lies_on_the_way, ()) {
    const auto start = a_day_around_the_notices();
    const auto due = calendar().add_working_days(start, *rc::gen::inRange(1, 400));
    bool without_notice = false;
    for (auto at = add_days(start, 1); at <= due.day; at = add_days(at, 1)) {
        without_notice = without_notice || calendar().is_provisional(at);
    }
    RC_ASSERT(due.provisional == without_notice);
}

}  // namespace
}  // namespace yimen
