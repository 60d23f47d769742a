#include "cases/actions/list_cases.h"

#include <algorithm>

#include "cases/actions/office.h"
#include "cases/actions/who_lists.h"

namespace yimen::cases {

namespace {

ListedCase to_listed(FiledCase filed, Day today, const WorkCalendar& calendar) {
    ListedCase listed{.filed = std::move(filed), .light = Light::None, .days_left = 0};
    const auto& one = listed.filed.filed;
    if (const auto* ruling = find_ruling_limit(one, calendar)) {
        listed.light = light_of(one.clock, *ruling, today, calendar, {});
        listed.days_left = days_left(due_of(one.clock, *ruling, calendar), today, calendar);
    }
    return listed;
}

std::vector<ListedCase> to_list(std::vector<FiledCase> filed, Services& services) {
    const auto today = services.clock.today();
    const auto calendar = services.calendar();
    std::vector<ListedCase> listed;
    for (auto& one : filed) listed.push_back(to_listed(std::move(one), today, calendar));
    return listed;
}

/// One more than is counted says that there are more.
std::optional<CaseTotal> total_of(std::int64_t counted) {
    return CaseTotal{std::min(counted, kCountedMost), counted > kCountedMost};
}

}  // namespace

Result<CaseList> list_work(const WorkList& asked, const people::Person& officer,
                           Services& services) {
    std::optional<CaseTotal> total;
    auto filed =
        services.database.read([&](db::Transaction& transaction) -> Result<std::vector<FiledCase>> {
            auto division_code = asked.division_code;
            if (!asked.unit_id.empty()) {
                const auto unit = people::find_unit(transaction, asked.unit_id);
                division_code = unit ? unit->division_code : std::string{};
            }
            if (!may_see(sight_of(officer, {asked.unit_id, division_code}), asked.state)) {
                return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
            }
            const CaseStore store{transaction};
            if (!asked.unit_id.empty()) {
                if (asked.with_total) {
                    total = total_of(
                        store.count_open_of_unit(asked.unit_id, asked.state, kCountedMost + 1));
                }
                return store.list_open_of_unit(asked.unit_id, asked.state, asked.after,
                                               asked.limit);
            }
            if (asked.with_total) {
                total = total_of(
                    store.count_open_of_division(division_code, asked.state, kCountedMost + 1));
            }
            return store.list_open_of_division(division_code, asked.state, asked.after,
                                               asked.limit);
        });
    if (!filed) return filed.problem();
    return CaseList{to_list(*std::move(filed), services), total};
}

CaseList list_own_cases(const people::Person& person, const OwnList& asked, Services& services) {
    if (!person.person_id) return {};
    std::optional<CaseTotal> total;
    auto filed = services.database.read([&](db::Transaction& transaction) {
        const CaseStore store{transaction};
        if (asked.with_total) {
            total = total_of(store.count_of_applicant(*person.person_id, kCountedMost + 1));
        }
        return store.list_of_applicant(*person.person_id, asked.before_id, asked.limit);
    });
    return {to_list(std::move(filed), services), total};
}

}  // namespace yimen::cases
