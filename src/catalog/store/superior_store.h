#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/task.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// What `list_tasks` narrows by; an empty state does not narrow.
struct TaskFilter {
    std::string state;
    std::string before_id;  ///< empty: from the newest
    std::int64_t limit = 50;
};

/// Deliveries of the superior catalogue, what they cancel, and the tasks that they leave.
class SuperiorStore {
  public:
    explicit SuperiorStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// Every item that is not cancelled, by key.
    std::vector<SuperiorItem> list_items() const;
    void cancel_item(std::string_view key);

    /// Binds the item of the basic catalogue to this code, or looses it.
    void bind_item(std::string_view item_key, const std::optional<std::string>& superior_code);

    void add_delivery(const SuperiorDelivery& delivery);

    void add_task(const CatalogTask& task);
    std::optional<CatalogTask> find_task(std::string_view task_id) const;
    std::vector<CatalogTask> list_tasks(const TaskFilter& filter) const;
    std::vector<CatalogTask> list_open_tasks(std::string_view entry_id) const;

    /// Writes how the task ended; `task.version` is the one that was read. Refuses `stale`.
    Result<Done> end_task(const CatalogTask& task);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
