#include "catalog/store/owned_list_store.h"

#include "catalog/store/queries.h"

namespace yimen::catalog {

namespace {

OwnedList to_list(const db::Row& row) {
    return {.id = row.text(0),
            .name = row.text(1),
            .imported_at = Instant{row.integer(2)},
            .imported_by = row.text(3),
            .row_count = row.integer(4)};
}

}  // namespace

void OwnedListStore::add(const OwnedList& list, const std::vector<OwnedListRow>& rows) {
    transaction_.execute(sql::insert_owned_list, list.id, list.name, list.imported_at.milliseconds,
                         list.imported_by, list.row_count);
    for (const auto& row : rows) {
        transaction_.execute(sql::insert_owned_list_row, list.id, row.line, row.code, row.name,
                             row.type);
    }
}

std::optional<OwnedList> OwnedListStore::find(std::string_view list_id) const {
    const auto row = transaction_.query_one(sql::find_owned_list, list_id);
    if (!row) return std::nullopt;
    return to_list(*row);
}

std::vector<OwnedListRow> OwnedListStore::list_rows(std::string_view list_id) const {
    std::vector<OwnedListRow> rows;
    for (const auto& row : transaction_.query(sql::list_owned_list_rows, list_id)) {
        rows.push_back({row.integer(0), row.text(1), row.text(2), row.text(3)});
    }
    return rows;
}

std::vector<OwnedList> OwnedListStore::list(std::string_view before_id, std::int64_t limit) const {
    std::vector<OwnedList> lists;
    for (const auto& row : transaction_.query(sql::list_owned_lists, before_id, limit)) {
        lists.push_back(to_list(row));
    }
    return lists;
}

}  // namespace yimen::catalog
