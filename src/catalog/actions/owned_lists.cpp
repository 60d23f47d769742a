#include "catalog/actions/owned_lists.h"

#include "catalog/store/owned_list_store.h"
#include "catalog/store/superior_store.h"

#include "core/text/text.h"

namespace yimen::catalog {

Result<std::string> import_list(const ImportList& command, Services& services) {
    const auto* post = people::find_post_for(command.officer, "catalog.manage");
    if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    std::vector<FieldProblem> faults;
    if (text::is_blank(command.name)) faults.push_back({"/name", "label-required", {}});
    const auto rows = read_owned_list(command.csv);
    if (!rows) {
        const auto& fields = rows.problem().fields;
        faults.insert(faults.end(), fields.begin(), fields.end());
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        const OwnedList list{.id = services.new_id(),
                             .name = command.name,
                             .imported_at = now,
                             .imported_by = command.officer.login_name,
                             .row_count = static_cast<std::int64_t>(rows->size())};
        OwnedListStore{transaction}.add(list, *rows);
        people::record(transaction,
                       {.account = command.officer.login_name,
                        .role = post->role,
                        .act = "catalog.import-list",
                        .subject = list.id,
                        .purpose = command.name,
                        .address = command.officer.presence.address},
                       services);
        return list.id;
    });
}

std::vector<OwnedList> list_owned_lists(std::string_view before_id, std::int64_t limit,
                                        db::Database& database) {
    return database.read([&](db::Transaction& transaction) {
        return OwnedListStore{transaction}.list(before_id, limit);
    });
}

Result<MatchedList> read_owned_list_match(std::string_view list_id, db::Database& database) {
    return database.read([&](db::Transaction& transaction) -> Result<MatchedList> {
        const OwnedListStore store{transaction};
        auto list = store.find(list_id);
        if (!list) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        return MatchedList{std::move(*list), match_list(store.list_rows(list_id),
                                                        SuperiorStore{transaction}.list_items())};
    });
}

}  // namespace yimen::catalog
