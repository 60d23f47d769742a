#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace yimen::http {

/// The pairs of a Cookie header (RFC 6265 §5.4); what is malformed is left out.
NamedValues parse_cookies(std::string_view header);

enum class CookieReach {
    ServerOnly,  ///< HttpOnly
    Scripts      ///< the page may read it
};

struct Cookie {
    std::string name;   ///< token characters
    std::string value;  ///< without control characters, blanks, quotes, comma, semicolon, backslash
    std::optional<std::chrono::seconds> max_age;  ///< none: until the browser closes; 0: delete
    std::string path = "/";
    CookieReach reach = CookieReach::ServerOnly;
};

/// The value of a Set-Cookie header: SameSite=Lax always, Secure when the request was. Throws
/// std::invalid_argument for characters that may not stand in it.
std::string set_cookie(const Cookie& cookie, const Request& request);

}  // namespace yimen::http
