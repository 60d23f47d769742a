#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yimen::people {

inline constexpr std::size_t kDeviceBytesMax = 200;

/// What a browser says of itself, as sessions keep it: up to `kDeviceBytesMax` bytes, no character
/// cut in two.
std::string device_named(std::string_view user_agent);

}  // namespace yimen::people
