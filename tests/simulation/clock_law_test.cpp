#include <random>

#include <gtest/gtest.h>

#include "case_law/almanac.h"
#include "cases/domain/limits.h"

namespace yimen::law {
namespace {

constexpr int kAlmanacs = 20;
constexpr int kClocks = 2000;

/// Limits of working and of natural days, halves too, with procedures of any order that overlap,
/// are open or begin on the last day, end as counting from day to day has it.
TEST(ClockLawTest, a_limit_ends_where_counting_from_day_to_day_ends) {
    const auto seed = std::random_device{}();
    std::mt19937_64 random{seed};
    const auto between = [&](int least, int most) {
        return std::uniform_int_distribution{least, most}(random);
    };
    for (int almanac_number = 0; almanac_number < kAlmanacs; ++almanac_number) {
        const Almanac almanac{random};
        for (int number = 0; number < kClocks; ++number) {
            const auto from = add_days(Day{2026, 1, 1}, between(0, 900));
            const bool natural = between(0, 1) == 1;
            cases::Clock clock;
            clock.limits.push_back(
                {.kind = cases::LimitKind::Statutory,
                 .half_days = between(0, 90),
                 .unit = natural ? cases::DayUnit::Natural : cases::DayUnit::Working,
                 .from = from});
            auto half_days = clock.limits.front().half_days;
            if (between(0, 3) == 0) {
                clock.extensions.push_back({.half_days = 2 * between(1, 15), .on = from});
                half_days += clock.extensions.front().half_days;
            }
            std::vector<Pause> pauses;
            for (int left = between(0, 4); left > 0; --left) {
                cases::Procedure procedure{.stops = {.statutory = between(0, 4) != 0}};
                procedure.from = add_days(from, between(-15, 90));
                if (between(0, 9) != 0) procedure.to = add_days(procedure.from, between(0, 30));
                if (procedure.stops.statutory) pauses.push_back({procedure.from, procedure.to});
                clock.procedures.push_back(procedure);
            }
            const auto due = cases::due_of(clock, clock.limits.front(), almanac.calendar());
            const auto last = last_day(almanac, from, (half_days + 1) / 2, natural, pauses);
            ASSERT_EQ(due.day, last) << "seed " << seed << ", from " << from.iso() << ", half days "
                                     << half_days << (natural ? " natural" : " working");
        }
    }
}

}  // namespace
}  // namespace yimen::law
