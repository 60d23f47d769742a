#pragma once

#include <string_view>

namespace yimen::calendar {

/// May import tables (where the right reaches everywhere) and close offices (where it reaches the
/// place).
inline constexpr std::string_view kManageCalendar = "calendar.manage";

}  // namespace yimen::calendar
