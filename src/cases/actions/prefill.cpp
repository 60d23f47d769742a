#include "cases/actions/prefill.h"

#include <algorithm>

#include "cases/actions/applicants.h"
#include "cases/actions/case_answers.h"
#include "cases/actions/case_for_act.h"
#include "cases/actions/handed_materials.h"
#include "cases/actions/known_answers.h"
#include "cases/actions/known_terms.h"

namespace yimen::cases {

namespace {

bool has(const std::vector<Actor>& capacities, Actor actor) {
    return std::find(capacities.begin(), capacities.end(), actor) != capacities.end();
}

/// Earlier cases are the applicant's own affair: an agent who may file this one sees nothing of
/// them.
KnownAnswers earlier_for(const people::Person& reader, bool at_window, const Handling& handling) {
    const auto& applicant_id = handling.filed.filed.applicant_id;
    const bool own = reader.person_id &&
                     people::may_act_for(handling.transaction, *reader.person_id, applicant_id);
    if (!own && !at_window) return {};
    return answers_of_earlier_cases(handling, [&](const Case& earlier) {
        return own || people::find_post_for(reader, row_of(Actor::Clerk).right,
                                            {earlier.unit_id, earlier.division_code}) != nullptr;
    });
}

std::vector<PrefilledField> fields_for(const Handling& handling,
                                       const boost::json::object& answered,
                                       const KnownAnswers& identity, const KnownAnswers& earlier) {
    std::vector<PrefilledField> fields;
    const auto add = [&](const form::Field& field, const KnownAnswers& known,
                         PrefillSource source) {
        const auto found = known.find(field.element);
        if (found == known.end()) return false;
        if (!is_acceptable(field, found->second.value, handling.today())) return false;
        fields.push_back({.field = field.name,
                          .value = found->second.value,
                          .source = source,
                          .case_number = found->second.case_number,
                          .item_name = found->second.item_name,
                          .changeable = !found->second.verified});
        return true;
    };
    for (const auto& field : handling.terms.form) {
        if (field.group || answered.contains(field.name)) continue;
        if (!add(field, identity, PrefillSource::Identity)) {
            add(field, earlier, PrefillSource::EarlierCase);
        }
    }
    return fields;
}

std::vector<PrefilledMaterial> materials_for(const Handling& handling) {
    const auto& filed = handling.filed.filed;
    std::vector<PrefilledMaterial> found;
    for (const auto& material : handling.terms.materials) {
        if (find_held(filed, material.key) != nullptr || material.own_issued) continue;
        auto candidates = materials::list_reusable(handling.transaction, filed.applicant_id,
                                                   library_kind_of(material), handling.today(),
                                                   handling.office.archive);
        if (!candidates.empty()) found.push_back({material.key, std::move(candidates)});
    }
    return found;
}

void record_look(const Handling& handling, const people::Person& clerk) {
    people::record(handling.transaction,
                   {.account = clerk.login_name,
                    .role = clerk.posts.front().role,
                    .act = "case.prefill",
                    .subject = "case:" + handling.filed.filed.id,
                    .purpose = "办理“" + handling.terms.name + "”",
                    .address = clerk.presence.address},
                   handling.services);
}

}  // namespace

Result<Prefill> find_prefill(std::string_view case_id, const people::Person& reader,
                             Services& services, Office& office) {
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) -> Result<Prefill> {
        auto filed = CaseStore{transaction}.find(case_id);
        if (!filed) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        const auto terms =
            office.terms.find(transaction, filed->filed.entry_id, filed->filed.entry_version);
        if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
        const Handling handling{transaction, *filed, *terms, calendar, now, services, office};
        const auto capacities =
            capacities_of(transaction, reader, filed->filed, *terms, handling.today());
        if (const auto refused = refuse_to_show(filed->filed, capacities)) return *refused;
        if (filed->filed.state != State::Draft) {
            return Problem{
                ProblemKind::Conflict,
                "act-not-open",
                {{"state", std::string{row_of(filed->filed.state).chinese}}, {"act", "预填"}},
                {}};
        }
        const bool at_window = has(capacities, Actor::Clerk);
        if (!at_window && !acts_for(transaction, reader, filed->filed.applicant_id, *terms, "file",
                                    handling.today())) {
            return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        }
        const auto answered =
            read_answers(handling.store(), case_id, office.cipher).value_or(boost::json::object{});
        if (at_window) record_look(handling, reader);
        return Prefill{
            .fields = fields_for(handling, answered, answers_of_identity(handling, reader),
                                 earlier_for(reader, at_window, handling)),
            .materials = materials_for(handling)};
    });
}

}  // namespace yimen::cases
