#include "cases/domain/limits.h"

#include <algorithm>

namespace yimen::cases {

namespace {

/// Days after `after` up to and with `until` (nothing: not ended) that do not count.
struct Stop {
    Day after;
    std::optional<Day> until;
    const Procedure* procedure = nullptr;
};

bool stops(const Procedure& procedure, LimitKind kind) {
    switch (kind) {
        case LimitKind::Statutory:
            return procedure.stops.statutory;
        case LimitKind::Promise:
            return procedure.stops.promise;
        case LimitKind::Step:
            return procedure.stops.steps;
        default:
            return false;
    }
}

/// In the order of their days, none overlapping another.
std::vector<Stop> stops_of(const Clock& clock, const Limit& limit) {
    std::vector<Stop> found;
    for (const auto& procedure : clock.procedures) {
        if (!stops(procedure, limit.kind)) continue;
        if (procedure.to && *procedure.to <= limit.from) continue;
        found.push_back({std::max(procedure.from, limit.from), procedure.to, &procedure});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Stop& one, const Stop& other) { return one.after < other.after; });
    std::vector<Stop> apart;
    for (auto& stop : found) {
        if (!apart.empty()) {
            const auto& last = apart.back();
            if (!last.until) break;
            if (stop.until && *stop.until <= *last.until) continue;
            stop.after = std::max(stop.after, *last.until);
        }
        apart.push_back(stop);
    }
    return apart;
}

std::int64_t budget_of(const Clock& clock, const Limit& limit) {
    auto half_days = limit.half_days;
    for (const auto& extension : clock.extensions) {
        if (extension.kind == limit.kind && limit.about.empty()) half_days += extension.half_days;
    }
    return half_days;
}

std::int64_t whole_days(std::int64_t half_days) {
    return (half_days + 1) / 2;
}

struct Counted {
    std::int64_t days = 0;
    bool provisional = false;
};

Counted count(DayUnit unit, Day after, Day until, const WorkCalendar& calendar) {
    if (unit == DayUnit::Natural) return {days_between(after, until), false};
    const auto counted = calendar.working_days_between(after, until);
    return {counted.working_days, counted.provisional};
}

ComputedDay add(DayUnit unit, Day after, std::int64_t days, const WorkCalendar& calendar) {
    if (unit == DayUnit::Working) return calendar.add_working_days(after, static_cast<int>(days));
    return calendar.add_working_days(add_days(after, days), 0);
}

/// Walks from stop to stop; `tell` hears every stretch.
template <class Tell>
Due walk(const Clock& clock, const Limit& limit, const WorkCalendar& calendar, Tell&& tell) {
    using What = ClockLine::What;
    auto left = whole_days(budget_of(clock, limit));
    auto after = limit.from;
    Due due;
    for (const auto& stop : stops_of(clock, limit)) {
        if (stop.after > add(limit.unit, after, left, calendar).day) break;
        const auto counted = count(limit.unit, after, stop.after, calendar);
        due.provisional = due.provisional || counted.provisional;
        left = std::max<std::int64_t>(0, left - counted.days);
        if (counted.days > 0) {
            tell(ClockLine{What::Counts, after, stop.after, 2 * counted.days, {}});
        }
        if (!stop.until) {
            tell(ClockLine{What::Stands, stop.after, {}, 2 * left, stop.procedure->kind});
            due.half_days_left_when_stopped = 2 * left;
            return due;
        }
        tell(ClockLine{What::Stopped, stop.after, stop.until, 0, stop.procedure->kind});
        after = *stop.until;
    }
    const auto last = add(limit.unit, after, left, calendar);
    due.day = last.day;
    due.provisional = due.provisional || last.provisional;
    tell(ClockLine{What::Counts, after, last.day, 2 * left, {}});
    return due;
}

}  // namespace

Due due_of(const Clock& clock, const Limit& limit, const WorkCalendar& calendar) {
    return walk(clock, limit, calendar, [](const ClockLine&) {});
}

std::vector<ClockLine> explain(const Clock& clock, const Limit& limit,
                               const WorkCalendar& calendar) {
    using What = ClockLine::What;
    std::vector<ClockLine> lines;
    lines.push_back({What::Begins, limit.from, {}, limit.half_days, limit.source});
    for (const auto& extension : clock.extensions) {
        if (extension.kind != limit.kind || !limit.about.empty()) continue;
        lines.push_back({What::Lengthened, extension.on, {}, extension.half_days, extension.basis});
    }
    const auto due =
        walk(clock, limit, calendar, [&](const ClockLine& line) { lines.push_back(line); });
    if (due.day) lines.push_back({What::Ends, limit.from, due.day, 0, {}});
    return lines;
}

const Limit* find_running(const Clock& clock, LimitKind kind, std::string_view about) {
    for (auto at = clock.limits.rbegin(); at != clock.limits.rend(); ++at) {
        if (at->kind == kind && at->about == about && !at->met_on) return &*at;
    }
    return nullptr;
}

std::int64_t days_left(const Due& due, Day today, const WorkCalendar& calendar) {
    if (!due.day) return whole_days(due.half_days_left_when_stopped);
    return calendar.working_days_between(today, *due.day).working_days;
}

Light light_of(const Clock& clock, const Limit& limit, Day today, const WorkCalendar& calendar,
               const YellowSetting& setting) {
    if (limit.met_on) return Light::None;
    const auto due = due_of(clock, limit, calendar);
    if (!due.day) return Light::Green;
    if (today > *due.day) return Light::Red;
    const auto left = days_left(due, today, calendar);
    const auto budget = whole_days(budget_of(clock, limit));
    const bool little = left <= setting.days_left || left * 100 <= budget * setting.percent_left;
    return little ? Light::Yellow : Light::Green;
}

}  // namespace yimen::cases
