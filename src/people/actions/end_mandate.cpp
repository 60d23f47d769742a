#include "people/actions/end_mandate.h"

#include <algorithm>

#include "people/actions/manage_people.h"
#include "people/actions/verified_person.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/mandate_store.h"

#include "core/text/text.h"

namespace yimen::people {

namespace {

bool is_agent(db::Transaction& transaction, const std::string& person_id,
              const MandateTerms& terms) {
    const auto between = MandateTermsStore{transaction}.list_between(person_id, terms.principal);
    return std::any_of(between.begin(), between.end(),
                       [&](const MandateTerms& one) { return one.id == terms.id; });
}

bool speaks_for(db::Transaction& transaction, const std::string& person_id,
                const Principal& principal) {
    if (principal.type == PrincipalType::NaturalPerson) return principal.id == person_id;
    const auto legal = find_legal_person(transaction, principal.id);
    return legal && legal->representative_id == person_id;
}

/// The mandate, for the side that `is_side` says.
template <class IsSide>
Result<MandateTerms> open_mandate(db::Transaction& transaction, const MandateCommand& command,
                                  const Identity& identity, const IsSide& is_side) {
    const auto person_id = get_verified_person(command.person);
    if (!person_id) return person_id.problem();
    const auto mandate = MandateStore{transaction, identity.cipher}.find(command.mandate_id);
    if (!mandate || !is_side(transaction, *person_id, mandate->terms)) return not_found();
    return mandate->terms;
}

Result<Done> end_by(const MandateTerms& terms, std::string_view how, AuditEvent event,
                    db::Transaction& transaction, Services& services, const Identity& identity) {
    if (terms.kind == MandateKind::Guardian) return conflict("guardianship-at-window");
    if (!is_open(state_on(terms, services.clock.today()))) return conflict("mandate-over");
    MandateStore{transaction, identity.cipher}.end(terms.id, services.clock.now(), how, {});
    event.subject = mandate_subject(terms);
    record(transaction, event, services);
    return Done{};
}

}  // namespace

Result<Done> accept_mandate(const MandateCommand& command, Services& services,
                            const Identity& identity) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto terms = open_mandate(transaction, command, identity, is_agent);
        if (!terms) return terms.problem();
        if (state_on(*terms, services.clock.today()) != MandateState::AwaitsAcceptance) {
            return conflict("mandate-not-to-accept");
        }
        MandateTermsStore{transaction}.accept(terms->id, services.clock.now());
        record(transaction, event_of(command.person, "", "mandate.accept", mandate_subject(*terms)),
               services);
        return Done{};
    });
}

Result<Done> revoke_mandate(const MandateCommand& command, Services& services,
                            const Identity& identity) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto terms = open_mandate(
            transaction, command, identity,
            [](db::Transaction& within, const std::string& person_id, const MandateTerms& one) {
                return speaks_for(within, person_id, one.principal);
            });
        if (!terms) return terms.problem();
        return end_by(*terms, "revoked", event_of(command.person, "", "mandate.revoke", {}),
                      transaction, services, identity);
    });
}

Result<Done> renounce_mandate(const MandateCommand& command, Services& services,
                              const Identity& identity) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto terms = open_mandate(transaction, command, identity, is_agent);
        if (!terms) return terms.problem();
        return end_by(*terms, "renounced", event_of(command.person, "", "mandate.renounce", {}),
                      transaction, services, identity);
    });
}

Result<Done> end_mandate(const EndMandate& command, Services& services, const Identity& identity) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        MandateStore store{transaction, identity.cipher};
        const auto mandate = store.find(command.mandate_id);
        if (!mandate) return not_found();
        if (text::is_blank(command.reason)) {
            return invalid_input({{"/reason", "reason-required", {}}});
        }
        if (!is_open(state_on(mandate->terms, services.clock.today()))) {
            return conflict("mandate-over");
        }
        store.end(mandate->terms.id, services.clock.now(), "ended", command.reason);
        record(transaction,
               event_of(command.officer, kRegisterPersons, "mandate.end",
                        mandate_subject(mandate->terms)),
               services);
        return Done{};
    });
}

}  // namespace yimen::people
