#pragma once

#include <string>
#include <string_view>

/// JSON texts that are short, many and much alike, made smaller by what they have in common.
namespace yimen::json {

/// Deflated with a dictionary: text that is like what is packed, its commonest parts last, at most
/// 8 KiB. Whoever packs keeps the dictionary for ever, byte for byte.
std::string pack(std::string_view text, std::string_view dictionary);

/// The text again; what was kept before texts were packed comes back as it is. Throws
/// std::runtime_error for what was packed with another dictionary or is damaged.
std::string unpack(std::string_view packed, std::string_view dictionary);

}  // namespace yimen::json
