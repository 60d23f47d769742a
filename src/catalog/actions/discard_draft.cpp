#include "catalog/actions/discard_draft.h"

#include "core/text/text.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

void take_name(Entry& entry, const EntryVersion& version) {
    auto item = json::read<ServiceItem>(version.content);
    if (!item) throw db::DatabaseError{"catalog: unreadable content of " + entry.id};
    entry.name = std::move(item->name);
    entry.type = std::move(item->type);
}

void fall_back(EntryStore& store, EntryForChange& opened) {
    auto kept = store.find_kept_version(opened.entry.id, opened.newest.number);
    if (!kept) return;
    store.put_version(opened.entry.id, opened.newest);
    opened.newest = std::move(*kept);
    take_name(opened.entry, opened.newest);
}

Result<Done> discard_draft(const EntryCommand& command, Services& services) {
    if (text::is_blank(command.reason)) {
        return invalid_input({{"/reason", "reason-required", {}}});
    }
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        EntryStore store{transaction};
        auto opened = open_entry(store, command, VersionAct::Discard);
        if (!opened) return opened.problem();

        const auto state = take_step(opened->newest.state, VersionAct::Discard,
                                     command.officer.account_id, opened->newest.authors);
        if (!state) return state.problem();

        const auto discarded = opened->newest.number;
        opened->newest.state = *state;
        fall_back(store, *opened);
        return close_entry(transaction, std::move(*opened), command, VersionAct::Discard, services,
                           discarded);
    });
}

}  // namespace yimen::catalog
