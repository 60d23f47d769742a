#include "cases/actions/read_case.h"

#include <algorithm>
#include <map>

#include "cases/actions/applicants.h"
#include "cases/actions/case_answers.h"
#include "cases/actions/case_for_act.h"
#include "cases/actions/case_progress.h"
#include "cases/actions/findings.h"
#include "cases/actions/known_terms.h"
#include "cases/domain/step.h"
#include "cases/store/joint_store.h"

namespace yimen::cases {

namespace {

std::vector<ShownLimit> running_limits(const Case& filed, Day today, const WorkCalendar& calendar) {
    std::vector<ShownLimit> shown;
    const auto add = [&](const Limit& limit) {
        const auto due = due_of(filed.clock, limit, calendar);
        shown.push_back({.limit = limit,
                         .due = due,
                         .days_left = days_left(due, today, calendar),
                         .light = light_of(filed.clock, limit, today, calendar, {}),
                         .lines = explain(filed.clock, limit, calendar)});
    };
    const auto* ruling = find_ruling_limit(filed, calendar);
    if (ruling != nullptr) add(*ruling);
    for (const auto& limit : filed.clock.limits) {
        if (!limit.met_on && &limit != ruling) add(limit);
    }
    return shown;
}

std::vector<ShownEntry> shown_history(db::Transaction& transaction,
                                      const std::vector<Entry>& history, bool shows_rating) {
    std::map<std::string, std::string> names;
    std::map<std::string, std::string> units;
    std::vector<ShownEntry> shown;
    const auto name_of = [&](const std::string& account) -> const std::string& {
        if (!account.empty() && !names.contains(account)) {
            names[account] = people::find_display_name(transaction, account).value_or("");
        }
        return names[account];
    };
    for (const auto& entry : history) {
        if (entry.act == Act::Rate && !shows_rating) continue;
        if (!entry.unit_id.empty() && !units.contains(entry.unit_id)) {
            const auto unit = people::find_unit(transaction, entry.unit_id);
            units[entry.unit_id] = unit ? unit->name : "";
        }
        const bool for_another = entry.act == Act::PassStep && !entry.said.person.empty();
        shown.push_back({.entry = entry,
                         .account_name = name_of(entry.account),
                         .unit_name = units[entry.unit_id],
                         .in_place_of = for_another ? name_of(entry.said.person) : std::string{}});
    }
    return shown;
}

std::vector<ShownConcerned> shown_concerned(const Case& filed, Day today,
                                            const WorkCalendar& calendar) {
    const auto& hearing = filed.hearing;
    if (filed.interested.empty() && !hearing.offered_on) return {};
    std::vector<ShownConcerned> shown(1 + filed.interested.size());
    for (std::size_t party = 0; party < shown.size(); ++party) {
        const auto number = static_cast<std::int64_t>(party);
        auto& one = shown[party];
        if (party > 0) {
            one.masked_name = filed.interested[party - 1].masked_name;
            one.interest = filed.interested[party - 1].interest;
        }
        one.waived =
            std::find(hearing.waived.begin(), hearing.waived.end(), number) != hearing.waived.end();
        const auto* limit = find_hearing_request_limit(filed, number);
        if (limit == nullptr) continue;
        const auto last = due_of(filed.clock, *limit, calendar).day;
        if (last && today <= *last) one.may_ask_until = last;
    }
    return shown;
}

std::optional<ShownHearing> shown_hearing(db::Transaction& transaction, const Case& filed,
                                          Day today, const WorkCalendar& calendar) {
    const auto& hearing = filed.hearing;
    if (!hearing.offered_on) return std::nullopt;
    ShownHearing shown;
    if (const auto* limit = find_running(filed.clock, LimitKind::Hearing)) {
        shown.hold_until = due_of(filed.clock, *limit, calendar).day;
        shown.may_be_held = hearing_days(filed, today, calendar);
    }
    if (!hearing.chair.empty()) {
        shown.chair_name = people::find_display_name(transaction, hearing.chair).value_or("");
    }
    return shown;
}

bool has(const std::vector<Actor>& capacities, Actor actor) {
    return std::find(capacities.begin(), capacities.end(), actor) != capacities.end();
}

bool is_officer(Actor actor) {
    return actor == Actor::Clerk || actor == Actor::Examiner || actor == Actor::Decider;
}

/// 经办人员 (REQ-102): who holds an open step, else the officer who acted last.
std::string handler_name(db::Transaction& transaction, const ShownCase& shown) {
    const auto& filed = shown.filed.filed;
    for (const auto at : open_steps(filed)) {
        const auto& holder = filed.steps[at].holder;
        if (!holder.empty()) return people::find_display_name(transaction, holder).value_or("");
    }
    for (auto entry = shown.history.rbegin(); entry != shown.history.rend(); ++entry) {
        if (is_officer(entry->entry.actor)) return entry->account_name;
    }
    return {};
}

/// A clerk writes down what the applicant at the window does.
std::vector<Act> shown_acts(const Case& filed, const ItemTerms& terms,
                            std::vector<Actor> capacities) {
    if (has(capacities, Actor::Clerk) && !has(capacities, Actor::Applicant)) {
        capacities.push_back(Actor::Applicant);
    }
    return open_acts(filed, terms, Doer{{}, {}, std::move(capacities)});
}

}  // namespace

Result<ShownCase> read_case(std::string_view case_id, const people::Person& reader,
                            Services& services, Office& office) {
    const auto today = services.clock.today();
    const auto everywhere = services.calendar();
    const auto shown =
        services.database.read([&](db::Transaction& transaction) -> Result<ShownCase> {
            const CaseStore store{transaction};
            auto filed = store.find(case_id);
            if (!filed) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
            const auto terms =
                office.terms.find(transaction, filed->filed.entry_id, filed->filed.entry_version);
            if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
            auto capacities = capacities_of(transaction, reader, filed->filed, *terms, today);
            if (const auto refused = refuse_to_show(filed->filed, capacities)) return *refused;
            const auto unit = people::find_unit(transaction, filed->filed.unit_id);
            const auto calendar = everywhere.for_division(filed->filed.division_code);
            const bool applies = has(capacities, Actor::Applicant);
            const auto& number = filed->filed.number;
            ShownCase found{
                .filed = *filed,
                .terms = terms,
                .unit_name = unit ? unit->name : std::string{},
                .applicant_name =
                    applicant_name(transaction, filed->filed.applicant_id, office.cipher),
                .to_applicant = applies,
                .query_code = applies && !number.empty() ? query_code_of(number, office.cipher)
                                                         : std::string{},
                .handler_name = {},
                .limits = running_limits(filed->filed, today, calendar),
                .history = shown_history(transaction, store.list_history(case_id),
                                         applies || has(capacities, Actor::Supervisor)),
                .facts = store.list_facts(case_id),
                .open_acts = shown_acts(filed->filed, *terms, std::move(capacities)),
                .answers = read_answers(store, case_id, office.cipher),
                .joint_case_id = JointStore{transaction}.find_of_part(case_id).value_or("")};
            found.concerned = shown_concerned(filed->filed, today, calendar);
            found.hearing = shown_hearing(transaction, filed->filed, today, calendar);
            if (applies) found.handler_name = handler_name(transaction, found);
            return found;
        });
    if (!shown && shown.problem().code == "examination-before-acceptance") {
        note_finding(std::string{case_id}, FindingKind::EarlyLook, reader, services);
    }
    return shown;
}

}  // namespace yimen::cases
