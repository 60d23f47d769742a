#pragma once

#include <string>
#include <string_view>

namespace yimen {

/// One reference token of a JSON Pointer (RFC 6901).
inline std::string escape_pointer_token(std::string_view token) {
    std::string text;
    for (const char character : token) {
        if (character == '~') {
            text += "~0";
        } else if (character == '/') {
            text += "~1";
        } else {
            text += character;
        }
    }
    return text;
}

}  // namespace yimen
