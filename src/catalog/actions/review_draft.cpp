#include "catalog/actions/review_draft.h"

#include "core/text/text.h"

namespace yimen::catalog {

Result<Done> review_draft(const ReviewDraft& command, Services& services) {
    const auto act =
        command.decision == ReviewDecision::Approve ? VersionAct::Approve : VersionAct::Return;
    const bool needs_reason =
        act == VersionAct::Return || command.disguise == DisguiseFinding::RuledOut;
    if (needs_reason && text::is_blank(command.entry.reason)) {
        return invalid_input({{"/reason", "reason-required", {}}});
    }
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        EntryStore store{transaction};
        auto opened = open_entry(store, command.entry, act);
        if (!opened) return opened.problem();

        const auto state = take_step(opened->newest.state, act, command.entry.officer.account_id,
                                     opened->newest.authors);
        if (!state) return state.problem();

        opened->newest.state = *state;
        opened->newest.reviewer = command.entry.officer.account_id;
        opened->newest.disguise_ruled_out = command.disguise == DisguiseFinding::RuledOut;
        return close_entry(transaction, std::move(*opened), command.entry, act, services);
    });
}

}  // namespace yimen::catalog
