#include "catalog/actions/catalog_tasks.h"

#include <unordered_map>

#include "catalog/actions/read_entry.h"
#include "catalog/store/reference_store.h"

#include "core/text/text.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

constexpr std::string_view kBindRight = "catalog.edit";

ServiceItem content_in_force(const EntryStore& store, const Entry& entry) {
    const auto number = entry.published_number.value_or(entry.newest_number);
    const auto version = store.find_version(entry.id, number);
    auto item = version ? json::read<ServiceItem>(version->content) : Problem{};
    if (!item) throw db::DatabaseError{"catalog: unreadable content of " + entry.id};
    return std::move(*item);
}

Result<Done> end(SuperiorStore& store, CatalogTask task, TaskAct act, const std::string& account,
                 const std::string& reason, Instant now) {
    const auto state = end_task(task.kind, task.state, act);
    if (!state) return state.problem();
    task.state = *state;
    task.ended_at = now;
    task.ended_by = account;
    task.reason = reason;
    return store.end_task(task);
}

/// Each hub-owned field that keeps the entry from being bound as it is.
std::vector<FieldProblem> find_unbindable(const ServiceItem& ours, const SuperiorItem& superior) {
    std::vector<FieldProblem> faults;
    for (const auto& difference :
         compare_with_superior(hub_owned_of(ours), hub_owned_of(superior))) {
        faults.push_back({std::string{pointer_of(difference.field)},
                          "superior-differs",
                          {{"superior", difference.superior}}});
    }
    return faults;
}

std::vector<std::string> open_acts(const CatalogTask& task, const people::Person& reader) {
    const people::Responsibility place{task.unit_id, task.division_code};
    if (!end_task(task.kind, task.state, TaskAct::Bind)) return {};
    if (people::find_post_for(reader, kBindRight, place) == nullptr) return {};
    return {"bind"};
}

}  // namespace

std::vector<TaskRow> list_tasks(const TaskFilter& filter, const people::Person& reader,
                                db::Database& database) {
    return database.read([&](db::Transaction& transaction) {
        const SuperiorStore store{transaction};
        const EntryStore entries{transaction};
        std::unordered_map<std::string, std::string> units;
        for (const auto& unit : people::list_units(transaction)) units[unit.id] = unit.name;
        std::vector<TaskRow> rows;
        TaskFilter page = filter;
        const auto wanted = static_cast<std::size_t>(filter.limit);
        while (rows.size() < wanted) {
            const auto tasks = store.list_tasks(page);
            for (const auto& task : tasks) {
                if (rows.size() == wanted) break;
                const auto entry = entries.find(task.entry_id);
                if (!entry || !may_read(reader, *entry)) continue;
                rows.push_back({task, entry->name, units[task.unit_id], open_acts(task, reader)});
            }
            if (tasks.size() < wanted) break;
            page.before_id = tasks.back().id;
        }
        return rows;
    });
}

Result<Done> bind_task(const BindTask& command, Services& services) {
    if (text::is_blank(command.reason)) {
        return invalid_input({{"/reason", "reason-required", {}}});
    }
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        SuperiorStore store{transaction};
        const EntryStore entries{transaction};
        const auto task = store.find_task(command.task_id);
        const auto entry = task ? entries.find(task->entry_id) : std::nullopt;
        if (!entry || !may_read(command.officer, *entry)) {
            return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        }
        const auto* post = people::find_post_for(command.officer, kBindRight,
                                                 {entry->unit_id, entry->division_code});
        if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        if (task->version != command.version) {
            return Problem{ProblemKind::Stale, "stale", {}, {}};
        }
        const auto ended =
            end(store, *task, TaskAct::Bind, command.officer.login_name, command.reason, now);
        if (!ended) return ended.problem();

        const auto superior = ReferenceStore{transaction}.find_superior(entry->item_key);
        if (!superior) return Problem{ProblemKind::Conflict, "not-bound", {}, {}};
        if (auto faults = find_unbindable(content_in_force(entries, *entry), *superior);
            !faults.empty()) {
            return invalid_input(std::move(faults));
        }
        store.bind_item(entry->item_key, superior->code);
        people::record(transaction,
                       {.account = command.officer.login_name,
                        .role = post->role,
                        .act = "catalog.bind",
                        .subject = entry->id,
                        .purpose = command.reason,
                        .address = command.officer.presence.address},
                       services);
        return Done{};
    });
}

Result<Done> settle_tasks_by_publishing(db::Transaction& transaction, const Entry& entry,
                                        const ServiceItem& published, const EntryCommand& command,
                                        Instant now) {
    SuperiorStore store{transaction};
    const auto open = store.list_open_tasks(entry.id);
    if (open.empty()) return Done{};
    const auto superior = ReferenceStore{transaction}.find_superior(entry.item_key);
    for (const auto& task : open) {
        const auto act = act_of_publishing(task.kind, published, superior);
        if (!act) continue;
        const auto ended = end(store, task, *act, command.officer.login_name, command.reason, now);
        if (!ended) return ended.problem();
        if (*act == TaskAct::Adjust) store.bind_item(entry.item_key, superior->code);
    }
    return Done{};
}

Result<Done> settle_tasks_by_retiring(db::Transaction& transaction, const Entry& entry,
                                      const EntryCommand& command, Instant now) {
    SuperiorStore store{transaction};
    for (const auto& task : store.list_open_tasks(entry.id)) {
        const auto ended =
            end(store, task, TaskAct::Retire, command.officer.login_name, command.reason, now);
        if (!ended) return ended.problem();
    }
    return Done{};
}

}  // namespace yimen::catalog
