#include "platform/http/query.h"

#include <algorithm>
#include <charconv>

namespace yimen::http {

std::string text_of(const Request& request, std::string_view name) {
    return request.parameter(name).value_or("");
}

std::int64_t number_in(std::string_view text, std::int64_t otherwise) {
    std::int64_t number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::int64_t number_of(const Request& request, std::string_view name, std::int64_t otherwise) {
    return number_in(text_of(request, name), otherwise);
}

std::int64_t page_limit_of(const Request& request, std::int64_t usual) {
    constexpr std::int64_t kMost = 100;
    return std::clamp<std::int64_t>(number_of(request, "limit", usual), 1, kMost);
}

}  // namespace yimen::http
