#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yimen::logic {

// JavaScript counts and compares strings in UTF-16 code units; ours are UTF-8.

std::size_t utf16_length(std::string_view text);

/// Up to `count` units from `start` on; half a surrogate pair becomes U+FFFD.
std::string utf16_substring(std::string_view text, std::size_t start, std::size_t count);

/// Negative, 0 or positive.
int utf16_compare(std::string_view left, std::string_view right);

}  // namespace yimen::logic
