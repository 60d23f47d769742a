#pragma once

#include "cases/actions/paper_values.h"

namespace yimen::cases {

/// 材料交接单, 办理结果交接单: what passes from whose hands into whose, and when. Nothing for
/// papers of other kinds.
void add_transfer(notices::NoticeKind kind, notices::NoticeValues& values,
                  const PaperOccasion& occasion);

}  // namespace yimen::cases
