#include "sharing/actions/read_cases.h"

#include <algorithm>
#include <array>
#include <map>

#include "sharing/actions/case_numbers.h"
#include "sharing/store/external_case_store.h"

#include "core/identifiers/masks.h"
#include "core/work_calendar.h"

namespace yimen::sharing {

namespace {

const Problem kNotFound{ProblemKind::NotFound, "not-found", {}, {}};

/// Rights over cases of the house; who has one there sees what other systems handle, too.
constexpr std::array<std::string_view, 4> kSeeingRights = {"cases.receive", "cases.examine",
                                                           "cases.decide", "cases.supervise"};

bool may_see(const people::Person& officer, const people::Responsibility& place) {
    return std::any_of(kSeeingRights.begin(), kSeeingRights.end(), [&](std::string_view right) {
        return people::find_post_for(officer, right, place) != nullptr;
    });
}

enum class Histories { Left, Told };

/// Draws cases of one unit of work.
class Showing {
  public:
    Showing(db::Transaction& transaction, const crypto::FieldCipher& cipher, Services& services,
            const WorkCalendar& calendar)
        : transaction_(transaction),
          store_(transaction, cipher),
          today_(services.clock.today()),
          calendar_(calendar) {}

    const ExternalCaseStore& store() const { return store_; }

    ShownCase show(const ExternalCase& tracked, Histories histories) {
        const auto& applicant = tracked.applicant;
        ShownCase shown{.tracked = tracked,
                        .unit_name = unit_name(tracked.unit_id),
                        .masked_applicant = applicant.legal
                                                ? applicant.name
                                                : identifiers::mask_name(applicant.name),
                        .days_left = std::nullopt,
                        .entries = {}};
        if (tracked.due_on && limit_runs(tracked.stage)) {
            shown.days_left = calendar_of(tracked.division_code)
                                  .working_days_between(today_, *tracked.due_on)
                                  .working_days;
        }
        if (histories == Histories::Told) shown.entries = store_.list_entries(tracked.id);
        return shown;
    }

    std::vector<ShownCase> show(const std::vector<ExternalCase>& cases, Histories histories) {
        std::vector<ShownCase> shown;
        shown.reserve(cases.size());
        for (const auto& tracked : cases) shown.push_back(show(tracked, histories));
        return shown;
    }

  private:
    const std::string& unit_name(const std::string& unit_id) {
        auto known = unit_names_.find(unit_id);
        if (known == unit_names_.end()) {
            const auto unit = people::find_unit(transaction_, unit_id);
            known = unit_names_.emplace(unit_id, unit ? unit->name : std::string{}).first;
        }
        return known->second;
    }

    const WorkCalendar& calendar_of(const std::string& division_code) {
        auto known = calendars_.find(division_code);
        if (known == calendars_.end()) {
            known = calendars_.emplace(division_code, calendar_.for_division(division_code)).first;
        }
        return known->second;
    }

