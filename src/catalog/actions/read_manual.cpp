#include "catalog/actions/read_manual.h"

#include "catalog/actions/entry_for_change.h"
#include "catalog/store/entry_store.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

Result<Manual> read_manual(std::string_view entry_id, const people::Person& reader,
                           db::Database& database) {
    return database.read([&](db::Transaction& transaction) -> Result<Manual> {
        const EntryStore store{transaction};
        auto entry = store.find(entry_id);
        const Problem nothing_there{ProblemKind::NotFound, "not-found", {}, {}};
        if (!entry) return nothing_there;
        const people::Responsibility place{entry->unit_id, entry->division_code};
        if (!may_read(reader, *entry) &&
            people::find_post_for(reader, kReadManual, place) == nullptr) {
            return nothing_there;
        }
        auto version =
            store.find_version(entry->id, entry->published_number.value_or(entry->newest_number));
        const auto unit = people::find_unit(transaction, entry->unit_id);
        const auto division = people::find_division(transaction, entry->division_code);
        if (!version || !unit || !division) {
            throw db::DatabaseError{"catalog: entry with missing parts: " + entry->id};
        }
        auto item = json::read<ServiceItem>(version->content);
        if (!item) throw db::DatabaseError{"catalog: unreadable content of " + entry->id};
        return Manual{.entry = std::move(*entry),
                      .version = std::move(*version),
                      .unit_name = unit->name,
                      .division_name = division->name,
                      .item = std::move(*item)};
    });
}

}  // namespace yimen::catalog
