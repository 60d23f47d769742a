#include "people/actions/manage_people.h"

#include <utility>

#include "people/domain/roles.h"
#include "people/store/post_store.h"
#include "people/store/unit_store.h"

namespace yimen::people {

Result<Account> open_account(db::Transaction& transaction, const Person& officer,
                             std::string_view account_id, Day today) {
    if (find_post_for(officer, kManagePeople) == nullptr) return forbidden();
    auto account = AccountStore{transaction}.find(account_id);
    if (!account) return not_found();
    const UnitStore units{transaction};
    const PostStore posts{transaction};
    for (const auto& post : posts.list_appointments(account_id)) {
        if (post.to && *post.to < today) continue;
        const auto unit = units.find(post.unit_id);
        const auto role = posts.find_role(post.role);
        if (!unit || !role) throw db::DatabaseError{"people: post without unit or role"};
        const auto reach = find_reach(officer, kManagePeople, {unit->id, unit->division_code});
        if (!reach || reaches_beyond(role->rights, *reach)) return forbidden();
    }
    return std::move(*account);
}

Problem forbidden() {
    return {ProblemKind::Forbidden, "forbidden", {}, {}};
}

Problem not_found() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

Problem stale() {
    return {ProblemKind::Stale, "stale", {}, {}};
}

}  // namespace yimen::people
