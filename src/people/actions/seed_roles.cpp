#include "people/actions/seed_roles.h"

#include "people/domain/roles.h"
#include "people/store/post_store.h"

namespace yimen::people {

Result<Done> seed_roles(Services& services) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        PostStore store{transaction};
        for (const auto& role : founding_roles()) {
            if (!store.find_role(role.id)) store.put_role(role);
        }
        return Done{};
    });
}

}  // namespace yimen::people
