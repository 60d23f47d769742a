#include "people/actions/change_person.h"

#include <utility>

#include "people/actions/manage_people.h"
#include "people/actions/register_legal_person.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/person_store.h"

namespace yimen::people {

Result<NaturalPerson> change_natural_person(const ChangeNaturalPerson& command, Services& services,
                                            const Identity& identity) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<NaturalPerson> {
        PersonStore store{transaction, identity.cipher};
        auto person = store.find(command.person_id);
        if (!person) return not_found();
        const StatedPerson stated{std::string{name_of(person->document.type)},
                                  person->document.number, command.name, command.mobile};
        auto checked = check_stated(stated, today);
        if (!checked) return checked.problem();
        person->name = std::move(checked->name);
        person->mobile = std::move(checked->mobile);
        if (!store.change(*person, command.version)) return stale();
        person->version = command.version + 1;
        record(transaction,
               event_of(command.officer, kRegisterPersons, "natural-person.change",
                        natural_person_subject(person->id)),
               services);
        return std::move(*person);
    });
}

Result<LegalPerson> change_legal_person(const ChangeLegalPerson& command, Services& services) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    return services.database.write([&](db::Transaction& transaction) -> Result<LegalPerson> {
        LegalPersonStore store{transaction};
        auto person = store.find(command.person_id);
        if (!person) return not_found();
        auto checked =
            check_stated(StatedLegalPerson{person->credit_code, command.name, command.kind});
        if (!checked) return checked.problem();
        person->name = std::move(checked->name);
        person->kind = std::move(checked->kind);
        if (!store.change(*person, command.version)) return stale();
        person->version = command.version + 1;
        record(transaction,
               event_of(command.officer, kRegisterPersons, "legal-person.change",
                        legal_person_subject(person->id)),
               services);
        return std::move(*person);
    });
}

}  // namespace yimen::people
