#include "catalog/actions/entry_for_change.h"

namespace yimen::catalog {

Result<EntryForChange> open_entry(const EntryStore& store, const EntryCommand& command,
                                  VersionAct act) {
    auto entry = store.find(command.entry_id);
    if (!entry) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    const people::Responsibility place{entry->unit_id, entry->division_code};
    if (people::find_post_for(command.officer, row_of(act).right, place) == nullptr) {
        return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    }
    if (entry->version != command.version) return Problem{ProblemKind::Stale, "stale", {}, {}};
    auto newest = store.find_version(entry->id, entry->newest_number);
    if (!newest) throw db::DatabaseError{"catalog: entry without its newest version"};
    return EntryForChange{std::move(*entry), std::move(*newest)};
}

Result<Done> close_entry(EntryStore& store, EntryForChange changed, const EntryCommand& command,
                         VersionAct act, Instant now) {
    changed.entry.state = changed.newest.state;
    changed.entry.newest_number = changed.newest.number;
    changed.entry.updated_at = now;
    changed.entry.updated_by = command.officer.login_name;
    if (const auto written = store.update(changed.entry); !written) return written.problem();
    store.put_version(changed.entry.id, changed.newest);
    store.add_history(changed.entry.id, {.at = now,
                                         .act = std::string{row_of(act).name},
                                         .account = command.officer.login_name,
                                         .number = changed.newest.number,
                                         .reason = command.reason});
    return Done{};
}

}  // namespace yimen::catalog
