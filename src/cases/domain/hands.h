#pragma once

#include <optional>

#include "cases/domain/occasion.h"

#include "core/problem.h"

/// Which acts one person may not do together (C-49).
namespace yimen::cases {

/// C-49: who receives does not examine, who examines does not decide; nor examines who presides.
std::optional<Problem> refuse_joined_hands(const Occasion& occasion);

/// 综合窗口出件 (REQ-210): who examined or decided does not hand out.
std::optional<Problem> refuse_approver(const Occasion& occasion);

/// 材料交接单, 办理结果交接单: what is handed over passes between two persons.
std::optional<Problem> refuse_oneself(const Occasion& occasion);

}  // namespace yimen::cases
