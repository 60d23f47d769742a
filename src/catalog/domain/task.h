#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/domain/task_lifecycle.h"

#include "core/day.h"

namespace yimen::catalog {

/// What an entry's unit must do because the superior catalogue changed. 目录任务
struct CatalogTask {
    std::string id;
    std::string entry_id;
    std::string unit_id;
    std::string division_code;
    std::string delivery_id;
    TaskKind kind = TaskKind::Changed;
    ChangeCause cause = ChangeCause::CatalogueUpdate;
    std::vector<SuperiorChange> changes;
    TaskState state = TaskState::Open;
    Instant opened_at;
    std::optional<Instant> ended_at;
    std::string ended_by;
    std::string reason;
    std::int64_t version = 1;
};

/// One version of the superior catalogue as it was received.
struct SuperiorDelivery {
    std::string id;
    std::string label;
    ChangeCause cause = ChangeCause::CatalogueUpdate;
    Instant received_at;
    std::string received_by;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t cancelled = 0;
};

}  // namespace yimen::catalog
