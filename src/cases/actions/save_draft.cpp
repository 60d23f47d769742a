#include "cases/actions/save_draft.h"

#include <algorithm>
#include <iterator>

#include "cases/actions/case_answers.h"
#include "cases/actions/case_for_act.h"
#include "cases/actions/exact_list.h"
#include "cases/actions/handed_materials.h"
#include "cases/actions/known_terms.h"
#include "cases/domain/step.h"

namespace yimen::cases {

Result<Done> save_draft(const SaveDraft& command, Services& services, Office& office) {
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        CaseStore store{transaction};
        auto filed = store.find(command.case_id);
        if (!filed) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        const auto terms =
            office.terms.find(transaction, filed->filed.entry_id, filed->filed.entry_version);
        if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
        const auto today = day_in_china(now);
        const auto capacities =
            capacities_of(transaction, command.person, filed->filed, *terms, today);
        if (const auto refused = refuse_to_show(filed->filed, capacities)) return *refused;
        if (filed->version != command.version) {
            return Problem{ProblemKind::Stale, "stale", {}, {}};
        }
        Particulars said;
        said.materials = command.materials;
        const auto doer =
            doer_of(transaction, command.person, filed->filed, *terms, Act::SaveDraft, said, today);
        const auto allowed = take_step(Act::SaveDraft, {.filed = filed->filed,
                                                        .terms = *terms,
                                                        .calendar = calendar,
                                                        .today = today,
                                                        .doer = doer,
                                                        .said = said});
        if (!allowed) return allowed.problem();
        auto answers = command.answers;
        auto faults = keep_draft_answers(answers, *terms, today);
        const Handling handling{transaction, *filed, *terms, calendar, now, services, office};
        auto handed = command.materials;
        auto handed_faults =
            take_from_library(handling, doer, command.person, HandedFor::Draft, handed);
        std::move(handed_faults.begin(), handed_faults.end(), std::back_inserter(faults));
        if (!faults.empty()) return invalid_input(std::move(faults));

        filed->filed.materials = std::move(handed);
        filed->filed.required = exact_list(*terms, answers);
        const auto written = store.update(*filed, {}, now);
        if (!written) return written.problem();
        store.put_draft_answers(filed->filed.id,
                                seal_answers(answers, filed->filed.id, office.cipher));
        return Done{};
    });
}

}  // namespace yimen::cases
