#include "catalog/actions/publish_draft.h"

#include "catalog/actions/catalog_tasks.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

Result<Done> publish_in(db::Transaction& transaction, const EntryCommand& command, Instant now,
                        const Services& services) {
    const auto today = day_in_china(now);
    EntryStore store{transaction};
    auto opened = open_entry(store, command, VersionAct::Publish);
    if (!opened) return opened.problem();

    const auto state = take_step(opened->newest.state, VersionAct::Publish,
                                 command.officer.account_id, opened->newest.authors);
    if (!state) return state.problem();

    const auto item = json::read<ServiceItem>(opened->newest.content);
    if (!item) return item.problem();
    auto faults =
        find_publishing_faults(*item, store.publishing_facts(opened->entry, opened->newest, today));
    if (!faults.empty()) {
        const auto count = std::to_string(faults.size());
        return Problem{
            ProblemKind::Invalid, "not-publishable", {{"count", count}}, std::move(faults)};
    }

    if (opened->entry.published_number) {
        store.end_version(opened->entry.id, *opened->entry.published_number,
                          VersionState::Superseded, today);
    }
    opened->newest.state = *state;
    opened->newest.published_at = now;
    opened->newest.valid_from = today;
    opened->entry.published_number = opened->newest.number;
    const std::string entry_id = opened->entry.id;
    const auto settled =
        settle_tasks_by_publishing(transaction, opened->entry, *item, command, now);
    if (!settled) return settled.problem();
    const auto closed =
        close_entry(transaction, std::move(*opened), command, VersionAct::Publish, services);
    if (!closed) return closed.problem();
    store.put_codes(entry_id, item->codes);
    store.raise_revision(entry_id);
    return Done{};
}

Result<Done> publish_draft(const EntryCommand& command, Services& services) {
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) {
        return publish_in(transaction, command, now, services);
    });
}

}  // namespace yimen::catalog
