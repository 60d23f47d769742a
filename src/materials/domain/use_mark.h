#pragma once

#include <string>

#include "materials/domain/material.h"

namespace yimen::materials {

/// 使用标记: what stands over a copy that was made for this use. 仅供办理 食品经营许可 办件
/// 445203-… 使用 2026年3月6日
std::string use_mark(const MaterialUse& use, Day day);

/// The same over what a clerk looks at to compare it with the original.
std::string verification_mark(const std::string& unit_name, Day day);

}  // namespace yimen::materials
