#include "cases/actions/act_on_case.h"

#include <algorithm>

#include "cases/actions/case_answers.h"
#include "cases/actions/case_for_act.h"
#include "cases/actions/case_numbers.h"
#include "cases/actions/decide_by_rule.h"
#include "cases/actions/exact_list.h"
#include "cases/actions/findings.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/record_entry.h"
#include "cases/domain/step.h"
#include "cases/store/finding_store.h"

namespace yimen::cases {

namespace {

/// Acts that bring answers of the form with them.
bool brings_answers(Act act) {
    return act == Act::Submit || act == Act::Receive || act == Act::Supplement;
}

/// What one unit of work needs for each of its acts.
struct Desk {
    CaseStore& store;
    db::Transaction& transaction;
    FiledCase& filed;
    const ItemTerms& terms;
    const WorkCalendar& calendar;
    Instant now;
    std::string finding_id;  ///< for the one that may come of it
};

/// The answers that the act files: those sent with it, else those of the draft.
std::optional<boost::json::object> answers_for(const ActOnCase& command, const SaidAct& act,
                                               const Desk& desk, const Office& office) {
    if (!brings_answers(act.act)) return std::nullopt;
    if (command.answers) return command.answers;
    return read_answers(desk.store, desk.filed.filed.id, office.cipher);
}

void complete_said(Particulars& said, const std::optional<boost::json::object>& answers,
                   const SaidAct& act, Desk& desk) {
    const bool first =
        desk.filed.filed.number.empty() && (act.act == Act::Submit || act.act == Act::Receive);
    if (answers) {
        said.required = exact_list(desk.terms, *answers);
        said.digest = digest_of(*answers);
    } else if (first) {
        said.required = desk.filed.filed.required;
    }
    if (first) said.number = next_case_number(desk.store, desk.terms, day_in_china(desk.now));
    if (act.act == Act::Submit) said.channel = desk.filed.filed.channel;
    // The history tells the whole case: what was handed in with the draft is filed with it.
    const auto& drafted = desk.filed.filed.materials;
    if (!first) return;
    for (const auto& held : drafted) {
        const bool replaced =
            std::any_of(said.materials.begin(), said.materials.end(),
                        [&](const HeldMaterial& one) { return one.key == held.key; });
        if (!replaced) said.materials.push_back(held);
    }
}

void keep_answers(const std::optional<boost::json::object>& answers, const ActOnCase& command,
                  Desk& desk, const Office& office) {
    if (!answers) return;
    const auto& filed = desk.filed.filed;
    if (command.answers) {
        desk.store.put_answers(filed.id, filed.serial,
                               seal_answers(*answers, filed.id, office.cipher));
    } else {
        desk.store.fix_answers(filed.id, filed.serial);
    }
}

/// 行政许可法 第三十二条: a second notice for a gap that existed is a breach, whoever forced it.
void tell_supervision(Desk& desk, const Doer& doer) {
    FindingStore{desk.transaction}.add({.id = desk.finding_id,
                                        .case_id = desk.filed.filed.id,
                                        .kind = FindingKind::SecondNotice,
                                        .unit_id = desk.filed.filed.unit_id,
                                        .division_code = desk.filed.filed.division_code,
                                        .account = doer.account_id,
                                        .at = desk.now});
}

Result<Done> do_act(const ActOnCase& command, const SaidAct& act, Desk& desk, Office& office) {
    auto said = act.said;
    const auto answers = answers_for(command, act, desk, office);
    complete_said(said, answers, act, desk);
    const auto doer = doer_of(desk.transaction, command.person, desk.filed.filed, act.act, said);
    auto entry = take_step(act.act, {.filed = desk.filed.filed,
                                     .terms = desk.terms,
                                     .calendar = desk.calendar,
                                     .today = day_in_china(desk.now),
                                     .doer = doer,
                                     .said = said,
                                     .separation = separation_of(desk.terms)});
    if (!entry) return entry.problem();
    const bool breach = entry->said.breach;
    const auto recorded =
        record_entry(desk.store, desk.filed, *std::move(entry), desk.now, desk.calendar);
    if (!recorded) return recorded.problem();
    if (breach) tell_supervision(desk, doer);
    keep_answers(answers, command, desk, office);
    return Done{};
}

}  // namespace

Result<Done> act_on_case(const ActOnCase& command, Services& services, Office& office) {
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    const auto finding_id = services.new_id();
    const auto done = services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        CaseStore store{transaction};
        auto filed = store.find(command.case_id);
        if (!filed) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        const auto version_read = filed->version;
        const auto terms =
            office.terms.find(transaction, filed->filed.entry_id, filed->filed.entry_version);
        if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
        const auto lawful = do_statutory_acts(store, *filed, *terms, now, calendar);
        if (!lawful) return lawful.problem();

        const auto capacities = capacities_of(transaction, command.person, filed->filed);
        if (const auto refused = refuse_to_show(filed->filed, capacities)) return *refused;
        if (version_read != command.version) return Problem{ProblemKind::Stale, "stale", {}, {}};
        Desk desk{store, transaction, *filed, *terms, calendar, now, finding_id};
        for (const auto& act : command.acts) {
            const auto acted = do_act(command, act, desk, office);
            if (!acted) return acted.problem();
        }
        return decide_by_rule(store, *filed, *terms, office.cipher, now, calendar);
    });
    if (!done && done.problem().code == "examination-before-acceptance") {
        note_finding(command.case_id, FindingKind::EarlyLook, command.person, services);
    }
    return done;
}

}  // namespace yimen::cases
