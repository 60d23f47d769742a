#include "catalog/actions/restore_draft.h"

#include "catalog/actions/discard_draft.h"

namespace yimen::catalog {

bool may_restore(const EntryStore& store, const Entry& entry, const EntryVersion& newest) {
    if (is_open(newest.state)) return false;
    const auto last = store.find_version(entry.id, store.last_number(entry.id));
    return last && last->state == VersionState::Discarded;
}

Result<Done> restore_draft(const EntryCommand& command, Services& services) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        EntryStore store{transaction};
        auto opened = open_entry(store, command, VersionAct::Restore);
        if (!opened) return opened.problem();

        auto restored = opened->newest;
        if (may_restore(store, opened->entry, opened->newest)) {
            restored = *store.find_version(opened->entry.id, store.last_number(opened->entry.id));
        }
        const auto state = take_step(restored.state, VersionAct::Restore,
                                     command.officer.account_id, restored.authors);
        if (!state) return state.problem();

        restored.state = *state;
        opened->newest = std::move(restored);
        take_name(opened->entry, opened->newest);
        return close_entry(transaction, std::move(*opened), command, VersionAct::Restore, services);
    });
}

}  // namespace yimen::catalog
