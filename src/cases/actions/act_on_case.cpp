#include "cases/actions/act_on_case.h"

#include <algorithm>
#include <iterator>

#include "cases/actions/bars.h"
#include "cases/actions/case_answers.h"
#include "cases/actions/case_for_act.h"
#include "cases/actions/case_numbers.h"
#include "cases/actions/decide_by_rule.h"
#include "cases/actions/exact_list.h"
#include "cases/actions/findings.h"
#include "cases/actions/handed_materials.h"
#include "cases/actions/joint_parts.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/record_entry.h"
#include "cases/domain/delivery_way.h"
#include "cases/domain/step.h"
#include "cases/store/bar_store.h"
#include "notices/notices.h"

#include "platform/files/file_store.h"

namespace yimen::cases {

namespace {

/// Acts that bring answers of the form with them.
bool brings_answers(Act act) {
    return act == Act::Submit || act == Act::Receive || act == Act::Supplement;
}

/// The answers that the act files: those sent with it, else those of the draft; a supplement
/// without answers leaves those that were filed.
std::optional<boost::json::object> answers_for(const ActOnCase& command, const SaidAct& act,
                                               const Handling& handling) {
    if (!brings_answers(act.act)) return std::nullopt;
    if (command.answers || act.act == Act::Supplement) return command.answers;
    return read_answers(handling.store(), handling.filed.filed.id, handling.office.cipher);
}

/// The history tells the whole case: what was handed in with the draft is filed with it.
void add_drafted_materials(Particulars& said, const Case& draft) {
    for (const auto& held : draft.materials) {
        const bool replaced =
            std::any_of(said.materials.begin(), said.materials.end(),
                        [&](const HeldMaterial& one) { return one.key == held.key; });
        if (!replaced) said.materials.push_back(held);
    }
}

bool files_draft(Act act, const Case& filed) {
    return filed.number.empty() && (act == Act::Submit || act == Act::Receive);
}

void complete_said(Particulars& said, const std::optional<boost::json::object>& answers, Act act,
                   const Handling& handling) {
    const auto& filed = handling.filed.filed;
    const bool first = files_draft(act, filed);
    if (answers) {
        said.required = exact_list(handling.terms, *answers);
        said.digest = digest_of(*answers);
    } else if (first) {
        said.required = filed.required;
    }
    if (act == Act::Submit) said.channel = filed.channel;
    if (!first) return;
    auto store = handling.store();
    said.number = next_case_number(store, handling.terms, handling.today());
    add_drafted_materials(said, filed);
}

void keep_answers(const std::optional<boost::json::object>& answers, const ActOnCase& command,
                  const Handling& handling) {
    if (!answers) return;
    const auto& filed = handling.filed.filed;
    auto store = handling.store();
    if (command.answers) {
        store.put_answers(filed.id, filed.serial,
                          seal_answers(*answers, filed.id, handling.office.cipher));
    } else {
        store.fix_answers(filed.id, filed.serial);
    }
}

bool gives_step(Act act) {
    return act == Act::HandOver || act == Act::Assign;
}

/// Whether who shall have the step holds a post where it is examined; a step that is none is
/// refused elsewhere.
bool may_take_step(const Particulars& said, const Handling& handling) {
    const auto& steps = handling.filed.filed.steps;
    if (!said.step || *said.step < 0 || *said.step >= static_cast<std::int64_t>(steps.size())) {
        return true;
    }
    const auto& unit_id = steps[static_cast<std::size_t>(*said.step)].unit_id;
    const auto unit = people::find_unit(handling.transaction, unit_id);
    return unit && people::may_do(handling.transaction, said.person, row_of(Actor::Examiner).right,
                                  {unit->id, unit->division_code}, handling.today());
}

/// Units and officers that the act names must be there.
std::vector<FieldProblem> find_unknown_names(const SaidAct& act, const Handling& handling) {
    std::vector<FieldProblem> faults;
    const auto& unit_id = act.said.unit_id;
    if (act.act == Act::AskOpinion && !people::find_unit(handling.transaction, unit_id)) {
        faults.push_back({"/unit_id", "unit-unknown", {{"unit", unit_id}}});
    }
    const auto& officer = act.said.person;
    // Systems have names, too, but nothing is handed over to them.
    if (!officer.empty() &&
        (people::client_in(officer) || !people::find_display_name(handling.transaction, officer))) {
        const bool presides = act.act == Act::ArrangeHearing;
        faults.push_back({presides ? "/chair" : "/account_id", "officer-unknown", {}});
    } else if (!officer.empty() && gives_step(act.act) && !may_take_step(act.said, handling)) {
        faults.push_back({"/account_id", "officer-without-post", {}});
    }
    return faults;
}

/// After which materials of the library may have come before a unit.
bool brings_materials_before_units(const Particulars& said) {
    return !said.materials.empty() || !said.steps.empty() || !said.unit_id.empty();
}

bool takes_signature(Act act) {
    return act == Act::AcceptDeferred || act == Act::AcceptCommitted || act == Act::Deliver;
}

/// Who may not know of the case, or has not read how it stands, leaves no picture behind.
std::optional<Problem> refuse_picture(const ActOnCase& command, Services& services,
                                      Office& office) {
    const auto today = services.clock.today();
    return services.database.read([&](db::Transaction& transaction) -> std::optional<Problem> {
        const Problem unknown{ProblemKind::NotFound, "not-found", {}, {}};
        const auto filed = CaseStore{transaction}.find(command.case_id);
        if (!filed) return unknown;
        const auto terms =
            office.terms.find(transaction, filed->filed.entry_id, filed->filed.entry_version);
        if (terms == nullptr) return unknown;
        const auto capacities =
            capacities_of(transaction, command.person, filed->filed, *terms, today);
        if (auto refused = refuse_to_show(filed->filed, capacities)) return refused;
        if (filed->version == command.version) return std::nullopt;
        return Problem{ProblemKind::Stale, "stale", {}, {}};
    });
}

/// The digest of the picture, empty without one. It is on the disk before the history names it, and
/// written before the unit of work begins, which others wait for.
Result<std::string> keep_signature(const ActOnCase& command, Services& services, Office& office) {
    if (command.signature_picture.empty()) return std::string{};
    if (auto refused = refuse_picture(command, services, office)) return *std::move(refused);
    const auto kept = office.papers.files.keep_bytes(command.signature_picture);
    if (!kept) return kept.problem();
    return kept->digest;
}

Result<Done> do_act(const ActOnCase& command, const SaidAct& act, const std::string& signature,
                    const Handling& handling) {
    if (auto refused = refuse_waiting_part(handling, act.act)) return *std::move(refused);
    if (auto refused = refuse_early_delivery(handling, act.act)) return *std::move(refused);
    auto faults = find_unknown_names(act, handling);
    auto said = act.said;
    auto answers = answers_for(command, act, handling);
    std::vector<FieldProblem> form_faults;
    if (act.act == Act::Submit) {
        if (!answers) answers.emplace();
        form_faults = file_answers(*answers, handling.terms, handling.today());
    }
    const auto doer = doer_of(handling.transaction, command.person, handling.filed.filed,
                              handling.terms, act.act, said, handling.today());
    complete_said(said, answers, act.act, handling);
    auto handed_faults =
        take_from_library(handling, doer, command.person, HandedFor::Filing, said.materials);
    std::move(handed_faults.begin(), handed_faults.end(), std::back_inserter(faults));
    if (act.act == Act::Deliver && handling.collector != nullptr) {
        auto wrong = check_collector(*handling.collector, said.way, handling.today());
        std::move(wrong.begin(), wrong.end(), std::back_inserter(faults));
        said.about = handling.collector->relation;
    }
    if (takes_signature(act.act)) said.signature = signature;
    if (act.act == Act::Deliver && !said.signature.empty() && said.way != kAtTheWindow) {
        faults.push_back({"/signature_picture", "signature-at-window-only", {}});
    }
    if (act.act == Act::NameInterested) said.interested = interested_in(command.parties);
    if (act.act == Act::RecordHearing) {
        auto wrong = check_record(command.hearing_record.value_or(HearingRecord{}));
        std::move(wrong.begin(), wrong.end(), std::back_inserter(faults));
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    // The history begins with the filing: the draft keeps nothing for itself.
    if (files_draft(act.act, handling.filed.filed)) handling.filed.filed.materials.clear();
    const auto in_the_way = find_bars(handling, act.act);
    auto entry = take_step(act.act, {.filed = handling.filed.filed,
                                     .terms = handling.terms,
                                     .calendar = handling.calendar,
                                     .today = handling.today(),
                                     .doer = doer,
                                     .said = said,
                                     .separation = separation_of(handling.terms),
                                     .form_faults = std::move(form_faults),
                                     .barred = in_the_way.application,
                                     .commitment_barred = in_the_way.commitment});
    if (!entry) return entry.problem();
    auto bar = bar_following(handling.filed.filed, *entry, handling.terms);
    const bool breach = entry->said.breach;
    const bool used = brings_materials_before_units(entry->said);
    const auto recorded = record_entry(handling, *std::move(entry));
    if (!recorded) return recorded.problem();
    // 行政许可法 第三十二条: a second notice for a gap that existed is a breach, whoever forced it.
    if (breach) tell_supervision(handling, FindingKind::SecondNotice, doer.account_id);
    if (bar) {
        bar->id = handling.services.new_id();
        BarStore{handling.transaction}.add(*bar);
    }
    keep_answers(answers, command, handling);
    return used ? record_uses(handling, doer, command.person) : Done{};
}

}  // namespace

Result<std::int64_t> act_on_case(const ActOnCase& command, Services& services, Office& office) {
    const auto now = services.clock.now();
    const auto everywhere = services.calendar();
    const auto signature = keep_signature(command, services, office);
    if (!signature) return signature.problem();
    const auto done =
        services.database.write([&](db::Transaction& transaction) -> Result<std::int64_t> {
            auto filed = CaseStore{transaction}.find(command.case_id);
            if (!filed) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
            const auto version_read = filed->version;
            const auto terms =
                office.terms.find(transaction, filed->filed.entry_id, filed->filed.entry_version);
            if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
            const auto calendar = everywhere.for_division(terms->division_code);
            const Handling handling{transaction,
                                    *filed,
                                    *terms,
                                    calendar,
                                    now,
                                    services,
                                    office,
                                    command.collector ? &*command.collector : nullptr,
                                    &command.parties,
                                    command.hearing_record ? &*command.hearing_record : nullptr};
            const auto awaited = awaited_of(filed->filed);
            const auto lawful = do_statutory_acts(handling);
            if (!lawful) return lawful.problem();

            const auto capacities =
                capacities_of(transaction, command.person, filed->filed, *terms, handling.today());
            if (const auto refused = refuse_to_show(filed->filed, capacities)) return *refused;
            if (version_read != command.version)
                return Problem{ProblemKind::Stale, "stale", {}, {}};
            for (const auto& act : command.acts) {
                const auto acted = do_act(command, act, *signature, handling);
                if (!acted) return acted.problem();
            }
            const auto decided = decide_by_rule(handling);
            if (!decided) return decided.problem();
            const auto settled = settle_dependents(handling, awaited, everywhere, office);
            if (!settled) return settled.problem();
            return filed->version;
        });
    if (!done && done.problem().code == "examination-before-acceptance") {
        note_finding(command.case_id, FindingKind::EarlyLook, command.person, services);
    }
    return done;
}

}  // namespace yimen::cases
