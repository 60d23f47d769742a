#include "cases/actions/listed_case.h"

#include <utility>

#include "cases/actions/local_calendars.h"
#include "people/people.h"

#include "core/identifiers/masks.h"

namespace yimen::cases {

namespace {

void set_clock(ListedCase& listed, Day today, const WorkCalendar& calendar) {
    const auto& one = listed.filed.filed;
    const auto* ruling = find_ruling_limit(one, calendar);
    if (ruling == nullptr) return;
    listed.light = light_of(one.clock, *ruling, today, calendar, {});
    listed.days_left = days_left(due_of(one.clock, *ruling, calendar), today, calendar);
}

std::vector<std::string> applicants_of(const std::vector<FiledCase>& filed) {
    std::vector<std::string> ids;
    ids.reserve(filed.size());
    for (const auto& one : filed) ids.push_back(one.filed.applicant_id);
    return ids;
}

}  // namespace

std::vector<ListedCase> to_listed(db::Transaction& transaction, std::vector<FiledCase> filed,
                                  Names names, const ListedOn& when, Office& office) {
    LocalCalendars calendars{when.calendar};
    const auto applicants = people::find_names_of_persons(transaction, applicants_of(filed),
                                                          office.cipher, office.names);
    std::vector<ListedCase> listed;
    listed.reserve(filed.size());
    for (auto& one : filed) {
        listed.push_back({.filed = std::move(one)});
        auto& line = listed.back();
        set_clock(line, when.today, calendars.of(line.filed.filed.division_code));
        const auto found = applicants.find(line.filed.filed.applicant_id);
        if (found == applicants.end()) continue;
        line.applicant_name =
            names == Names::Whole ? found->second : identifiers::mask_name(found->second);
    }
    return listed;
}

}  // namespace yimen::cases
