#include "catalog/actions/save_draft.h"

#include <algorithm>

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
                                     command.entry.officer.account_id, opened->newest.authors);
        if (!state) return state.problem();
        if (command.content.key != opened->entry.item_key) {
            return invalid_input({{"/key", "entry-key-changed", {}}});
        }

        const bool opens_version = opened->newest.state != VersionState::Draft;
        auto authors = opens_version ? std::vector<std::string>{} : opened->newest.authors;
        const auto& writer = command.entry.officer.account_id;
        if (std::find(authors.begin(), authors.end(), writer) == authors.end()) {
            authors.push_back(writer);
        }
        opened->newest = {.number = opens_version ? store.last_number(opened->entry.id) + 1
                                                  : opened->newest.number,
                          .state = *state,
                          .content = content,
                          .checksum = checksum,
                          .authors = std::move(authors),
                          .immediate = command.content.flags.immediate};
        opened->entry.name = command.content.name;
        opened->entry.type = command.content.type;
        return close_entry(transaction, std::move(*opened), command.entry, VersionAct::Save,
                           services);
    });
}

}  // namespace yimen::catalog
