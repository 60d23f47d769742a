#include "people/actions/grant_mandate.h"

#include <algorithm>
#include <utility>

#include "people/actions/manage_people.h"
#include "people/actions/verified_person.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/mandate_store.h"
#include "people/store/person_store.h"

#include "core/text/text.h"

namespace yimen::people {

namespace {

Mandate make_mandate(MandateKind kind, const Principal& principal, CheckedMandate checked,
                     Services& services) {
    return {.terms = {.id = services.new_id(),
                      .kind = kind,
                      .principal = principal,
                      .relation = std::move(checked.relation),
                      .basis = {},
                      .scope = std::move(checked.scope),
                      .acts = std::move(checked.acts),
                      .from = checked.from,
                      .to = checked.to,
                      .granted_by = {},
                      .recorded_by = {},
                      .letter = {},
                      .granted_at = services.clock.now(),
                      .accepted_at = {},
                      .ended_at = {},
                      .ended_how = {}},
            .agent = std::move(checked.agent),
            .agent_name = std::move(checked.agent_name),
            .reason = std::move(checked.reason),
            .end_reason = {}};
}

/// The natural person who is the principal, or who represents it.
std::optional<std::string> signatory_of(db::Transaction& transaction, const Principal& principal) {
    if (principal.type == PrincipalType::NaturalPerson) return principal.id;
    const auto legal = find_legal_person(transaction, principal.id);
    return legal ? legal->representative_id : std::nullopt;
}

/// capacity-missing, agent-is-principal at `pointer`; nothing when the signatory is not recorded.
std::optional<Problem> find_signatory_fault(db::Transaction& transaction, const Mandate& mandate,
                                            Day today, const Identity& identity) {
    const auto signatory = signatory_of(transaction, mandate.terms.principal);
    if (!signatory) return std::nullopt;
    if (find_capacity(transaction, *signatory, today, identity.cipher) != Capacity::Full) {
        return Problem{ProblemKind::Forbidden, "capacity-missing", {}, {}};
    }
    const auto person = find_natural_person(transaction, *signatory, identity.cipher);
    if (person && person->document == mandate.agent) {
        return invalid_input({{"/agent/number", "agent-is-principal", {}}});
    }
    return std::nullopt;
}

std::optional<Problem> find_too_many_relatives(db::Transaction& transaction, const Mandate& mandate,
                                               Day today) {
    if (mandate.terms.kind != MandateKind::Relative) return std::nullopt;
    const auto given = MandateTermsStore{transaction}.list_of_principal(mandate.terms.principal);
    const auto open = std::count_if(given.begin(), given.end(), [&](const MandateTerms& terms) {
        return terms.kind == MandateKind::Relative && is_open(state_on(terms, today));
    });
    if (static_cast<std::size_t>(open) < kRelativesMax) return std::nullopt;
    return Problem{ProblemKind::Conflict,
                   "relatives-too-many",
                   {{"limit", std::to_string(kRelativesMax)}},
                   {}};
}

/// Adds it and records the act.
Result<std::string> add_mandate(db::Transaction& transaction, const Mandate& mandate,
                                AuditEvent event, Day today, Services& services,
                                const Identity& identity) {
    if (auto fault = find_signatory_fault(transaction, mandate, today, identity)) return *fault;
    if (auto fault = find_too_many_relatives(transaction, mandate, today)) return *fault;
    MandateStore{transaction, identity.cipher}.add(mandate);
    if (mandate.terms.accepted_at) {
        MandateTermsStore{transaction}.accept(mandate.terms.id, *mandate.terms.accepted_at);
    }
    event.subject = mandate_subject(mandate.terms);
    record(transaction, event, services);
    return mandate.terms.id;
}

bool is_there(db::Transaction& transaction, const Principal& principal, const Identity& identity) {
    if (principal.type == PrincipalType::LegalPerson) {
        return find_legal_person(transaction, principal.id).has_value();
    }
    return find_natural_person(transaction, principal.id, identity.cipher).has_value();
}

Result<CheckedMandate> check_with_letter(const RecordMandate& command, Day today) {
    auto stated = command.stated;
    stated.principal_type = command.principal.type;
    auto checked = check_mandate(stated, today);
    std::vector<FieldProblem> faults;
    if (!checked) faults = checked.problem().fields;
    if (text::is_blank(command.letter)) {
        faults.push_back({"/letter", "paper-required", {}});
    } else if (text::length(command.letter) > kMandateTextMax) {
        faults.push_back(
            {"/letter", "text-too-long", {{"limit", std::to_string(kMandateTextMax)}}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return checked;
}

}  // namespace

Result<std::string> grant_mandate(const GrantMandate& command, Services& services,
                                  const Identity& identity) {
    const auto person_id = get_verified_person(command.person);
    if (!person_id) return person_id.problem();
    const auto today = services.clock.today();
    auto stated = command.stated;
    Principal principal{PrincipalType::NaturalPerson, *person_id};
    if (command.legal_person_id) {
        principal = {PrincipalType::LegalPerson, *command.legal_person_id};
    }
    stated.principal_type = principal.type;
    const auto checked = check_mandate(stated, today);
    if (!checked) return checked.problem();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        if (signatory_of(transaction, principal) != *person_id) return not_found();
        auto mandate = make_mandate(stated.kind, principal, *checked, services);
        mandate.terms.granted_by = *person_id;
        return add_mandate(transaction, mandate, event_of(command.person, "", "mandate.grant", {}),
                           today, services, identity);
    });
}

Result<std::string> record_mandate(const RecordMandate& command, Services& services,
                                   const Identity& identity) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        if (!is_there(transaction, command.principal, identity)) return not_found();
        const auto checked = check_with_letter(command, today);
        if (!checked) return checked.problem();
        auto mandate = make_mandate(command.stated.kind, command.principal, *checked, services);
        mandate.terms.recorded_by = command.officer.account_id;
        mandate.terms.letter = command.letter;
        if (mandate.terms.kind == MandateKind::Relative) {
            mandate.terms.accepted_at = mandate.terms.granted_at;
        }
        return add_mandate(transaction, mandate,
                           event_of(command.officer, kRegisterPersons, "mandate.record", {}), today,
                           services, identity);
    });
}

Result<std::string> record_guardian(const RecordGuardian& command, Services& services,
                                    const Identity& identity) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        const auto ward = find_natural_person(transaction, command.ward_id, identity.cipher);
        if (!ward) return not_found();
        const auto document =
            identifiers::check_document(ward->document.type, ward->document.number, today);
        auto checked =
            check_guardianship(command.stated, document ? document->born_on : std::nullopt, today);
        if (!checked) return checked.problem();
        if (checked->agent == ward->document) {
            return invalid_input({{"/guardian/number", "agent-is-principal", {}}});
        }
        auto mandate = make_mandate(MandateKind::Guardian, {PrincipalType::NaturalPerson, ward->id},
                                    *checked, services);
        mandate.terms.basis = command.stated.basis;
        mandate.terms.recorded_by = command.officer.account_id;
        mandate.terms.letter = text::strip(command.stated.paper);
        MandateStore{transaction, identity.cipher}.add(mandate);
        auto event = event_of(command.officer, kRegisterPersons, "guardian.record",
                              mandate_subject(mandate.terms));
        record(transaction, event, services);
        return mandate.terms.id;
    });
}

}  // namespace yimen::people
