#include "cases/actions/read_joint_case.h"

#include <algorithm>
#include <map>

#include "cases/actions/applicants.h"
#include "cases/actions/case_for_act.h"
#include "cases/actions/joint_parts.h"
#include "cases/actions/known_terms.h"
#include "cases/store/joint_store.h"

namespace yimen::cases {

namespace {

std::string unit_name(db::Transaction& transaction, const std::string& unit_id) {
    const auto unit = people::find_unit(transaction, unit_id);
    return unit ? unit->name : std::string{};
}

bool may_see(const Case& filed, const std::vector<Actor>& capacities) {
    const bool draft = filed.state == State::Draft || filed.state == State::Discarded;
    return std::any_of(capacities.begin(), capacities.end(), [&](Actor actor) {
        return !draft || actor == Actor::Applicant || actor == Actor::Clerk ||
               actor == Actor::Assistant;
    });
}

/// An item asks for an element where it stands by itself, once.
void count_elements(std::vector<SharedElement>& all, const ItemTerms& terms) {
    std::map<std::string, std::int64_t> asked;
    for (const auto& field : terms.form) {
        if (!field.group) ++asked[field.element];
    }
    for (const auto& field : terms.form) {
        if (field.group || asked[field.element] != 1) continue;
        const auto known = std::find_if(all.begin(), all.end(), [&](const SharedElement& one) {
            return one.element == field.element;
        });
        if (known == all.end()) {
            all.push_back({field.element, field.label, 1});
        } else {
            ++known->parts;
        }
    }
}

/// Why a part that was never filed is laid aside.
std::string reason_of_end(const CaseStore& store, const Case& filed) {
    if (filed.state != State::Discarded) return {};
    const auto history = store.list_history(filed.id);
    return history.empty() ? std::string{} : history.back().said.reason;
}

}  // namespace

std::optional<JointCase> find_joint_for(db::Transaction& transaction,
                                        std::string_view joint_case_id,
                                        const people::Person& person, const Office& office,
                                        Day today) {
    auto joint = JointStore{transaction}.find(joint_case_id);
    if (!joint) return std::nullopt;
    const CaseStore store{transaction};
    const bool seen =
        std::any_of(joint->parts.begin(), joint->parts.end(), [&](const JointPart& part) {
            const auto filed = store.find(part.case_id).value().filed;
            const auto terms = office.terms.find(transaction, filed.entry_id, filed.entry_version);
            if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
            return may_see(filed, capacities_of(transaction, person, filed, *terms, today));
        });
    return seen ? std::move(joint) : std::nullopt;
}

Result<ShownJointCase> read_joint_case(std::string_view joint_case_id, const people::Person& reader,
                                       Services& services, Office& office) {
    const auto today = services.clock.today();
    return services.database.read([&](db::Transaction& transaction) -> Result<ShownJointCase> {
        auto joint = find_joint_for(transaction, joint_case_id, reader, office, today);
        if (!joint) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        const CaseStore store{transaction};
        ShownJointCase shown;
        std::vector<PartNow> parts;
        for (const auto& part : joint->parts) {
            auto filed = store.find(part.case_id).value();
            parts.push_back(part_now(store, part));
            if (filed.filed.state == State::Draft) {
                count_elements(shown.shared, *office.terms.find(transaction, filed.filed.entry_id,
                                                                filed.filed.entry_version));
            }
            auto name = unit_name(transaction, filed.filed.unit_id);
            auto reason = reason_of_end(store, filed.filed);
            shown.parts.push_back({std::move(filed), std::move(name), part.needs,
                                   is_waiting(parts.back()), std::move(reason)});
        }
        std::erase_if(shown.shared, [](const SharedElement& one) { return one.parts < 2; });
        shown.standing = standing_of(*joint, parts);
        shown.lead_unit_name = unit_name(transaction, joint->lead_unit);
        shown.applicant_name = applicant_name(transaction, joint->applicant_id, office.cipher);
        shown.joint = *std::move(joint);
        return shown;
    });
}

}  // namespace yimen::cases
