#include "platform/http/cookies.h"

#include <algorithm>
#include <stdexcept>

#include "core/text/text.h"
#include "platform/http/header_values.h"

namespace yimen::http {
namespace {

/// RFC 6265 §4.1.1: cookie-octet.
bool is_cookie_value(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](char c) {
        return c > ' ' && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\';
    });
}

bool is_cookie_path(std::string_view path) {
    return !path.empty() && path.front() == '/' &&
           std::all_of(path.begin(), path.end(),
                       [](char c) { return c > ' ' && c < 0x7F && c != ';'; });
}

}  // namespace

NamedValues parse_cookies(std::string_view header) {
    NamedValues cookies;
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        const auto pair = trim(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));

        const auto equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        const auto name = trim(pair.substr(0, equals));
        auto value = trim(pair.substr(equals + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
            value = value.substr(1, value.size() - 2);
        }
        if (is_token(name) && text::is_valid_utf8(value))
            cookies.add(std::string{name}, std::string{value});
    }
    return cookies;
}

std::string set_cookie(const Cookie& cookie, const Request& request) {
    if (!is_token(cookie.name)) throw std::invalid_argument{"no name for a cookie"};
    if (!is_cookie_value(cookie.value)) throw std::invalid_argument{"no value for a cookie"};
    if (!is_cookie_path(cookie.path)) throw std::invalid_argument{"no path for a cookie"};

    auto text = cookie.name + "=" + cookie.value + "; Path=" + cookie.path;
    if (cookie.max_age) text += "; Max-Age=" + std::to_string(cookie.max_age->count());
    if (cookie.reach == CookieReach::ServerOnly) text += "; HttpOnly";
    if (request.secure) text += "; Secure";
    return text + "; SameSite=Lax";
}

}  // namespace yimen::http
