#include "platform/http/byte_range.h"

#include <algorithm>
#include <charconv>

#include "platform/http/header_values.h"

namespace yimen::http {
namespace {

std::optional<std::uint64_t> read_number(std::string_view digits) {
    std::uint64_t number = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

}  // namespace

std::variant<RangeAnswer, ByteRange> resolve_range(std::string_view header,
                                                   std::uint64_t size_bytes) {
    constexpr std::string_view kUnit = "bytes=";
    if (!equals_ignoring_case(header.substr(0, kUnit.size()), kUnit)) return RangeAnswer::Whole;
    const auto range = trim(header.substr(kUnit.size()));
    const auto dash = range.find('-');
    if (dash == std::string_view::npos) return RangeAnswer::Whole;
    const auto left = range.substr(0, dash);
    const auto right = range.substr(dash + 1);
    const auto first = read_number(left);
    const auto last = read_number(right);
    if ((!left.empty() && !first) || (!right.empty() && !last)) return RangeAnswer::Whole;

    if (first) {
        if (last && *last < *first) return RangeAnswer::Whole;
        if (*first >= size_bytes) return RangeAnswer::Unsatisfiable;
        return ByteRange{*first, std::min(last.value_or(size_bytes - 1), size_bytes - 1)};
    }
    if (!last) return RangeAnswer::Whole;
    if (*last == 0 || size_bytes == 0) return RangeAnswer::Unsatisfiable;
    return ByteRange{size_bytes - std::min(*last, size_bytes), size_bytes - 1};
}

}  // namespace yimen::http
