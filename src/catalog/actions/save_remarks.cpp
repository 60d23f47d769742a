#include "catalog/actions/save_remarks.h"

#include "catalog/domain/remarks.h"

namespace yimen::catalog {

Result<Done> save_remarks(const SaveRemarks& command, Services& services) {
    auto faults = find_remark_faults(command.remarks);
    if (!faults.empty()) return invalid_input(std::move(faults));
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        EntryStore store{transaction};
        auto opened = open_entry(store, command.entry, VersionAct::Save);
        if (!opened) return opened.problem();

        const std::string entry_id = opened->entry.id;
        store.replace_remarks(entry_id, command.remarks);
        const auto noted =
            note_entry(transaction, std::move(*opened), command.entry, "remark", services);
        if (!noted) return noted.problem();
        store.raise_revision(entry_id);
        return Done{};
    });
}

}  // namespace yimen::catalog
