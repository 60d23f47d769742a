#include "catalog/store/superior_store.h"

#include "catalog/store/queries.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

template <class T>
T known(std::optional<T> value, const char* what) {
    if (!value) throw db::DatabaseError{std::string{"catalog: unknown "} + what};
    return std::move(*value);
}

CatalogTask to_task(const db::Row& row) {
    auto changes = json::read<std::vector<SuperiorChange>>(row.text(7));
    if (!changes) throw db::DatabaseError{"catalog: unreadable changes of a task"};
    const auto ended_at = row.maybe_integer(10);
    return {.id = row.text(0),
            .entry_id = row.text(1),
            .unit_id = row.text(2),
            .division_code = row.text(3),
            .delivery_id = row.text(4),
            .kind = known(find_task_kind(row.text(5)), "kind of task"),
            .cause = known(find_cause(row.text(6)), "cause"),
            .changes = std::move(*changes),
            .state = known(find_task_state(row.text(8)), "state of a task"),
            .opened_at = Instant{row.integer(9)},
            .ended_at = ended_at ? std::optional{Instant{*ended_at}} : std::nullopt,
            .ended_by = row.text(11),
            .reason = row.text(12),
            .version = row.integer(13)};
}

std::vector<CatalogTask> to_tasks(const std::vector<db::Row>& rows) {
    std::vector<CatalogTask> tasks;
    for (const auto& row : rows) tasks.push_back(to_task(row));
    return tasks;
}

}  // namespace

std::vector<SuperiorItem> SuperiorStore::list_items() const {
    std::vector<SuperiorItem> items;
    for (const auto& row : transaction_.query(sql::list_superior_items)) {
        auto basis = json::read<std::vector<Citation>>(row.text(5));
        if (!basis) throw db::DatabaseError{"catalog: unreadable basis of a superior item"};
        items.push_back({.key = row.text(0),
                         .code = row.text(1),
                         .source = row.text(2),
                         .name = row.text(3),
                         .type = row.text(4),
                         .basis = std::move(*basis),
                         .promised_days = row.maybe_integer(6)});
    }
    return items;
}

void SuperiorStore::cancel_item(std::string_view key) {
    transaction_.execute(sql::cancel_superior_item, key);
}

void SuperiorStore::bind_item(std::string_view item_key,
                              const std::optional<std::string>& superior_code) {
    transaction_.execute(sql::bind_item, item_key, superior_code);
}

void SuperiorStore::add_delivery(const SuperiorDelivery& delivery) {
    transaction_.execute(sql::insert_delivery, delivery.id, delivery.label, name_of(delivery.cause),
                         delivery.received_at.milliseconds, delivery.received_by, delivery.added,
                         delivery.changed, delivery.cancelled);
}

void SuperiorStore::add_task(const CatalogTask& task) {
    transaction_.execute(sql::insert_task, task.id, task.entry_id, task.unit_id, task.division_code,
                         task.delivery_id, name_of(task.kind), name_of(task.cause),
                         json::write(task.changes), name_of(task.state),
                         task.opened_at.milliseconds);
}

std::optional<CatalogTask> SuperiorStore::find_task(std::string_view task_id) const {
    const auto row = transaction_.query_one(sql::find_task, task_id);
    if (!row) return std::nullopt;
    return to_task(*row);
}

std::vector<CatalogTask> SuperiorStore::list_tasks(const TaskFilter& filter) const {
    return to_tasks(
        transaction_.query(sql::list_tasks, filter.state, filter.before_id, filter.limit));
}

std::vector<CatalogTask> SuperiorStore::list_open_tasks(std::string_view entry_id) const {
    return to_tasks(transaction_.query(sql::list_open_tasks, entry_id));
}

Result<Done> SuperiorStore::end_task(const CatalogTask& task) {
    const auto ended_at = task.ended_at ? task.ended_at->milliseconds : 0;
    const auto touched =
        transaction_.execute(sql::end_task, task.id, task.version, name_of(task.state), ended_at,
                             task.ended_by, task.reason);
    if (touched == 0) return Problem{ProblemKind::Stale, "stale", {}, {}};
    return Done{};
}

}  // namespace yimen::catalog
