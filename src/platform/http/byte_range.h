#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace yimen::http {

/// Both ends belong to it.
struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    std::uint64_t size_bytes() const { return last - first + 1; }
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

enum class RangeAnswer {
    Whole,         ///< no range, several of them, another unit, or malformed
    Unsatisfiable  ///< beyond the end: 416
};

/// What a Range header means for something of this size (RFC 9110 §14.2); one range only.
std::variant<RangeAnswer, ByteRange> resolve_range(std::string_view header,
                                                   std::uint64_t size_bytes);

}  // namespace yimen::http
