#include "catalog/actions/read_guide.h"

#include "catalog/store/entry_store.h"
#include "people/people.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

Result<Guide> read_guide(std::string_view entry_id, db::Database& database) {
    return database.read([&](db::Transaction& transaction) -> Result<Guide> {
        const EntryStore store{transaction};
        auto published = store.find_published(entry_id);
        if (!published) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        auto item = json::read<ServiceItem>(published->content);
        if (!item) throw db::DatabaseError{"catalog: unreadable content of " + published->id};
        const auto division = people::find_division(transaction, published->division_code);
        return Guide{.entry = std::move(*published),
                     .remarks = store.list_remarks(entry_id),
                     .division_name = division ? division->name : std::string{},
                     .item = std::move(*item)};
    });
}

}  // namespace yimen::catalog
