#include "cases/actions/record_entry.h"

#include "cases/actions/case_announcements.h"
#include "cases/actions/case_events.h"
#include "cases/actions/case_messages.h"
#include "cases/actions/case_papers.h"
#include "cases/actions/handed_materials.h"
#include "cases/domain/outcome.h"
#include "cases/domain/step.h"
#include "cases/store/kept_case.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"

namespace yimen::cases {

namespace {

/// The receipt of its delivery names the paper that tells a decision.
bool decides(Act act) {
    return act == Act::Grant || act == Act::Deny || act == Act::DecideByRule ||
           act == Act::GrantAbove || act == Act::DenyAbove;
}

/// Every part with its length, so that no two entries share a text.
std::string chain_text(std::string_view case_id, const Entry& entry, std::string_view said) {
    std::string text;
    const auto add = [&](std::string_view part) {
        text += std::to_string(part.size());
        text += ':';
        text += part;
    };
    add(case_id);
    add(std::to_string(entry.serial));
    add(row_of(entry.act).name);
    add(row_of(entry.actor).name);
    add(entry.account);
    add(entry.unit_id);
    add(row_of(entry.from).name);
    add(row_of(entry.to).name);
    add(entry.effective_on.iso());
    add(std::to_string(entry.recorded_at.milliseconds));
    add(said);
    add(entry.previous);
    return text;
}

}  // namespace

std::string digest_of(std::string_view case_id, const Entry& entry) {
    return digest_of(case_id, entry, keep_particulars(entry.said, entry.unit_id));
}

std::string digest_of(std::string_view case_id, const Entry& entry, std::string_view said) {
    return crypto::to_base64url(
        crypto::digest(crypto::DigestKind::Sm3, chain_text(case_id, entry, said)));
}

Result<Done> record_entry(const Handling& handling, Entry entry) {
    auto& filed = handling.filed;
    if (decides(entry.act)) entry.said.paper = handling.services.new_id();
    entry.serial = filed.filed.serial + 1;
    entry.recorded_at = handling.now;
    entry.previous = filed.filed.head;
    const auto said = keep_particulars(entry.said, entry.unit_id);
    entry.digest = digest_of(filed.filed.id, entry, said);
    const auto open_before = open_steps(filed.filed);
    apply(filed.filed, entry);
    const KeptDays days{.due_on = due_on(filed.filed, handling.calendar),
                        .wakes_on = wakes_on(filed.filed, handling.calendar),
                        .result_on = public_result_on(filed.filed, handling.terms)};
    auto store = handling.store();
    const auto written = store.update(filed, days, handling.now);
    if (!written) return written.problem();
    store.add_history(filed.filed, entry, said);
    ++filed.version;
    filed.due_on = days.due_on;
    filed.wakes_on = days.wakes_on;
    filed.changed_at = handling.now;
    tell_of_act(handling, entry);
    tell_systems(handling, entry, open_before);
    handling.transaction.announce(announcement_of(filed));
    return issue_paper(handling, entry);
}

Result<Done> do_statutory_acts(const Handling& handling) {
    static const Doer law{{}, {}, {Actor::Statute}};
    static const Particulars nothing;
    while (const auto act = find_statutory_act(handling.filed.filed, handling.terms,
                                               handling.today(), handling.calendar)) {
        auto entry = take_step(*act, {.filed = handling.filed.filed,
                                      .terms = handling.terms,
                                      .calendar = handling.calendar,
                                      .today = handling.today(),
                                      .doer = law,
                                      .said = nothing});
        if (!entry) return entry.problem();
        const bool opens_steps = !entry->said.steps.empty();
        const auto recorded = record_entry(handling, *std::move(entry));
        if (!recorded) return recorded.problem();
        if (!opens_steps) continue;
        const auto used = record_uses_by_law(handling);
        if (!used) return used.problem();
    }
    return Done{};
}

}  // namespace yimen::cases
