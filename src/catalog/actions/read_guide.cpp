#include "catalog/actions/read_guide.h"

#include "catalog/store/entry_store.h"
#include "people/people.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

Result<GuideSource> read_guide_source(std::string_view entry_id, db::Database& database) {
    return database.read([&](db::Transaction& transaction) -> Result<GuideSource> {
        const EntryStore store{transaction};
        auto published = store.find_published(entry_id);
        if (!published) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        const auto division = people::find_division(transaction, published->division_code);
        return GuideSource{.entry = std::move(*published),
                           .remarks = store.list_remarks(entry_id),
                           .division_name = division ? division->name : std::string{}};
    });
}

Guide make_guide(GuideSource source) {
    auto item = json::read<ServiceItem>(source.entry.content);
    if (!item) throw db::DatabaseError{"catalog: unreadable content of " + source.entry.id};
    return {.entry = std::move(source.entry),
            .remarks = std::move(source.remarks),
            .division_name = std::move(source.division_name),
            .item = std::move(*item)};
}

Result<Guide> read_guide(std::string_view entry_id, db::Database& database) {
    auto source = read_guide_source(entry_id, database);
    if (!source) return source.problem();
    return make_guide(std::move(*source));
}

}  // namespace yimen::catalog
