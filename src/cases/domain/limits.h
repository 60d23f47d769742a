#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/domain/lifecycle.h"

#include "core/day.h"
#include "core/work_calendar.h"

namespace yimen::cases {

inline constexpr std::array<std::string_view, 11> kLimitNames = {
    "none",    "notice",   "supplement", "statutory",       "promise", "step",
    "opinion", "deferral", "delivery",   "hearing-request", "hearing"};

/// 工作日 or 自然日. A limit of natural days whose last day is no working day ends on the next
/// working day (民法典 art. 203).
enum class DayUnit : std::uint8_t { Working, Natural };
inline constexpr std::array<std::string_view, 2> kDayUnitNames = {"working", "natural"};

/// Which limits a special procedure stops.
struct Stops {
    using MembersHaveDefaults = void;

    bool statutory = false;
    bool promise = false;
    bool steps = false;

    friend bool operator==(const Stops&, const Stops&) = default;
};

/// A budget of days. The first day is not counted (民法典 art. 201).
struct Limit {
    using MembersHaveDefaults = void;

    LimitKind kind = LimitKind::None;
    std::int64_t half_days = 0;  ///< steps may take half a day; two make one
    DayUnit unit = DayUnit::Working;
    Day from;
    std::string source;  ///< 《law》 article, or whose promise
    std::string about;   ///< the step, the opinion, the material it is for; empty: the case
    std::optional<Day> met_on;

    friend bool operator==(const Limit&, const Limit&) = default;
};

/// A special procedure in the ledger (行政许可法 art. 45): the days after `from` up to and with
/// `to` do not count for the limits that it stops. One that begins on the last day of a limit stops
/// it, too: the limit then ends with the procedure.
struct Procedure {
    using MembersHaveDefaults = void;

    std::string kind;       ///< 听证, 检验, 现场勘验 …
    std::string basis;      ///< 《law》 article
    std::int64_t days = 0;  ///< that were told to the applicant
    DayUnit unit = DayUnit::Working;
    Stops stops;
    Day from;
    std::optional<Day> to;

    friend bool operator==(const Procedure&, const Procedure&) = default;
};

/// Days that were added to a limit (行政许可法 art. 42).
struct Extension {
    using MembersHaveDefaults = void;

    LimitKind kind = LimitKind::Statutory;
    std::int64_t half_days = 0;
    std::string basis;
    Day on;

    friend bool operator==(const Extension&, const Extension&) = default;
};

/// All limits of a case with the ledger of what stopped and what lengthened them. What is derived
/// of it is never stored as truth.
struct Clock {
    using MembersHaveDefaults = void;

    std::vector<Limit> limits;
    std::vector<Procedure> procedures;
    std::vector<Extension> extensions;

    friend bool operator==(const Clock&, const Clock&) = default;
};

/// When a limit ends. While a procedure stops it there is no such day, only what is left.
struct Due {
    std::optional<Day> day;
    std::int64_t half_days_left_when_stopped = 0;
    bool provisional = false;  ///< a year without holiday table lies on the way

    friend bool operator==(const Due&, const Due&) = default;
};

/// One sentence of the answer to “why this date”.
struct ClockLine {
    enum class What : std::uint8_t {
        Begins,      ///< the limit begins on `from`
        Counts,      ///< `half_days` counted after `from` up to `to`
        Stopped,     ///< by `words`, after `from` up to `to`
        Stands,      ///< stopped by `words` since `from`, not ended
        Lengthened,  ///< by `half_days`, because of `words`
        Ends         ///< on `to`
    };
    static constexpr std::array<std::string_view, 6> kNames = {"begins", "counts",     "stopped",
                                                               "stands", "lengthened", "ends"};
    What what = What::Begins;
    Day from;
    std::optional<Day> to;
    std::int64_t half_days = 0;
    std::string words;

    friend bool operator==(const ClockLine&, const ClockLine&) = default;
};

/// Yellow while little is left, red from the day after the last one.
enum class Light : std::uint8_t { None, Green, Yellow, Red };
inline constexpr std::array<std::string_view, 4> kLightNames = {"none", "green", "yellow", "red"};

/// When yellow begins: at or below either (C-17).
struct YellowSetting {
    std::int64_t days_left = 1;
    std::int64_t percent_left = 20;
};

/// `limit` must be one of `clock.limits`.
Due due_of(const Clock& clock, const Limit& limit, const WorkCalendar& calendar);

std::vector<ClockLine> explain(const Clock& clock, const Limit& limit,
                               const WorkCalendar& calendar);

/// The limit of this kind that was begun last and is not met, or null.
const Limit* find_running(const Clock& clock, LimitKind kind, std::string_view about = {});

/// Working days after `today` up to and with the due day; negative when it has passed.
std::int64_t days_left(const Due& due, Day today, const WorkCalendar& calendar);

Light light_of(const Clock& clock, const Limit& limit, Day today, const WorkCalendar& calendar,
               const YellowSetting& setting);

}  // namespace yimen::cases
