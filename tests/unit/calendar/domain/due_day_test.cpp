#include "calendar/domain/due_day.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::calendar {
namespace {

using testing::ElementsAre;

/// The notice for 2026 as far as the tests need it: 国庆 and the make-up days beside it.
WorkCalendar autumn_of_2026(std::vector<LocalClosure> closures = {}) {
    PublishedYear year{.year = 2026, .off = {}, .work = {{2026, 9, 20}, {2026, 10, 10}}};
    for (unsigned date = 1; date <= 7; ++date) year.off.emplace_back(2026, 10, date);
    auto calendar = WorkCalendar::from_published({year}, std::move(closures));
    return std::move(*calendar);
}

TEST(DueDayTest, is_explained_line_by_line) {
    const auto explained = explain_due_day(autumn_of_2026(), {2026, 9, 30}, 10);
    EXPECT_EQ(explained.due, (ComputedDay{{2026, 10, 20}, false}));
    EXPECT_THAT(
        explained.lines,
        ElementsAre(DueDayLine{DayKind::Holiday, {2026, 10, 1}, {2026, 10, 7}, 0, false},
                    DueDayLine{DayKind::WorkingDay, {2026, 10, 8}, {2026, 10, 9}, 2, false},
                    DueDayLine{DayKind::MakeUpDay, {2026, 10, 10}, {2026, 10, 10}, 3, false},
                    DueDayLine{DayKind::Weekend, {2026, 10, 11}, {2026, 10, 11}, 3, false},
                    DueDayLine{DayKind::WorkingDay, {2026, 10, 12}, {2026, 10, 16}, 8, false},
                    DueDayLine{DayKind::Weekend, {2026, 10, 17}, {2026, 10, 18}, 8, false},
                    DueDayLine{DayKind::WorkingDay, {2026, 10, 19}, {2026, 10, 20}, 10, false}));
}

TEST(DueDayTest, gives_each_local_closure_a_line_of_its_own) {
    const auto calendar =
        autumn_of_2026({{"4452", {2026, 9, 21}}, {"445203", {2026, 9, 22}}}).for_division("445203");
    const auto explained = explain_due_day(calendar, {2026, 9, 20}, 1);
    EXPECT_EQ(explained.due.day, (Day{2026, 9, 23}));
    EXPECT_THAT(
        explained.lines,
        ElementsAre(DueDayLine{DayKind::LocalClosure, {2026, 9, 21}, {2026, 9, 21}, 0, false},
                    DueDayLine{DayKind::LocalClosure, {2026, 9, 22}, {2026, 9, 22}, 0, false},
                    DueDayLine{DayKind::WorkingDay, {2026, 9, 23}, {2026, 9, 23}, 1, false}));
}

TEST(DueDayTest, marks_what_lies_in_a_year_without_notice) {
    const auto explained = explain_due_day(autumn_of_2026(), {2026, 12, 30}, 2);
    EXPECT_EQ(explained.due, (ComputedDay{{2027, 1, 4}, true}));
    EXPECT_FALSE(explained.lines.front().provisional);
    EXPECT_TRUE(explained.lines.back().provisional);
}

TEST(DueDayTest, of_no_days_is_the_first_day_that_works) {
    const auto on_a_holiday = explain_due_day(autumn_of_2026(), {2026, 10, 6}, 0);
    EXPECT_EQ(on_a_holiday.due.day, (Day{2026, 10, 8}));
    EXPECT_EQ(on_a_holiday.lines.front().first, (Day{2026, 10, 6}));
    const auto on_a_working_day = explain_due_day(autumn_of_2026(), {2026, 10, 8}, 0);
    EXPECT_EQ(on_a_working_day.due.day, (Day{2026, 10, 8}));
}

RC_GTEST_PROP(DueDayProperty, lines_follow_each_other_and_count_to_the_limit, ()) {
    const auto from = add_days(Day{2026, 8, 1}, *rc::gen::inRange(0, 250));
    const int working_days = *rc::gen::inRange(1, 60);
    const auto calendar =
        autumn_of_2026({{"44", add_days(from, *rc::gen::inRange(1, 20))}}).for_division("445203");
    const auto explained = explain_due_day(calendar, from, working_days);
    RC_ASSERT(explained.due == calendar.add_working_days(from, working_days));
    RC_ASSERT(explained.lines.back().counted == working_days);
    RC_ASSERT(explained.lines.back().last == explained.due.day);
    auto next = add_days(from, 1);
    for (const auto& line : explained.lines) {
        RC_ASSERT(line.first == next);
        RC_ASSERT(line.first <= line.last);
        next = add_days(line.last, 1);
    }
}

}  // namespace
}  // namespace yimen::calendar
