#include "cases/actions/joint_parts.h"

#include <algorithm>

#include "cases/actions/act_on_case.h"
#include "cases/actions/acts_together.h"
#include "cases/store/joint_store.h"

namespace yimen::cases {

namespace {

FiledCase find_part(const CaseStore& store, std::string_view case_id) {
    auto filed = store.find(case_id);
    if (!filed) throw db::DatabaseError{"cases: a joint case without its part"};
    return *std::move(filed);
}

const JointPart& part_of(const JointCase& joint, std::string_view case_id) {
    return *std::find_if(joint.parts.begin(), joint.parts.end(),
                         [&](const JointPart& part) { return part.case_id == case_id; });
}

std::optional<JointCase> find_joint_of(const Handling& handling) {
    const JointStore joints{handling.transaction};
    const auto id = joints.find_of_part(handling.filed.filed.id);
    return id ? joints.find(*id) : std::nullopt;
}

/// The first of the cases that the part needs which stands like this.
std::optional<FiledCase> find_needed(const CaseStore& store, const JointPart& part,
                                     Awaited standing) {
    for (const auto& needed : part.needs) {
        auto filed = find_part(store, needed);
        if (awaited_of(filed.filed) == standing) return filed;
    }
    return std::nullopt;
}

Result<Done> lay_aside(const FiledCase& draft, const FiledCase& failed, const people::Person& filer,
                       Services& inside, Office& office) {
    Particulars said;
    said.reason = "所需的前置事项“" + failed.item_name + "”" +
                  std::string{row_of(failed.filed.state).chinese} +
                  "，没有可以依据的结果，按联办申请不再提交";
    const auto done = act_on_case({.person = filer,
                                   .case_id = draft.filed.id,
                                   .version = draft.version,
                                   .acts = {{Act::Discard, std::move(said)}},
                                   .answers = std::nullopt},
                                  inside, office);
    if (!done) return done.problem();
    return Done{};
}

}  // namespace

people::Person filer_of(const JointCase& joint) {
    return {.account_id = joint.filed_by,
            .login_name = joint.filed_by,
            .display_name = {},
            .posts = {},
            .presence = {.session_id = {}, .address = {}, .ends_at = {}},
            .person_id = joint.applicant_id};
}

PartNow part_now(const CaseStore& store, const JointPart& part) {
    auto filed = find_part(store, part.case_id);
    std::vector<Awaited> needed;
    for (const auto& one : part.needs) needed.push_back(awaited_of(find_part(store, one).filed));
    return {.filed = std::move(filed.filed), .due_on = filed.due_on, .needed = awaited_of(needed)};
}

std::optional<Problem> refuse_waiting_part(const Handling& handling, Act act) {
    const auto& filed = handling.filed.filed;
    if (!filed.number.empty() || (act != Act::Submit && act != Act::Receive)) return std::nullopt;
    const auto joint = find_joint_of(handling);
    if (!joint) return std::nullopt;
    const auto& part = part_of(*joint, filed.id);
    const auto store = handling.store();
    if (!is_waiting(part_now(store, part))) return std::nullopt;
    const auto needed = find_needed(store, part, Awaited::Open);
    return Problem{ProblemKind::Conflict, "part-waits", {{"item", needed->item_name}}, {}};
}

std::optional<Problem> refuse_early_delivery(const Handling& handling, Act act) {
    if (act != Act::Deliver) return std::nullopt;
    const auto joint = find_joint_of(handling);
    if (!joint || joint->delivery != JointDelivery::Together) return std::nullopt;
    const auto& due = handling.filed.due_on;
    if (due && handling.today() >= *due) return std::nullopt;
    const auto store = handling.store();
    const bool all_decided =
        std::all_of(joint->parts.begin(), joint->parts.end(), [&](const JointPart& part) {
            return awaited_of(find_part(store, part.case_id).filed) != Awaited::Open;
        });
    if (all_decided) return std::nullopt;
    return Problem{ProblemKind::Conflict, "results-together", {}, {}};
}

Result<Done> settle_part(db::Transaction& transaction, const JointCase& joint,
                         const JointPart& part, const people::Person& filer, Services& inside,
                         Office& office) {
    const CaseStore store{transaction};
    const auto draft = find_part(store, part.case_id);
    if (draft.filed.state != State::Draft || !joint.filed_on) return Done{};
    switch (part_now(store, part).needed) {
        case Awaited::Open:
            return Done{};
        case Awaited::Failed:
            return lay_aside(draft, *find_needed(store, part, Awaited::Failed), filer, inside,
                             office);
        case Awaited::Given:
            break;
    }
    const auto submitted = act_on_case({.person = filer,
                                        .case_id = draft.filed.id,
                                        .version = draft.version,
                                        .acts = {{Act::Submit, {}}},
                                        .answers = std::nullopt},
                                       inside, office);
    if (!submitted) return submitted.problem();
    return Done{};
}

Result<Done> settle_dependents(const Handling& handling, Awaited before,
                               const WorkCalendar& everywhere, Office& office) {
    const auto& filed = handling.filed.filed;
    const auto now = awaited_of(filed);
    if (now == before || now == Awaited::Open) return Done{};
    if (JointStore{handling.transaction}.count_dependents(filed.id) == 0) return Done{};
    const auto joint = find_joint_of(handling);
    if (!joint) throw db::DatabaseError{"cases: a part without its joint case"};
    ActsTogether together{handling.transaction, handling.services, everywhere};
    for (const auto& part : joint->parts) {
        if (std::find(part.needs.begin(), part.needs.end(), filed.id) == part.needs.end()) continue;
        const auto settled = settle_part(handling.transaction, *joint, part, filer_of(*joint),
                                         together.services(), office);
        if (settled) continue;
        // Nobody's decision fails because the draft of another item cannot be filed as it is: it
        // stays the applicant's. What was already written of it would have to be undone.
        if (find_part(handling.store(), part.case_id).filed.state != State::Draft) {
            return settled.problem();
        }
    }
    return Done{};
}

}  // namespace yimen::cases
