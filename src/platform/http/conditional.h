#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace yimen::http {

/// `"17"`: the entity tag of the seventeenth version of something.
std::string etag_of_version(std::int64_t version);

/// Whether If-None-Match names this tag (RFC 9110 §13.1.2, weak comparison; `*` names all).
bool none_match_names(const Request& request, std::string_view etag);

/// The version that If-Match carries: exactly one tag made by etag_of_version. Weak tags count too,
/// for compression on the way weakens them. Empty when missing, `*`, a list or anything else.
std::optional<std::int64_t> version_from_if_match(const Request& request);

/// `response` with this tag; or 304 without a body when the client has it already.
Response with_etag(const Request& request, std::string etag, Response response);

}  // namespace yimen::http
