#include "cases/actions/list_cases.h"

#include <algorithm>
#include <string>

#include "cases/actions/applicants.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/local_calendars.h"
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
    LocalCalendars calendars{services.calendar()};
    std::vector<ListedCase> listed;
    for (auto& one : filed) {
        const auto& calendar = calendars.of(one.filed.division_code);
        listed.push_back(to_listed(std::move(one), today, calendar));
    }
    return listed;
}

bool acts_for_at_all(db::Transaction& transaction, const people::Person& person,
                     const std::string& applicant_id, Day today) {
    const auto principals = people::principals_of(transaction, person, today);
    return std::any_of(principals.begin(), principals.end(), [&](const people::ActsFor& one) {
        return one.principal.id == applicant_id;
    });
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

Result<OwnCases> list_own_cases(const people::Person& person, const std::string& applicant_id,
                                const OwnPage& page, Services& services, Office& office) {
    const auto today = services.clock.today();
    const auto asked = applicant_id.empty() ? person.person_id.value_or("") : applicant_id;
    std::optional<std::string> next;
    std::optional<CaseTotal> total;
    auto filed =
        services.database.read([&](db::Transaction& transaction) -> Result<std::vector<FiledCase>> {
            if (!applicant_id.empty() && !acts_for_at_all(transaction, person, asked, today)) {
                return Problem{ProblemKind::NotFound, "not-found", {}, {}};
            }
            const CaseStore store{transaction};
            // Of another's cases some may be hidden, and their number with them.
            if (page.with_total && asked == person.person_id) {
                total = total_of(store.count_of_applicant(asked, kCountedMost + 1));
            }
            auto found = store.list_of_applicant(asked, page.before_id, page.limit);
            if (found.size() == static_cast<std::size_t>(page.limit)) next = found.back().filed.id;
            std::erase_if(found, [&](const FiledCase& one) {
                const auto terms =
                    office.terms.find(transaction, one.filed.entry_id, one.filed.entry_version);
                return terms == nullptr ||
                       !acts_for(transaction, person, asked, *terms, "view", today);
            });
            return found;
        });
    if (!filed) return filed.problem();
    return OwnCases{to_list(*std::move(filed), services), std::move(next), total};
}

}  // namespace yimen::cases
