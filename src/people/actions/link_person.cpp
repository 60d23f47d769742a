#include "people/actions/link_person.h"

#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/account_store.h"

namespace yimen::people {

Result<Done> link_person(const LinkPerson& command, Services& services, const Identity& identity) {
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto account = open_account(transaction, command.officer, command.account_id, today);
        if (!account) return account.problem();
        auto checked = check_stated(command.stated, today);
        if (!checked) return checked.problem();
        if (account->version != command.version) return stale();
        const auto name = checked->name;
        const auto found = find_or_add(transaction, std::move(*checked), command.known_number,
                                       command.officer, services, identity);
        if (!found) return found.problem();
        if (found->person.name != name) {
            return Problem{ProblemKind::Conflict, "person-name-differs", {}, {}};
        }
        AccountStore store{transaction};
        const auto other = store.find_by_person(found->person.id);
        if (other && other->id != account->id) {
            return Problem{ProblemKind::Conflict, "person-has-account", {}, {}};
        }
        store.set_person(account->id, found->person.id);
        record(
            transaction,
            event_of(command.officer, kManagePeople, "account.link",
                     account_subject(account->id) + ' ' + natural_person_subject(found->person.id)),
            services);
        return Done{};
    });
}

}  // namespace yimen::people
