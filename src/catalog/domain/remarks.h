#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "catalog/domain/entry.h"

#include "core/problem.h"

namespace yimen::catalog {

inline constexpr std::size_t kRemarkLengthMax = 500;

/// An element of the guide beside which plain words may stand: 备注 (REQ-020).
struct RemarkElement {
    std::string_view name;     ///< the path of the element, or `summary` for the whole item
    std::string_view chinese;  ///< as the guide heads it
};

/// In the order of the guide: the whole item, the thirteen elements, and what stands beside them.
std::span<const RemarkElement> remark_elements();

/// All that is wrong with a set of remarks, each at /remarks/N/…: `remark-element-unknown`,
/// `remark-element-twice`, `text-required`, `text-too-long`.
std::vector<FieldProblem> find_remark_faults(std::span<const Remark> remarks);

}  // namespace yimen::catalog
