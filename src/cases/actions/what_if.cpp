#include "cases/actions/what_if.h"

#include <algorithm>

#include "cases/actions/local_calendars.h"
#include "cases/actions/who_lists.h"

#include "core/identifiers/division_code.h"

namespace yimen::cases {

namespace {

constexpr std::int64_t kDaysMost = 3650;

/// Who makes calendars or items sees what becomes of open cases; no applicant is named.
Sight sight_of_maker(const people::Person& officer, const WhatIf& asked) {
    const auto holds = [&](std::string_view right) {
        return people::find_post_for(officer, right) != nullptr;
    };
    if (asked.calendar && holds("calendar.manage")) return Sight::All;
    if (asked.limits && (holds("catalog.edit") || holds("catalog.publish"))) return Sight::All;
    return sight_of(officer, {{}, asked.division_code});
}

void check_days(std::string pointer, const std::optional<std::int64_t>& days,
                std::vector<FieldProblem>& faults) {
    if (!days || (*days >= 1 && *days <= kDaysMost)) return;
    faults.push_back({std::move(pointer),
                      "number-out-of-range",
                      {{"least", "1"}, {"most", std::to_string(kDaysMost)}}});
}

struct Checked {
    std::string digits;  ///< of the division
    std::vector<FieldProblem> faults;
};

Checked check(const WhatIf& asked) {
    Checked checked;
    if (!asked.division_code.empty()) {
        const auto division = identifiers::DivisionCode::parse(asked.division_code);
        if (division) {
            checked.digits = division->digits();
        } else {
            checked.faults.push_back({"/division_code", division.problem().code, {}});
        }
    }
    const bool other_calendar =
        asked.calendar && (!asked.calendar->format.empty() || !asked.calendar->closures.empty());
    const bool other_limits =
        asked.limits && (asked.limits->statutory_days || asked.limits->promised_days);
    if (!other_calendar && !other_limits) checked.faults.push_back({"", "nothing-supposed", {}});
    if (asked.limits) {
        check_days("/limits/statutory_days", asked.limits->statutory_days, checked.faults);
        check_days("/limits/promised_days", asked.limits->promised_days, checked.faults);
    }
    return checked;
}

/// The case as if it had been accepted under these limits.
Case suppose(Case filed, const OtherLimits& others) {
    for (auto& limit : filed.clock.limits) {
        if (limit.met_on) continue;
        if (limit.kind == LimitKind::Statutory && others.statutory_days) {
            limit.half_days = 2 * *others.statutory_days;
        }
        if (limit.kind == LimitKind::Promise && others.promised_days) {
            limit.half_days = 2 * *others.promised_days;
        }
    }
    return filed;
}

bool is_overdue(const std::optional<Day>& due, Day today) {
    return due && *due < today;
}

/// Both calendars, and today.
struct Supposed {
    LocalCalendars now;
    LocalCalendars then;
    Day today;
};

std::optional<MovedCase> find_move(FiledCase filed, const WhatIf& asked, Supposed& supposed) {
    const auto& place = filed.filed.division_code;
    const auto before = due_on(filed.filed, supposed.now.of(place));
    const auto after = asked.limits
                           ? due_on(suppose(filed.filed, *asked.limits), supposed.then.of(place))
                           : due_on(filed.filed, supposed.then.of(place));
    if (before == after) return std::nullopt;
    // What the row has may be of the calendar of before for a moment.
    filed.due_on = before;
    return MovedCase{
        .filed = std::move(filed),
        .due_then = after,
        .overdue_then = is_overdue(after, supposed.today) && !is_overdue(before, supposed.today)};
}

PlaceCursor place_of(const FiledCase& filed) {
    return {.division_code = filed.filed.division_code,
            .state = std::string{row_of(filed.filed.state).name},
            .due_on = day_text(filed.due_on),
            .id = filed.filed.id};
}

}  // namespace

Result<Moved> find_moved_cases(const WhatIf& asked, Services& services) {
    auto checked = check(asked);
    if (!checked.faults.empty()) return invalid_input(std::move(checked.faults));
    const auto sight = sight_of_maker(asked.officer, asked);
    if (sight == Sight::None) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    const auto today = services.clock.today();
    const auto as_it_is = services.calendar();
    return services.database.read([&](db::Transaction& transaction) -> Result<Moved> {
        auto as_it_would_be = as_it_is;
        if (asked.calendar) {
            const auto proposed = calendar::propose(transaction, *asked.calendar);
            if (!proposed) return proposed.problem();
            as_it_would_be = *proposed;
        }
        Supposed supposed{LocalCalendars{as_it_is}, LocalCalendars{as_it_would_be}, today};
        auto open =
            CaseStore{transaction}.list_open_within(checked.digits, asked.after, asked.limit);
        Moved moved{.cases = {}, .examined = static_cast<std::int64_t>(open.size()), .next = {}};
        if (moved.examined == asked.limit) moved.next = place_of(open.back());
        for (auto& filed : open) {
            if (!may_see(sight, filed.filed.state)) continue;
            if (asked.limits && filed.filed.entry_id != asked.limits->entry_id) continue;
            if (auto move = find_move(std::move(filed), asked, supposed)) {
                moved.cases.push_back(*std::move(move));
            }
        }
        return moved;
    });
}

}  // namespace yimen::cases
