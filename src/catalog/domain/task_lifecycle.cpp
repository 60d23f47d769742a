#include "catalog/domain/task_lifecycle.h"

#include <algorithm>

namespace yimen::catalog {

namespace {

const TaskStateRow& row_of(TaskState state) {
    return *std::find_if(kTaskStates.begin(), kTaskStates.end(),
                         [&](const TaskStateRow& row) { return row.state == state; });
}

}  // namespace

std::string_view name_of(TaskKind kind) {
    switch (kind) {
        case TaskKind::Changed:
            return "changed";
        case TaskKind::Added:
            return "added";
        case TaskKind::Cancelled:
            return "cancelled";
    }
    return {};
}

std::string_view name_of(TaskState state) {
    return row_of(state).name;
}

std::string_view chinese_name_of(TaskState state) {
    return row_of(state).chinese;
}

std::optional<TaskKind> find_task_kind(std::string_view name) {
    for (const auto kind : {TaskKind::Changed, TaskKind::Added, TaskKind::Cancelled}) {
        if (name_of(kind) == name) return kind;
    }
    return std::nullopt;
}

std::optional<TaskState> find_task_state(std::string_view name) {
    for (const auto& row : kTaskStates) {
        if (row.name == name) return row.state;
    }
    return std::nullopt;
}

Result<TaskState> end_task(TaskKind kind, TaskState state, TaskAct act) {
    if (state == TaskState::Open) {
        for (const auto& row : kTaskTransitions) {
            if (row.kind == kind && row.act == act) return row.to;
        }
    }
    return Problem{ProblemKind::Conflict,
                   "task-act-not-open",
                   {{"state", std::string{chinese_name_of(state)}}},
                   {}};
}

std::optional<TaskAct> act_of_publishing(TaskKind kind, const ServiceItem& published,
                                         const std::optional<SuperiorItem>& superior) {
    if (kind == TaskKind::Cancelled) {
        return published.local ? std::optional{TaskAct::TakeOver} : std::nullopt;
    }
    if (!superior) return std::nullopt;
    const auto differences =
        compare_with_superior(hub_owned_of(published), hub_owned_of(*superior));
    return differences.empty() ? std::optional{TaskAct::Adjust} : std::nullopt;
}

}  // namespace yimen::catalog
