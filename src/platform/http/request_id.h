#pragma once

#include <string>
#include <string_view>

namespace yimen::http {

/// 8 to 64 letters, digits, '-', '_' or '.': what a proxy may have given.
bool is_request_id(std::string_view text);

/// 32 hexadecimal digits, not to be guessed from one another by accident but no secret.
std::string make_request_id();

}  // namespace yimen::http
