#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yimen::crypto {

/// Lower case.
std::string to_hex(std::string_view bytes);
/// Lower case only.
std::optional<std::string> from_hex(std::string_view text);

/// RFC 4648 §4, padded.
std::string to_base64(std::string_view bytes);
/// Only canonical text: padded, no blanks, unused bits zero.
std::optional<std::string> from_base64(std::string_view text);

/// RFC 4648 §5, without padding.
std::string to_base64url(std::string_view bytes);
/// Only canonical text: unused bits zero.
std::optional<std::string> from_base64url(std::string_view text);

/// RFC 4648 §6, upper case, without padding.
std::string to_base32(std::string_view bytes);
/// Takes lower case, too, and blanks and hyphens between the letters; no padding.
std::optional<std::string> from_base32(std::string_view text);

}  // namespace yimen::crypto
