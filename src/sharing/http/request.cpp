#include "sharing/http/request.h"

#include <algorithm>
#include <charconv>

namespace yimen::sharing {

const people::CallingClient& client_of(const http::Request& request) {
    return std::any_cast<const people::CallingClient&>(request.caller);
}

const people::Person& person_of(const http::Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

std::string text_of(const http::Request& request, std::string_view name) {
    return request.parameter(name).value_or("");
}

CasePage page_of(const http::Request& request) {
    constexpr std::int64_t kPageUsual = 50;
    constexpr std::int64_t kPageMax = 100;
    const auto text = text_of(request, "limit");
    std::int64_t limit = kPageUsual;
    std::from_chars(text.data(), text.data() + text.size(), limit);
    return {text_of(request, "before"), std::clamp<std::int64_t>(limit, 1, kPageMax)};
}

Result<db::KeyedWrite> write_of(const http::Request& request) {
    return http::keyed_write_of(request, people::account_of_client(client_of(request).client_id));
}

}  // namespace yimen::sharing