    db::Transaction& transaction_;
    ExternalCaseStore store_;
    Day today_;
    const WorkCalendar& calendar_;
    std::map<std::string, std::string> unit_names_;
    std::map<std::string, WorkCalendar> calendars_;
};

std::vector<ExternalCase> find_in(const ExternalCaseStore& store,
                                  const people::Responsibility& place, const std::string& number,
                                  const CasePage& page) {
    if (number.empty()) {
        return place.unit_id.empty()
                   ? store.list_of_division(place.division_code, page.before_id, page.limit)
                   : store.list_of_unit(place.unit_id, page.before_id, page.limit);
    }
    auto tracked = store.find_by_number(number);
    if (!tracked || tracked->division_code != place.division_code ||
        (!place.unit_id.empty() && tracked->unit_id != place.unit_id)) {
        return {};
    }
    return {*std::move(tracked)};
}

/// The applicant as whom the person may look; none when there is none.
std::optional<Applicant> find_applicant(db::Transaction& transaction, const people::Person& person,
                                        const std::string& applicant_id,
                                        const crypto::FieldCipher& cipher) {
    if (!person.person_id) return std::nullopt;
    if (applicant_id.empty() || applicant_id == *person.person_id) {
        const auto self = people::find_natural_person(transaction, *person.person_id, cipher);
        if (!self) return std::nullopt;
        return Applicant{false, std::string{identifiers::name_of(self->document.type)},
                         self->document.number, self->name};
    }
    const auto legal = people::find_legal_person(transaction, applicant_id);
    if (!legal || !people::may_act_for(transaction, *person.person_id, applicant_id)) {
        return std::nullopt;
    }
    return Applicant{true, {}, legal->credit_code, legal->name};
}

}  // namespace

Result<std::vector<ShownCase>> list_for_client(const people::CallingClient& client,
                                               const CasePage& page, Services& services,
                                               const crypto::FieldCipher& cipher) {
    if (const auto refused = people::refuse_without(client, people::ClientScope::Read)) {
        return *refused;
    }
    const auto calendar = services.calendar();
    return services.database.read([&](db::Transaction& transaction) {
        Showing showing{transaction, cipher, services, calendar};
        return showing.show(
            showing.store().list_of_unit(client.unit_id, page.before_id, page.limit),
            Histories::Left);
    });
}

Result<ShownCase> read_for_client(const people::CallingClient& client, std::string_view case_id,
                                  Services& services, const crypto::FieldCipher& cipher) {
    if (const auto refused = people::refuse_without(client, people::ClientScope::Read)) {
        return *refused;
    }
    const auto calendar = services.calendar();
    return services.database.read([&](db::Transaction& transaction) -> Result<ShownCase> {
        Showing showing{transaction, cipher, services, calendar};
        const auto tracked = showing.store().find(case_id);
        if (!tracked || tracked->unit_id != client.unit_id) return kNotFound;
        return showing.show(*tracked, Histories::Told);
    });
}

bool may_see(const people::Person& officer, const ExternalCase& tracked) {
    return may_see(officer, people::Responsibility{tracked.unit_id, tracked.division_code});
}

Result<std::vector<ShownCase>> list_for_desk(const people::Person& officer,
                                             const DeskQuestion& question, const CasePage& page,
                                             Services& services,
                                             const crypto::FieldCipher& cipher) {
    const auto calendar = services.calendar();
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<ShownCase>> {
            auto place = people::Responsibility{question.unit_id, question.division_code};
            if (!place.unit_id.empty()) {
                const auto unit = people::find_unit(transaction, place.unit_id);
                place.division_code = unit ? unit->division_code : std::string{};
            }
            if (!may_see(officer, place)) {
                return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
            }
            Showing showing{transaction, cipher, services, calendar};
            return showing.show(find_in(showing.store(), place, question.number, page),
                                Histories::Left);
        });
}

Result<ShownCase> read_for_desk(const people::Person& officer, std::string_view case_id,
                                Services& services, const crypto::FieldCipher& cipher) {
    const auto calendar = services.calendar();
    return services.database.read([&](db::Transaction& transaction) -> Result<ShownCase> {
        Showing showing{transaction, cipher, services, calendar};
        const auto tracked = showing.store().find(case_id);
        if (!tracked || !may_see(officer, *tracked)) return kNotFound;
        return showing.show(*tracked, Histories::Told);
    });
}

Result<std::vector<ShownCase>> list_own(const people::Person& person,
                                        const std::string& applicant_id, const CasePage& page,
                                        Services& services, const crypto::FieldCipher& cipher) {
    if (people::assurance_of(person) != people::Assurance::VerifiedAtWindow) {
        return Problem{ProblemKind::Forbidden, "identity-not-verified", {}, {}};
    }
    const auto calendar = services.calendar();
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<ShownCase>> {
            const auto applicant = find_applicant(transaction, person, applicant_id, cipher);
            if (!applicant) return kNotFound;
            Showing showing{transaction, cipher, services, calendar};
            return showing.show(
                showing.store().list_of_applicant(*applicant, page.before_id, page.limit),
                Histories::Told);
        });
}

Result<ShownCase> find_progress(std::string_view number, std::string_view query_code,
                                Services& services, const crypto::FieldCipher& cipher) {
    const Problem nowhere{ProblemKind::NotFound, "progress-not-found", {}, {}};
    if (!is_query_code_for(number, query_code, cipher)) return nowhere;
    const auto calendar = services.calendar();
    return services.database.read([&](db::Transaction& transaction) -> Result<ShownCase> {
        Showing showing{transaction, cipher, services, calendar};
        const auto tracked = showing.store().find_by_number(number);
        if (!tracked) return nowhere;
        return showing.show(*tracked, Histories::Told);
    });
}

}  // namespace yimen::sharing
