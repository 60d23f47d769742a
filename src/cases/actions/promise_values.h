#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/actions/paper_values.h"

namespace yimen::cases {

/// 容缺受理承诺书: to bring these materials in time. Needs terms by which papers may come later.
void promise_materials(notices::NoticeValues& values, const std::vector<std::string>& keys,
                       const ItemTerms& terms);

/// 告知承诺书 (国办发〔2020〕42号): to fulfil what these materials would prove.
void promise_conditions(notices::NoticeValues& values, const std::vector<std::string>& keys,
                        const ItemTerms& terms);

/// Which promise an act of acceptance rests on, if any.
std::optional<notices::NoticeKind> promise_behind(Act act);

/// What was promised with this act and signed on a pad. Nothing for papers of other kinds.
void add_promise(notices::NoticeKind kind, notices::NoticeValues& values,
                 const PaperOccasion& occasion);

}  // namespace yimen::cases
