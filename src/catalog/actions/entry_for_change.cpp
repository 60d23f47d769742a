#include "catalog/actions/entry_for_change.h"

namespace yimen::catalog {

bool may_read(const people::Person& reader, const Entry& entry) {
    const people::Responsibility place{entry.unit_id, entry.division_code};
    for (const auto& row : kVersionActs) {
        if (!row.right.empty() && people::find_post_for(reader, row.right, place) != nullptr) {
            return true;
        }
    }
    return people::find_post_for(reader, "catalog.manage", place) != nullptr;
}

Result<EntryForChange> open_entry(const EntryStore& store, const EntryCommand& command,
                                  VersionAct act) {
    auto entry = store.find(command.entry_id);
    if (!entry || !may_read(command.officer, *entry))
        return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    const people::Responsibility place{entry->unit_id, entry->division_code};
    const auto* post = people::find_post_for(command.officer, row_of(act).right, place);
    if (post == nullptr) {
        return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    }
    if (entry->version != command.version) return Problem{ProblemKind::Stale, "stale", {}, {}};
    auto newest = store.find_version(entry->id, entry->newest_number);
    if (!newest) throw db::DatabaseError{"catalog: entry without its newest version"};
    return EntryForChange{std::move(*entry), std::move(*newest), post->role};
}

Result<Done> close_entry(db::Transaction& transaction, EntryForChange changed,
                         const EntryCommand& command, VersionAct act, const Services& services,
                         std::optional<std::int64_t> about) {
    changed.entry.state = changed.newest.state;
    changed.entry.newest_number = changed.newest.number;
    EntryStore{transaction}.put_version(changed.entry.id, changed.newest);
    changed.newest.number = about.value_or(changed.newest.number);
    return note_entry(transaction, std::move(changed), command, row_of(act).name, services);
}

Result<Done> note_entry(db::Transaction& transaction, EntryForChange changed,
                        const EntryCommand& command, std::string_view act,
                        const Services& services) {
    EntryStore store{transaction};
    const auto now = services.clock.now();
    const std::string act_name{act};
    changed.entry.updated_at = now;
    changed.entry.updated_by = command.officer.login_name;
    if (const auto written = store.update(changed.entry); !written) return written.problem();
    store.add_history(changed.entry.id, {.at = now,
                                         .act = act_name,
                                         .account = command.officer.login_name,
                                         .number = changed.newest.number,
                                         .reason = command.reason});
    people::record(transaction,
                   {.account = command.officer.login_name,
                    .role = changed.role,
                    .act = "catalog." + act_name,
                    .subject = changed.entry.id,
                    .purpose = command.reason,
                    .address = command.officer.presence.address},
                   services);
    return Done{};
}

}  // namespace yimen::catalog
