#include "people/actions/name_representative.h"

#include <utility>

#include "people/actions/manage_people.h"
#include "people/actions/register_legal_person.h"
#include "people/actions/verified_person.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/mandate_store.h"
#include "people/store/person_store.h"

#include "core/text/text.h"

namespace yimen::people {

namespace {

void end_grants(db::Transaction& transaction, const LegalPerson& legal, Services& services,
                const Identity& identity) {
    const auto today = services.clock.today();
    MandateStore store{transaction, identity.cipher};
    for (const auto& terms :
         MandateTermsStore{transaction}.list_of_principal({PrincipalType::LegalPerson, legal.id})) {
        if (!is_open(state_on(terms, today)) || terms.granted_by != legal.representative_id) {
            continue;
        }
        store.end(terms.id, services.clock.now(), "representative-changed", {});
    }
}

Result<CheckedPerson> check(const NameRepresentative& command, Day today) {
    auto checked = check_stated(command.stated, today);
    std::vector<FieldProblem> faults;
    if (!checked) faults = checked.problem().fields;
    if (text::is_blank(command.paper)) faults.push_back({"/paper", "paper-required", {}});
    if (!faults.empty()) return invalid_input(std::move(faults));
    return checked;
}

}  // namespace

Result<LegalPersonDetail> name_representative(const NameRepresentative& command, Services& services,
                                              const Identity& identity) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<LegalPersonDetail> {
        auto legal = find_legal_person(transaction, command.legal_person_id);
        if (!legal) return not_found();
        const auto checked = check(command, today);
        if (!checked) return checked.problem();
        if (legal->version != command.version) return stale();
        auto found = find_or_add(transaction, *checked, command.known_number, command.officer,
                                 services, identity);
        if (!found) return found.problem();
        if (found->person.name != checked->name) return conflict("person-name-differs");
        if (command.grants == PredecessorsGrants::End && legal->representative_id) {
            end_grants(transaction, *legal, services, identity);
        }
        legal->representative_id = found->person.id;
        if (!LegalPersonStore{transaction}.change(*legal, command.version)) return stale();
        legal->version = command.version + 1;
        auto event = event_of(
            command.officer, kRegisterPersons, "legal-person.representative",
            legal_person_subject(legal->id) + ' ' + natural_person_subject(found->person.id));
        event.purpose = text::strip(command.paper);
        record(transaction, event, services);
        return LegalPersonDetail{std::move(*legal), std::move(found->person)};
    });
}

}  // namespace yimen::people
