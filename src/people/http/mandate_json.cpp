#include "people/http/mandate_json.h"

#include <utility>

#include "core/identifiers/masks.h"

namespace yimen::people::body {

namespace {

StatedPerson to_person(MandatePerson&& person) {
    return {std::move(person.document_type), std::move(person.number), std::move(person.name),
            std::nullopt};
}

people::MandateScope to_scope(MandateScope&& scope) {
    return {scope.everything, std::move(scope.items), std::move(scope.areas)};
}

std::optional<std::string> text_of(std::optional<Instant> instant) {
    if (!instant) return std::nullopt;
    return format_iso(*instant);
}

}  // namespace

Result<StatedMandate> to_stated(GrantMandate&& body) {
    const auto kind = find_mandate_kind(body.kind);
    if (!kind) return invalid_input({{"/kind", "mandate-kind-unknown", {}}});
    return StatedMandate{.kind = *kind,
                         .principal_type = PrincipalType::NaturalPerson,
                         .agent = to_person(std::move(body.agent)),
                         .relation = std::move(body.relation),
                         .scope = to_scope(std::move(body.scope)),
                         .acts = std::move(body.acts),
                         .from = std::move(body.from),
                         .to = std::move(body.to),
                         .reason = std::move(body.reason)};
}

Result<people::RecordMandate> to_command(const Person& officer, RecordMandate&& body) {
    std::vector<FieldProblem> faults;
    const auto kind = find_mandate_kind(body.kind);
    const auto type = find_principal_type(body.principal_type);
    if (!kind) faults.push_back({"/kind", "mandate-kind-unknown", {}});
    if (!type) faults.push_back({"/principal_type", "principal-type-unknown", {}});
    if (!faults.empty()) return invalid_input(std::move(faults));
    return people::RecordMandate{.officer = officer,
                                 .principal = {*type, std::move(body.principal_id)},
                                 .stated = {.kind = *kind,
                                            .principal_type = *type,
                                            .agent = to_person(std::move(body.agent)),
                                            .relation = std::move(body.relation),
                                            .scope = to_scope(std::move(body.scope)),
                                            .acts = std::move(body.acts),
                                            .from = std::move(body.from),
                                            .to = std::move(body.to),
                                            .reason = std::move(body.reason)},
                                 .letter = std::move(body.letter)};
}

StatedGuardianship to_stated(RecordGuardian&& body) {
    return {.guardian = to_person(std::move(body.guardian)),
            .basis = std::move(body.basis),
            .to = std::move(body.to),
            .paper = std::move(body.paper)};
}

Mandate to_mandate(const MandateView& view) {
    const auto& mandate = view.mandate;
    const auto& terms = mandate.terms;
    Mandate shown{.mandate_id = terms.id,
                  .kind = std::string{name_of(terms.kind)},
                  .state = std::string{name_of(view.state)},
                  .principal = {std::string{name_of(terms.principal.type)}, terms.principal.id,
                                view.principal_name},
                  .agent = {std::string{identifiers::name_of(mandate.agent.type)},
                            identifiers::mask_id_number(mandate.agent.number),
                            identifiers::mask_name(mandate.agent_name)},
                  .relation = terms.relation,
                  .basis = terms.basis,
                  .scope = {terms.scope.everything, terms.scope.items, terms.scope.areas},
                  .acts = terms.acts,
                  .from = terms.from.iso(),
                  .to = {},
                  .reason = mandate.reason,
                  .letter = terms.letter,
                  .at_window = terms.recorded_by.has_value(),
                  .granted_at = format_iso(terms.granted_at),
                  .accepted_at = text_of(terms.accepted_at),
                  .ended_at = text_of(terms.ended_at),
                  .ended_how = terms.ended_how,
                  .end_reason = mandate.end_reason,
                  .open_acts = {view.open_acts.begin(), view.open_acts.end()}};
    if (terms.to) shown.to = terms.to->iso();
    return shown;
}

std::vector<Mandate> to_mandates(const std::vector<MandateView>& views) {
    std::vector<Mandate> shown;
    for (const auto& view : views) shown.push_back(to_mandate(view));
    return shown;
}

}  // namespace yimen::people::body
