#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/actions/entry_for_change.h"
#include "catalog/domain/task.h"
#include "catalog/store/superior_store.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// A task as its unit reads it.
struct TaskRow {
    CatalogTask task;
    std::string entry_name;
    std::string unit_name;
    std::vector<std::string> acts;  ///< what the reader may do with it now: bind
};

/// Tasks of entries on which the reader has some right, newest first.
std::vector<TaskRow> list_tasks(const TaskFilter& filter, const people::Person& reader,
                                db::Database& database);

struct BindTask {
    std::string task_id;
    std::int64_t version = 0;
    std::string reason;
    people::Person officer;
};

/// 关联绑定: the entry stays as it is and is bound to the superior item as it now stands. Refusals,
/// in this order: `reason-required`, `not-found`, `forbidden`, `stale`, `task-act-not-open`,
/// `superior-differs` with every hub-owned field in which the content in force differs.
Result<Done> bind_task(const BindTask& command, Services& services);

/// Ends the open tasks of an entry that publishing this content answers; part of the caller's unit
/// of work.
Result<Done> settle_tasks_by_publishing(db::Transaction& transaction, const Entry& entry,
                                        const ServiceItem& published, const EntryCommand& command,
                                        Instant now);

/// Ends all open tasks of an entry that is retired.
Result<Done> settle_tasks_by_retiring(db::Transaction& transaction, const Entry& entry,
                                      const EntryCommand& command, Instant now);

}  // namespace yimen::catalog
