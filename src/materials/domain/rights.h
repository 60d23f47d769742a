#pragma once

#include <string_view>

namespace yimen::materials {

/// May take materials in at a window, compare them with their originals, and for that look into a
/// library. A library belongs to no unit, so the right counts wherever it is held.
inline constexpr std::string_view kVerifyMaterials = "materials.verify";

}  // namespace yimen::materials
