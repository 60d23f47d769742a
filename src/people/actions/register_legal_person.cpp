#include "people/actions/register_legal_person.h"

#include <utility>

#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/person_store.h"

namespace yimen::people {

Result<RegisteredLegalPerson> register_legal_person(const RegisterLegalPerson& command,
                                                    Services& services, const Identity& identity) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    const auto checked = check_stated(command.stated);
    if (!checked) return checked.problem();
    const auto now = services.clock.now();
    return services.database.write(
        [&](db::Transaction& transaction) -> Result<RegisteredLegalPerson> {
            LegalPersonStore store{transaction};
            auto warnings = checked->warnings;
            if (auto known = store.find_by_code(checked->credit_code)) {
                if (known->name != checked->name) {
                    warnings.push_back({"/name", "person-name-differs", {}});
                }
                return RegisteredLegalPerson{std::move(*known), true, std::move(warnings)};
            }
            if (command.representative_id &&
                !find_natural_person(transaction, *command.representative_id, identity.cipher)) {
                return invalid_input({{"/representative_id", "person-unknown", {}}});
            }
            LegalPerson person{.id = services.new_id(),
                               .credit_code = checked->credit_code,
                               .name = checked->name,
                               .kind = checked->kind,
                               .representative_id = command.representative_id,
                               .created_at = now};
            store.add(person);
            record(transaction,
                   event_of(command.officer, kRegisterPersons, "legal-person.register",
                            legal_person_subject(person.id)),
                   services);
            return RegisteredLegalPerson{std::move(person), false, std::move(warnings)};
        });
}

std::string legal_person_subject(std::string_view person_id) {
    return "legal-person:" + std::string{person_id};
}

}  // namespace yimen::people
