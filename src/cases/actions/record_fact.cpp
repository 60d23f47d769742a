#include "cases/actions/record_fact.h"

#include <algorithm>

#include "cases/actions/case_for_act.h"
#include "cases/actions/decide_by_rule.h"
#include "cases/actions/joint_parts.h"
#include "cases/actions/known_terms.h"

#include "core/logic/evaluate.h"
#include "core/text/text.h"

namespace yimen::cases {

namespace {

bool may_find_out(const std::vector<Actor>& capacities) {
    return std::any_of(capacities.begin(), capacities.end(), [](Actor actor) {
        return actor == Actor::Clerk || actor == Actor::Examiner || actor == Actor::Decider;
    });
}

bool asks_for(const ItemTerms& terms, const std::string& name) {
    if (!terms.decision_rule) return false;
    const auto asked = logic::variables_of(*terms.decision_rule);
    return std::find(asked.begin(), asked.end(), "check." + name) != asked.end();
}

std::optional<Problem> refuse_fact(const RecordFact& command, const Case& filed,
                                   const ItemTerms& terms) {
    if (filed.state != State::Accepted) {
        return Problem{ProblemKind::Conflict,
                       "act-not-open",
                       {{"state", std::string{row_of(filed.state).chinese}}, {"act", "核验"}},
                       {}};
    }
    std::vector<FieldProblem> faults;
    if (!asks_for(terms, command.name)) faults.push_back({"/name", "fact-unknown", {}});
    if (text::is_blank(command.source)) faults.push_back({"/source", "text-required", {}});
    if (faults.empty()) return std::nullopt;
    return invalid_input(std::move(faults));
}

}  // namespace

Result<Done> record_fact(const RecordFact& command, Services& services, Office& office) {
    const auto now = services.clock.now();
    const auto everywhere = services.calendar();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        CaseStore store{transaction};
        auto filed = store.find(command.case_id);
        if (!filed) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        const auto terms =
            office.terms.find(transaction, filed->filed.entry_id, filed->filed.entry_version);
        if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
        const auto calendar = everywhere.for_division(terms->division_code);
        const Handling handling{transaction, *filed, *terms, calendar, now, services, office};
        const auto capacities =
            capacities_of(transaction, command.officer, filed->filed, *terms, handling.today());
        if (const auto refused = refuse_to_show(filed->filed, capacities)) return *refused;
        if (!may_find_out(capacities)) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        if (auto refused = refuse_fact(command, filed->filed, *terms)) return *std::move(refused);

        store.put_fact(command.case_id, {command.name, command.value, command.source, now});
        people::record(transaction,
                       {.account = command.officer.login_name,
                        .role = command.officer.posts.front().role,
                        .act = "case.fact",
                        .subject = "case:" + command.case_id,
                        .purpose = command.name,
                        .address = command.officer.presence.address},
                       services);
        const auto awaited = awaited_of(filed->filed);
        const auto decided = decide_by_rule(handling);
        if (!decided) return decided.problem();
        return settle_dependents(handling, awaited, everywhere, office);
    });
}

}  // namespace yimen::cases
