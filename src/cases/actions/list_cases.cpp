#include "cases/actions/list_cases.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>
#include <utility>

#include "cases/actions/applicants.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/listed_case.h"
#include "cases/actions/office.h"
#include "cases/actions/who_lists.h"
#include "cases/store/work_list_store.h"

namespace yimen::cases {

namespace {

constexpr std::size_t kSearchedCharacters = 60;
/// A character of UTF-8 takes four bytes at most.
constexpr std::size_t kSearchedMost = 4 * kSearchedCharacters;
/// So many persons of one name are looked at.
constexpr std::int64_t kNamesakesMost = 50;

bool acts_for_at_all(db::Transaction& transaction, const people::Person& person,
                     const std::string& applicant_id, Day today) {
    const auto principals = people::principals_of(transaction, person, today);
    return std::any_of(principals.begin(), principals.end(), [&](const people::ActsFor& one) {
        return one.principal.id == applicant_id;
    });
}

/// By due day, each once.
void sort_by_due_day(std::vector<CaseLine>& lines) {
    const auto place_in_list = [](const CaseLine& one) {
        return std::pair{day_text(one.due_on), std::string_view{one.id}};
    };
    std::sort(lines.begin(), lines.end(), [&](const CaseLine& one, const CaseLine& other) {
        return place_in_list(one) < place_in_list(other);
    });
    lines.erase(
        std::unique(lines.begin(), lines.end(),
                    [](const CaseLine& one, const CaseLine& other) { return one.id == other.id; }),
        lines.end());
}

Problem forbidden() {
    return {ProblemKind::Forbidden, "forbidden", {}, {}};
}

/// The place of the list: that of the unit when one is asked for.
people::Responsibility place_of(db::Transaction& transaction, const WorkList& asked) {
    if (asked.unit_id.empty()) return {{}, asked.division_code};
    const auto unit = people::find_unit(transaction, asked.unit_id);
    return {asked.unit_id, unit ? unit->division_code : std::string{}};
}

/// Whoever may open a case may see who applies; drafts are opened by the window alone.
Names names_for(const people::Person& officer, const people::Responsibility& place, State state) {
    const bool window =
        people::find_post_for(officer, row_of(Actor::Clerk).right, place) != nullptr;
    return state == State::Draft && !window ? Names::Masked : Names::Whole;
}

/// Numbers of cases are letters, digits and what stands between them.
bool is_number_like(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](unsigned char one) { return std::isalnum(one) != 0 || one == '-'; });
}

/// One more than is counted says that there are more.
std::optional<CaseTotal> total_of(std::int64_t counted) {
    return CaseTotal{std::min(counted, kCountedMost), counted > kCountedMost};
}

}  // namespace

Result<CaseList> list_work(const WorkList& asked, const people::Person& officer, Services& services,
                           Office& office) {
    const ListedOn when{services.clock.today(), services.calendar()};
    return services.database.read([&](db::Transaction& transaction) -> Result<CaseList> {
        const auto place = place_of(transaction, asked);
        if (!may_see(sight_of(officer, place), asked.state)) return forbidden();
        const WorkListStore store{transaction, {asked.unit_id, place.division_code, asked.state}};
        CaseList list;
        if (asked.with_total) list.total = total_of(store.count(kCountedMost + 1));
        list.cases = to_listed(transaction, store.list(asked.after, asked.limit),
                               names_for(officer, place, asked.state), when, office);
        return list;
    });
}

Result<FoundWork> search_work(const WorkList& asked, std::string_view text,
                              const people::Person& officer, Services& services, Office& office) {
    if (text.size() > kSearchedMost) {
        return invalid_input(
            {{"/text", "text-too-long", {{"limit", std::to_string(kSearchedCharacters)}}}});
    }
    const ListedOn when{services.clock.today(), services.calendar()};
    return services.database.read([&](db::Transaction& transaction) -> Result<FoundWork> {
        const auto place = place_of(transaction, asked);
        if (!may_see(sight_of(officer, place), asked.state)) return forbidden();
        const WorkListStore store{transaction, {asked.unit_id, place.division_code, asked.state}};
        auto [lines, next] = store.list_with_words(text, asked.after, asked.limit);
        if (asked.after.id.empty() && !text.empty()) {
            const auto take = [&](std::vector<CaseLine> more) {
                std::move(more.begin(), more.end(), std::back_inserter(lines));
            };
            if (is_number_like(text)) take(store.list_numbered(text));
            for (const auto& applicant :
                 people::list_persons_called(transaction, text, kNamesakesMost, office.cipher)) {
                take(store.list_of_applicant(applicant));
            }
            sort_by_due_day(lines);
        }
        return FoundWork{to_listed(transaction, std::move(lines),
                                   names_for(officer, place, asked.state), when, office),
                         next};
    });
}

Result<OwnCases> list_own_cases(const people::Person& person, const std::string& applicant_id,
                                const OwnPage& page, Services& services, Office& office) {
    const ListedOn when{services.clock.today(), services.calendar()};
    const auto asked = applicant_id.empty() ? person.person_id.value_or("") : applicant_id;
    return services.database.read([&](db::Transaction& transaction) -> Result<OwnCases> {
        std::optional<std::string> next;
        std::optional<CaseTotal> total;
        if (!applicant_id.empty() && !acts_for_at_all(transaction, person, asked, when.today)) {
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
                   !acts_for(transaction, person, asked, *terms, "view", when.today);
        });
        return OwnCases{
            to_listed(transaction, to_lines(std::move(found)), Names::Whole, when, office),
            std::move(next), total};
    });
}

}  // namespace yimen::cases
