#include "people/actions/register_natural_person.h"

#include <utility>

#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/person_store.h"

namespace yimen::people {

Result<RegisteredPerson> find_or_add(db::Transaction& transaction, CheckedPerson checked,
                                     KnownNumber known_number, const Person& officer,
                                     Services& services, const Identity& identity) {
    PersonStore store{transaction, identity.cipher};
    if (auto known = store.find(checked.document)) {
        if (!joins_by_itself(checked.document.type) && known_number == KnownNumber::Ask) {
            return Problem{ProblemKind::Conflict, "person-known", {}, {}};
        }
        if (known->name != checked.name) {
            checked.warnings.push_back({"/name", "person-name-differs", {}});
        }
        return RegisteredPerson{std::move(*known), true, std::move(checked.warnings)};
    }
    NaturalPerson person{.id = services.new_id(),
                         .document = std::move(checked.document),
                         .name = std::move(checked.name),
                         .mobile = std::move(checked.mobile),
                         .created_at = services.clock.now()};
    store.add(person);
    record(transaction,
           event_of(officer, kRegisterPersons, "natural-person.register",
                    natural_person_subject(person.id)),
           services);
    return RegisteredPerson{std::move(person), false, std::move(checked.warnings)};
}

Result<RegisteredPerson> register_natural_person(const RegisterNaturalPerson& command,
                                                 Services& services, const Identity& identity) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    const auto checked = check_stated(command.stated, services.clock.today());
    if (!checked) return checked.problem();
    return services.database.write([&](db::Transaction& transaction) {
        return find_or_add(transaction, *checked, command.known_number, command.officer, services,
                           identity);
    });
}

std::string natural_person_subject(std::string_view person_id) {
    return "natural-person:" + std::string{person_id};
}

}  // namespace yimen::people
