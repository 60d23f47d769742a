#pragma once

#include <cstddef>
#include <vector>

#include "cases/actions/handling.h"
#include "cases/domain/story.h"

namespace yimen::cases {

/// Tells the systems of departments what the act made of the case, as far as they may read it.
/// `open_before` are the steps that somebody could pass before it.
void tell_systems(const Handling& handling, const Entry& entry,
                  const std::vector<std::size_t>& open_before);

}  // namespace yimen::cases
