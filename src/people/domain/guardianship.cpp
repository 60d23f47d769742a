#include "people/domain/guardianship.h"

#include <algorithm>
#include <utility>

#include "core/text/text.h"

namespace yimen::people {

namespace {

constexpr int kAdult = 18;       // art. 17
constexpr int kLimitedFrom = 8;  // art. 19

void add_below(const std::string& above, const std::vector<FieldProblem>& fields,
               std::vector<FieldProblem>& faults) {
    for (const auto& field : fields)
        faults.push_back({above + field.pointer, field.code, field.facts});
}

void check_basis(const std::string& basis, std::optional<Day> born_on, Day today,
                 std::vector<FieldProblem>& faults) {
    if (std::find(kGuardianshipBases.begin(), kGuardianshipBases.end(), basis) ==
        kGuardianshipBases.end()) {
        faults.push_back({"/basis", "guardianship-basis-unknown", {}});
        return;
    }
    const bool minor = born_on && today < eighteenth_birthday(*born_on);
    if (basis == "minor") {
        if (!born_on) faults.push_back({"/basis", "ward-birthday-unknown", {}});
        if (born_on && !minor) faults.push_back({"/basis", "ward-not-minor", {}});
    } else if (minor) {
        faults.push_back({"/basis", "ward-minor", {}});
    }
}

}  // namespace

Day eighteenth_birthday(Day born_on) {
    const auto birthday =
        Day::from_parts(born_on.year() + kAdult, born_on.month(), born_on.day_of_month());
    return birthday ? *birthday : Day{born_on.year() + kAdult, 3, 1};
}

Capacity capacity_of_age(Day born_on, Day day) {
    if (day >= eighteenth_birthday(born_on)) return Capacity::Full;
    return full_years_between(born_on, day) < kLimitedFrom ? Capacity::None : Capacity::Limited;
}

Result<CheckedMandate> check_guardianship(const StatedGuardianship& stated,
                                          std::optional<Day> ward_born_on, Day today) {
    std::vector<FieldProblem> faults;
    auto guardian = check_stated(stated.guardian, today);
    if (!guardian) add_below("/guardian", guardian.problem().fields, faults);
    check_basis(stated.basis, ward_born_on, today, faults);
    std::optional<Day> to;
    if (stated.to) {
        to = Day::parse(*stated.to);
        if (!to) faults.push_back({"/to", "day-malformed", {}});
        if (to && *to < today) faults.push_back({"/to", "mandate-ends-before-it-begins", {}});
    }
    if (text::is_blank(stated.paper)) {
        faults.push_back({"/paper", "paper-required", {}});
    } else if (text::length(stated.paper) > kMandateTextMax) {
        faults.push_back({"/paper", "text-too-long", {{"limit", std::to_string(kMandateTextMax)}}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    if (stated.basis == "minor") to = add_days(eighteenth_birthday(*ward_born_on), -1);
    CheckedMandate checked{.agent = std::move(guardian->document),
                           .agent_name = std::move(guardian->name),
                           .relation = {},
                           .scope = {.everything = true, .items = {}, .areas = {}},
                           .acts = {},
                           .from = today,
                           .to = to,
                           .reason = {}};
    for (const auto& act : kMandateActs) checked.acts.emplace_back(act.name);
    return checked;
}

}  // namespace yimen::people
