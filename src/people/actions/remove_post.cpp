#include "people/actions/remove_post.h"

#include <algorithm>

#include "people/actions/identity.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/post_store.h"

namespace yimen::people {

Result<Done> remove_post(const RemovePost& command, Services& services) {
    const auto yesterday = add_days(services.clock.today(), -1);
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        if (find_post_for(command.officer, kManagePeople) == nullptr) return forbidden();
        PostStore posts{transaction};
        const auto post = posts.find(command.post_id);
        if (!post) return not_found();
        const auto unit = find_unit(transaction, post->unit_id);
        if (!unit || !find_reach(command.officer, kManagePeople, {unit->id, unit->division_code})) {
            return forbidden();
        }
        posts.end(post->id, std::min(post->to.value_or(yesterday), yesterday));
        AccountStore{transaction}.end_other_sessions(post->account_id, "");
        record(transaction,
               event_of(command.officer, kManagePeople, "post.remove",
                        account_subject(post->account_id) + " post:" + post->id),
               services);
        return Done{};
    });
}

}  // namespace yimen::people
