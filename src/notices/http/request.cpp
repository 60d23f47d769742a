#include "notices/http/request.h"

#include <algorithm>
#include <any>
#include <charconv>

namespace yimen::notices {

const people::Person& caller_of(const http::Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

std::string text_of(const http::Request& request, std::string_view name) {
    return request.parameter(name).value_or("");
}

std::int64_t page_limit_of(const http::Request& request) {
    constexpr std::int64_t kPageDefault = 20;
    constexpr std::int64_t kPageMax = 100;
    const auto text = text_of(request, "limit");
    std::int64_t limit = kPageDefault;
    std::from_chars(text.data(), text.data() + text.size(), limit);
    return std::clamp<std::int64_t>(limit, 1, kPageMax);
}

}  // namespace yimen::notices
