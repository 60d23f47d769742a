#include <algorithm>

#include "cases/actions/act_on_case.h"
#include "cases/actions/applicants.h"
#include "cases/actions/case_for_act.h"
#include "cases/actions/known_terms.h"
#include "cases/cases.h"
#include "cases/store/case_store.h"

#include "platform/db/joined_database.h"

namespace yimen::cases {

namespace {

bool has(const std::vector<Actor>& capacities, Actor actor) {
    return std::find(capacities.begin(), capacities.end(), actor) != capacities.end();
}

RatedCase rated_case_of(const CaseStore& store, const FiledCase& found) {
    const auto& filed = found.filed;
    return {.case_id = filed.id,
            .number = filed.number,
            .entry_id = filed.entry_id,
            .item_name = found.item_name,
            .unit_id = filed.unit_id,
            .division_code = filed.division_code,
            .version = found.version,
            .ended_unrated =
                !filed.rated && find_transition(filed.life, filed.state, Act::Rate) != nullptr,
            .contacts = contacts_in(store.list_history(filed.id))};
}

/// Whoever holds the receipt stands for the applicant, without an account.
people::Person holder_of_receipt(const std::string& applicant_id) {
    return {.account_id = {},
            .login_name = {},
            .display_name = {},
            .posts = {},
            .presence = {},
            .person_id = applicant_id};
}

}  // namespace

Result<RatedCase> find_rated_case(db::Transaction& transaction, std::string_view case_id,
                                  const people::Person& person, Day today, Office& office) {
    const CaseStore store{transaction};
    const auto found = store.find(case_id);
    if (!found) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    const auto& filed = found->filed;
    const auto terms = office.terms.find(transaction, filed.entry_id, filed.entry_version);
    if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
    const auto capacities = capacities_of(transaction, person, filed, *terms, today);
    if (const auto refused = refuse_to_show(filed, capacities)) return *refused;
    auto rated = rated_case_of(store, *found);
    rated.by_applicant = has(capacities, Actor::Applicant);
    rated.supervises = has(capacities, Actor::Supervisor);
    rated.may_rate =
        acts_for(transaction, person, filed.applicant_id, *terms, mandate_act_of(Act::Rate), today);
    return rated;
}

Result<RatedCase> find_rated_case_by_code(db::Transaction& transaction, std::string_view number,
                                          std::string_view query_code, Office& office) {
    const Problem nowhere{ProblemKind::NotFound, "progress-not-found", {}, {}};
    if (!is_query_code(number, query_code, office.cipher)) return nowhere;
    const CaseStore store{transaction};
    const auto found = store.find_by_number(number);
    if (!found) return nowhere;
    auto rated = rated_case_of(store, *found);
    rated.by_applicant = true;
    rated.may_rate = true;
    return rated;
}

Result<RatedNow> rate_case(db::Transaction& transaction, const RateCase& command,
                           const WorkCalendar& calendar, const Services& services, Office& office) {
    const CaseStore store{transaction};
    const auto found = store.find(command.case_id);
    if (!found) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    db::JoinedDatabase joined{services.database, transaction};
    Services inside{.database = joined,
                    .clock = services.clock,
                    .new_id = services.new_id,
                    .calendar = [&] { return calendar; },
                    .server_name = services.server_name};
    const auto rated = act_on_case(
        {.person = command.person != nullptr ? *command.person
                                             : holder_of_receipt(found->filed.applicant_id),
         .case_id = command.case_id,
         .version = command.version.value_or(found->version),
         .acts = {{Act::Rate, {}}},
         .answers = {}},
        inside, office);
    if (!rated) return rated.problem();
    return RatedNow{*rated, store.find(command.case_id).value().filed.serial};
}

std::vector<EndedCount> count_ended(db::Transaction& transaction, std::string_view unit_id) {
    return CaseStore{transaction}.count_ended_of_unit(unit_id);
}

}  // namespace yimen::cases
