#include "catalog/actions/retire_entry.h"

#include "catalog/actions/catalog_tasks.h"
#include "catalog/actions/discard_draft.h"

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

/// The catalogue discards what is open over the version that is retired.
void discard_open_draft(EntryStore& store, EntryForChange& opened, const EntryCommand& command,
                        Instant now) {
    const auto* step = find_transition(opened.newest.state, VersionAct::Discard);
    if (step == nullptr) throw db::DatabaseError{"catalog: an open version is not discarded"};
    store.add_history(opened.entry.id, {.at = now,
                                        .act = std::string{row_of(VersionAct::Discard).name},
                                        .account = command.officer.login_name,
                                        .number = opened.newest.number,
                                        .reason = command.reason});
    opened.newest.state = step->to;
    fall_back(store, opened);
}

}  // namespace

Result<Done> retire_entry(const RetireEntry& command, Services& services) {
    if (text::is_blank(command.entry.reason)) {
        return invalid_input({{"/reason", "reason-required", {}}});
    }
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        EntryStore store{transaction};
        auto opened = open_entry(store, command.entry, VersionAct::Retire);
        if (!opened) return opened.problem();

        const bool draft_open = opened->entry.published_number && is_open(opened->newest.state);
        const auto retiring = draft_open ? VersionState::Published : opened->newest.state;
        const auto state = take_step(retiring, VersionAct::Retire, command.entry.officer.account_id,
                                     opened->newest.authors);
        if (!state) return state.problem();
        if (draft_open && command.open_draft == OpenDraft::Keep) {
            const auto number = std::to_string(opened->newest.number);
            return Problem{ProblemKind::Conflict, "draft-open", {{"number", number}}, {}};
        }
        if (draft_open) discard_open_draft(store, *opened, command.entry, now);

        opened->newest.state = *state;
        opened->newest.valid_to = day_in_china(now);
        opened->entry.published_number.reset();
        const std::string entry_id = opened->entry.id;
        const auto settled =
            settle_tasks_by_retiring(transaction, opened->entry, command.entry, now);
        if (!settled) return settled.problem();
        const auto closed = close_entry(transaction, std::move(*opened), command.entry,
                                        VersionAct::Retire, services);
        if (!closed) return closed.problem();
        store.raise_revision(entry_id);
        return Done{};
    });
}

}  // namespace yimen::catalog
