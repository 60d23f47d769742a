#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "catalog/domain/superior.h"

#include "core/result.h"

namespace yimen::catalog {

/// What a delivery of the superior catalogue did to the item of an entry.
enum class TaskKind : std::uint8_t { Changed, Added, Cancelled };

/// The life of a catalogue task (REQ-006, REQ-007).
enum class TaskState : std::uint8_t { Open, Adjusted, Bound, Retired, TakenOver };

enum class TaskAct : std::uint8_t { Adjust, Bind, Retire, TakeOver };

struct TaskStateRow {
    TaskState state;
    std::string_view name;
    std::string_view chinese;
};

/// Adjusting, retiring and taking over are consequences of publishing and retiring the entry;
/// only binding is an act of its own. What has no row cannot end the task.
struct TaskTransitionRow {
    TaskKind kind;
    TaskAct act;
    TaskState to;
};

// clang-format off
inline constexpr std::array kTaskStates = {
    TaskStateRow{TaskState::Open,      "open",       "待处理"},
    TaskStateRow{TaskState::Adjusted,  "adjusted",   "已调整"},
    TaskStateRow{TaskState::Bound,     "bound",      "已关联绑定"},
    TaskStateRow{TaskState::Retired,   "retired",    "已取消"},
    TaskStateRow{TaskState::TakenOver, "taken-over", "已承接"},
};

inline constexpr std::array kTaskTransitions = {
    TaskTransitionRow{TaskKind::Changed,   TaskAct::Adjust,   TaskState::Adjusted},
    TaskTransitionRow{TaskKind::Changed,   TaskAct::Bind,     TaskState::Bound},
    TaskTransitionRow{TaskKind::Changed,   TaskAct::Retire,   TaskState::Retired},
    TaskTransitionRow{TaskKind::Added,     TaskAct::Adjust,   TaskState::Adjusted},
    TaskTransitionRow{TaskKind::Added,     TaskAct::Bind,     TaskState::Bound},
    TaskTransitionRow{TaskKind::Added,     TaskAct::Retire,   TaskState::Retired},
    TaskTransitionRow{TaskKind::Cancelled, TaskAct::Retire,   TaskState::Retired},
    TaskTransitionRow{TaskKind::Cancelled, TaskAct::TakeOver, TaskState::TakenOver},
};
// clang-format on

std::string_view name_of(TaskKind kind);
std::string_view name_of(TaskState state);
std::string_view chinese_name_of(TaskState state);
std::optional<TaskKind> find_task_kind(std::string_view name);
std::optional<TaskState> find_task_state(std::string_view name);

/// Where `act` leads a task of this kind in this state. Refuses `task-act-not-open`.
Result<TaskState> end_task(TaskKind kind, TaskState state, TaskAct act);

/// What publishing this content does to an open task: it adjusts when nothing differs any more, it
/// takes over a cancelled item when the content says it is local; else nothing.
std::optional<TaskAct> act_of_publishing(TaskKind kind, const ServiceItem& published,
                                         const std::optional<SuperiorItem>& superior);

}  // namespace yimen::catalog
