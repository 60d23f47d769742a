#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace yimen::http {

enum class Plus {
    IsPlus,  ///< in a path
    IsSpace  ///< in a query
};

/// The bytes behind the percent signs; empty when a percent sign lacks its two hex digits.
std::optional<std::string> percent_decode(std::string_view encoded, Plus plus);

/// The path behind the percent signs. Empty when it is no absolute path, is not well encoded, not
/// UTF-8, holds control characters, an encoded '/', or a segment '.' or '..'.
std::optional<std::string> decode_path(std::string_view raw);

/// The pairs of a query (without '?'), in order; a name without '=' has an empty value. Empty when
/// one is not well encoded, not UTF-8, or holds NUL.
std::optional<NamedValues> parse_query(std::string_view raw);

}  // namespace yimen::http
