#include "cases/domain/limits.h"

#include <array>
#include <fstream>
#include <iterator>

#include <boost/json.hpp>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/source_folder.h"

namespace yimen::cases {
namespace {

Day day(std::string_view iso) {
    return Day::parse(iso).value();
}

std::vector<Day> days(const boost::json::value& list) {
    std::vector<Day> read;
    for (const auto& text : list.as_array()) {
        read.push_back(day(std::string_view{text.as_string()}));
    }
    return read;
}

const WorkCalendar& calendar() {
    static const auto kCalendar = [] {
        std::ifstream file{test::source_folder() / "data/holidays.json"};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        std::vector<PublishedYear> years;
        const auto notices = boost::json::parse(text);
        for (const auto& [year, notice] : notices.as_object()) {
            years.push_back(
                {std::stoi(std::string{year}), days(notice.at("off")), days(notice.at("work"))});
        }
        return *WorkCalendar::from_published(std::move(years));
    }();
    return kCalendar;
}

Limit statutory(Day from, std::int64_t working_days, DayUnit unit = DayUnit::Working) {
    return {LimitKind::Statutory, 2 * working_days, unit, from, "许可法", "", {}};
}

Clock clock_with(Limit limit, std::vector<Procedure> procedures = {}) {
    return {.limits = {std::move(limit)}, .procedures = std::move(procedures), .extensions = {}};
}

Procedure testing_from(Day from, std::optional<Day> to) {
    return {"检测", "许可法", 5, DayUnit::Working, {true, true, true}, from, to};
}

Due due(const Clock& clock) {
    return due_of(clock, clock.limits.front(), calendar());
}

struct Vector {
    const char* from;
    std::int64_t working_days;
    const char* due;
};

class DueDayVectorTest : public testing::TestWithParam<Vector> {};

TEST_P(DueDayVectorTest, is_reached) {
    const auto& vector = GetParam();
    EXPECT_EQ(due(clock_with(statutory(day(vector.from), vector.working_days))).day,
              day(vector.due));
}

INSTANTIATE_TEST_SUITE_P(
    Standards, DueDayVectorTest,
    testing::Values(Vector{"2025-09-30", 5, "2025-10-14"}, Vector{"2026-02-13", 5, "2026-02-27"},
                    Vector{"2026-02-13", 20, "2026-03-19"}, Vector{"2026-04-30", 1, "2026-05-06"},
                    Vector{"2026-09-18", 1, "2026-09-20"}, Vector{"2026-09-30", 10, "2026-10-20"},
                    Vector{"2025-01-24", 5, "2025-02-07"}, Vector{"2025-12-31", 20, "2026-01-29"},
                    Vector{"2024-09-13", 3, "2024-09-19"}, Vector{"2023-04-21", 5, "2023-04-27"},
                    Vector{"2020-01-22", 5, "2020-02-06"}, Vector{"2026-02-14", 45, "2026-04-27"}));

TEST(LimitTest, does_not_count_the_days_of_a_procedure) {
    const auto clock = clock_with(statutory(day("2026-03-02"), 5),
                                  {testing_from(day("2026-03-04"), day("2026-03-11"))});
    EXPECT_EQ(due(clock).day, day("2026-03-16"));
}

TEST(LimitTest, stands_while_a_procedure_goes_on) {
    const auto clock =
        clock_with(statutory(day("2026-03-02"), 5), {testing_from(day("2026-03-04"), {})});
    EXPECT_EQ(due(clock).day, std::nullopt);
    EXPECT_EQ(due(clock).half_days_left_when_stopped, 6);
    EXPECT_EQ(days_left(due(clock), day("2026-06-01"), calendar()), 3);
    EXPECT_EQ(light_of(clock, clock.limits.front(), day("2026-06-01"), calendar(), {}),
              Light::Green);
}

TEST(LimitTest, is_stopped_by_a_procedure_that_begins_on_its_last_day) {
    const auto clock = clock_with(statutory(day("2026-03-02"), 5),
                                  {testing_from(day("2026-03-09"), day("2026-03-20"))});
    EXPECT_EQ(due(clock).day, day("2026-03-20"));
}

TEST(LimitTest, is_left_alone_by_a_procedure_that_begins_too_late) {
    const auto clock = clock_with(statutory(day("2026-03-02"), 5),
                                  {testing_from(day("2026-03-10"), day("2026-03-20"))});
    EXPECT_EQ(due(clock).day, day("2026-03-09"));
}

TEST(LimitTest, counts_overlapping_procedures_once) {
    const auto clock = clock_with(statutory(day("2026-03-02"), 5),
                                  {testing_from(day("2026-03-03"), day("2026-03-10")),
                                   testing_from(day("2026-03-05"), day("2026-03-06")),
                                   testing_from(day("2026-03-09"), day("2026-03-12"))});
    EXPECT_EQ(due(clock).day, day("2026-03-18"));
}

TEST(LimitTest, goes_on_during_a_procedure_that_does_not_stop_it) {
    auto visit = testing_from(day("2026-03-04"), day("2026-03-11"));
    visit.stops = {};
    EXPECT_EQ(due(clock_with(statutory(day("2026-03-02"), 5), {visit})).day, day("2026-03-09"));
}

TEST(LimitTest, is_lengthened_by_an_extension_of_its_kind) {
    auto clock = clock_with(statutory(day("2026-03-02"), 20));
    clock.extensions.push_back({LimitKind::Statutory, 20, "许可法", day("2026-03-20")});
    EXPECT_EQ(due(clock).day, day("2026-04-14"));
    clock.extensions.front().kind = LimitKind::Promise;
    EXPECT_EQ(due(clock).day, day("2026-03-30"));
}

TEST(LimitTest, takes_half_a_day_as_a_day_that_has_begun) {
    auto clock = clock_with(statutory(day("2026-03-02"), 0));
    clock.limits.front().half_days = 1;
    EXPECT_EQ(due(clock).day, day("2026-03-03"));
    clock.limits.front().half_days = 3;
    EXPECT_EQ(due(clock).day, day("2026-03-04"));
}

TEST(LimitTest, of_natural_days_ends_on_a_working_day) {
    EXPECT_EQ(due(clock_with(statutory(day("2026-03-02"), 20, DayUnit::Natural))).day,
              day("2026-03-23"));
}

TEST(LimitTest, is_yellow_near_its_end_and_red_after_it) {
    const auto clock = clock_with(statutory(day("2026-03-02"), 20));
    const auto light = [&](std::string_view today) {
        return light_of(clock, clock.limits.front(), day(today), calendar(), {});
    };
    EXPECT_EQ(light("2026-03-20"), Light::Green);
    EXPECT_EQ(light("2026-03-24"), Light::Yellow);
    EXPECT_EQ(light("2026-03-30"), Light::Yellow);
    EXPECT_EQ(light("2026-03-31"), Light::Red);
}

TEST(LimitTest, explains_its_due_day) {
    const auto clock = clock_with(statutory(day("2026-03-02"), 5),
                                  {testing_from(day("2026-03-04"), day("2026-03-11"))});
    const auto lines = explain(clock, clock.limits.front(), calendar());
    using What = ClockLine::What;
    const std::vector<ClockLine> expected = {
        {What::Begins, day("2026-03-02"), {}, 10, "许可法"},
        {What::Counts, day("2026-03-02"), day("2026-03-04"), 4, ""},
        {What::Stopped, day("2026-03-04"), day("2026-03-11"), 0, "检测"},
        {What::Counts, day("2026-03-11"), day("2026-03-16"), 6, ""},
        {What::Ends, day("2026-03-02"), day("2026-03-16"), 0, ""},
    };
    EXPECT_EQ(lines, expected);
}

/// Counts day by day: what a limit means, told without intervals.
std::optional<Day> due_day_by_day(const Clock& clock, const Limit& limit) {
    const auto stopped_after = [&](Day end) -> const Procedure* {
        for (const auto& one : clock.procedures) {
            if (one.from <= end && (!one.to || end < *one.to)) return &one;
        }
        return nullptr;
    };
    auto left = (limit.half_days + 1) / 2;
    auto today = limit.from;
    while (true) {
        const bool may_end = left == 0 && calendar().is_working_day(today);
        const auto* stop = stopped_after(today);
        if (stop != nullptr && stop->from <= today) {
            if (!stop->to) return std::nullopt;
            today = *stop->to;
            continue;
        }
        if (may_end) return today;
        today = add_days(today, 1);
        if (left > 0 && calendar().is_working_day(today)) --left;
    }
}

RC_GTEST_PROP(LimitProperty, is_what_counting_day_by_day_says, ()) {
    const auto from = add_days(Day{2016, 1, 1}, *rc::gen::inRange(0, 365 * 10));
    auto clock = clock_with(statutory(from, *rc::gen::inRange(0, 60)));
    const auto count = *rc::gen::inRange(0, 4);
    for (int at = 0; at < count; ++at) {
        const auto begins = add_days(from, *rc::gen::inRange(-10, 60));
        const auto lasts = *rc::gen::inRange(0, 40);
        const bool open = at == 0 && *rc::gen::inRange(0, 8) == 0;
        clock.procedures.push_back(
            testing_from(begins, open ? std::nullopt : std::optional{add_days(begins, lasts)}));
    }
    RC_ASSERT(due(clock).day == due_day_by_day(clock, clock.limits.front()));
}

}  // namespace
}  // namespace yimen::cases
