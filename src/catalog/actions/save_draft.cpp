#include "catalog/actions/save_draft.h"

#include "platform/crypto/digest.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

Result<Done> save_draft(const SaveDraft& command, Services& services) {
    const auto content = json::write(command.content);
    const auto checksum = crypto::sm3_hex(content);
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        EntryStore store{transaction};
        auto opened = open_entry(store, command.entry, VersionAct::Save);
        if (!opened) return opened.problem();

        const auto state = take_step(opened->newest.state, VersionAct::Save,
                                     command.entry.officer.account_id, opened->newest.author);
        if (!state) return state.problem();
        if (command.content.key != opened->entry.item_key) {
            return invalid_input({{"/key", "entry-key-changed", {}}});
        }

        const bool opens_version = opened->newest.state != VersionState::Draft;
        opened->newest = {.number = opened->newest.number + (opens_version ? 1 : 0),
                          .state = *state,
                          .content = content,
                          .checksum = checksum,
                          .author = command.entry.officer.account_id,
                          .immediate = command.content.flags.immediate};
        opened->entry.name = command.content.name;
        opened->entry.type = command.content.type;
        return close_entry(store, std::move(*opened), command.entry, VersionAct::Save,
                           services.clock.now());
    });
}

}  // namespace yimen::catalog
