#include "catalog/actions/retire_entry.h"

#include "catalog/actions/catalog_tasks.h"

#include "core/text/text.h"

namespace yimen::catalog {

Result<Done> retire_entry(const EntryCommand& command, Services& services) {
    if (text::is_blank(command.reason)) {
        return invalid_input({{"/reason", "reason-required", {}}});
    }
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        EntryStore store{transaction};
        auto opened = open_entry(store, command, VersionAct::Retire);
        if (!opened) return opened.problem();

        const auto state = take_step(opened->newest.state, VersionAct::Retire,
                                     command.officer.account_id, opened->newest.authors);
        if (!state) return state.problem();

        opened->newest.state = *state;
        opened->newest.valid_to = day_in_china(now);
        opened->entry.published_number.reset();
        const std::string entry_id = opened->entry.id;
        const auto settled = settle_tasks_by_retiring(transaction, opened->entry, command, now);
        if (!settled) return settled.problem();
        const auto closed =
            close_entry(transaction, std::move(*opened), command, VersionAct::Retire, services);
        if (!closed) return closed.problem();
        store.raise_revision(entry_id);
        return Done{};
    });
}

}  // namespace yimen::catalog
