#include "catalog/actions/check_draft.h"

#include "catalog/actions/read_entry.h"
#include "catalog/domain/publishing_rules.h"
#include "catalog/domain/publishing_warnings.h"

namespace yimen::catalog {

Result<DraftCheck> check_draft(std::string_view entry_id, const ServiceItem& content,
                               const people::Person& reader, Services& services) {
    const auto today = services.clock.today();
    const auto detail = read_entry(entry_id, reader, services.database);
    if (!detail) return detail.problem();
    const auto facts = services.database.read([&](db::Transaction& transaction) {
        // A change of the text is judged anew: an earlier finding does not carry over.
        auto version = detail->newest;
        version.disguise_ruled_out = false;
        return EntryStore{transaction}.publishing_facts(detail->entry, version, today);
    });
    return DraftCheck{find_publishing_faults(content, facts), find_publishing_warnings(content)};
}

}  // namespace yimen::catalog
