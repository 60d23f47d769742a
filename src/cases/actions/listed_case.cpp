#include "cases/actions/listed_case.h"

#include <utility>

#include "cases/actions/local_calendars.h"
#include "people/people.h"

#include "core/identifiers/masks.h"

namespace yimen::cases {

namespace {

void set_clock(ListedCase& listed, Day today, const WorkCalendar& calendar) {
    const auto& one = listed.of;
    const auto* ruling = find_ruling_limit(one.state, one.clock, calendar);
    if (ruling == nullptr) return;
    listed.light = light_of(one.clock, *ruling, today, calendar, {});
    listed.days_left = days_left(due_of(one.clock, *ruling, calendar), today, calendar);
}

std::vector<std::string> applicants_of(const std::vector<CaseLine>& lines) {
    std::vector<std::string> ids;
    ids.reserve(lines.size());
    for (const auto& one : lines) ids.push_back(one.applicant_id);
    return ids;
}

}  // namespace

std::vector<ListedCase> to_listed(db::Transaction& transaction, std::vector<CaseLine> lines,
                                  Names names, const ListedOn& when, Office& office) {
    LocalCalendars calendars{when.calendar};
    const auto applicants = people::find_names_of_persons(transaction, applicants_of(lines),
                                                          office.cipher, office.names);
    std::vector<ListedCase> listed;
    listed.reserve(lines.size());
    for (auto& one : lines) {
        listed.push_back({.of = std::move(one)});
        auto& line = listed.back();
        set_clock(line, when.today, calendars.of(line.of.division_code));
        const auto found = applicants.find(line.of.applicant_id);
        if (found == applicants.end()) continue;
        line.applicant_name =
            names == Names::Whole ? found->second : identifiers::mask_name(found->second);
    }
    return listed;
}

}  // namespace yimen::cases
