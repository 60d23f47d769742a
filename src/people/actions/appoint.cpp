#include "people/actions/appoint.h"

#include "people/actions/identity.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/post_store.h"

namespace yimen::people {

namespace {

Problem duties_not_separated(std::string one, std::string other) {
    return {ProblemKind::Conflict,
            "duties-not-separated",
            {{"one", std::move(one)}, {"other", std::move(other)}},
            {}};
}

Result<Done> check_separation(const PostStore& posts, const Appointment& wanted, const Role& role) {
    if (const auto joined = find_joined_duties(role.rights, {})) {
        return duties_not_separated(joined->first, joined->second);
    }
    for (const auto& held : posts.list_appointments(wanted.account_id)) {
        if (!overlap(held, wanted)) continue;
        const auto other = posts.find_role(held.role);
        if (!other) throw db::DatabaseError{"people: post without its role"};
        if (const auto joined = find_joined_duties(role.rights, other->rights)) {
            return duties_not_separated(joined->first, joined->second);
        }
    }
    return Done{};
}

/// Whether the officer may give that role in that unit.
Result<Done> check_reach(const Person& officer, const Unit& unit, const Role& role) {
    const auto reach = find_reach(officer, kManagePeople, {unit.id, unit.division_code});
    if (!reach || reaches_beyond(role.rights, *reach)) return forbidden();
    return Done{};
}

}  // namespace

Result<std::string> appoint(db::Transaction& transaction, const Appoint& command, Day today,
                            Services& services) {
    const auto account = open_account(transaction, command.officer, command.account_id, today);
    if (!account) return account.problem();
    if (account->id == command.officer.account_id) {
        return Problem{ProblemKind::Conflict, "own-account", {}, {}};
    }
    PostStore posts{transaction};
    const auto unit = find_unit(transaction, command.unit_id);
    const auto role = posts.find_role(command.role);
    if (!unit || !role) return not_found();
    const auto reached = check_reach(command.officer, *unit, *role);
    if (!reached) return reached.problem();
    if (unit->closed_on) return Problem{ProblemKind::Conflict, "unit-closed", {}, {}};
    if (command.to && *command.to < command.from) {
        return invalid_input({{"/to", "post-ends-before-it-begins", {}}});
    }
    const Appointment wanted{.id = services.new_id(),
                             .account_id = command.account_id,
                             .unit_id = command.unit_id,
                             .role = command.role,
                             .from = command.from,
                             .to = command.to};
    const auto separated = check_separation(posts, wanted, *role);
    if (!separated) return separated.problem();
    if (!account->active) return Problem{ProblemKind::Conflict, "account-closed", {}, {}};

    posts.add(wanted);
    AccountStore{transaction}.end_other_sessions(wanted.account_id, "");
    record(transaction,
           event_of(command.officer, kManagePeople, "post.appoint",
                    account_subject(wanted.account_id) + " post:" + wanted.id + ' ' + wanted.role +
                        '@' + wanted.unit_id),
           services);
    return wanted.id;
}

Result<std::string> appoint(const Appoint& command, Services& services) {
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) {
        return appoint(transaction, command, today, services);
    });
}

}  // namespace yimen::people
