#include "catalog/actions/submit_draft.h"

namespace yimen::catalog {

Result<Done> submit_draft(const EntryCommand& command, Services& services) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        EntryStore store{transaction};
        auto opened = open_entry(store, command, VersionAct::Submit);
        if (!opened) return opened.problem();

        const auto state = take_step(opened->newest.state, VersionAct::Submit,
                                     command.officer.account_id, opened->newest.authors);
        if (!state) return state.problem();

        opened->newest.state = *state;
        return close_entry(transaction, std::move(*opened), command, VersionAct::Submit, services);
    });
}

}  // namespace yimen::catalog
