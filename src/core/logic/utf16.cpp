#include "core/logic/utf16.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include <unicode/unistr.h>

namespace yimen::logic {
namespace {

icu::UnicodeString to_utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
}

std::int32_t narrowed(std::size_t count) {
    constexpr std::size_t kMost = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::min(count, kMost));
}

}  // namespace

std::size_t utf16_length(std::string_view text) {
    return static_cast<std::size_t>(to_utf16(text).length());
}

std::string utf16_substring(std::string_view text, std::size_t start, std::size_t count) {
    std::string part;
    to_utf16(text).tempSubString(narrowed(start), narrowed(count)).toUTF8String(part);
    return part;
}

int utf16_compare(std::string_view left, std::string_view right) {
    return to_utf16(left).compare(to_utf16(right));
}

}  // namespace yimen::logic
