#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/http/message.h"
#include "platform/http/network_address.h"

namespace yimen::http {

/// The head of a request as the parser cut it, nothing decoded yet.
struct RawHead {
    std::string_view method;
    std::string_view target;
    int version = 11;  ///< 10 or 11
    std::vector<std::pair<std::string_view, std::string_view>> fields;
};

/// How the body comes.
struct BodyFraming {
    bool chunked = false;
    std::uint64_t length_bytes = 0;  ///< when not chunked
    bool waits_for_continue = false;

    bool has_body() const { return chunked || length_bytes > 0; }
};

struct DecodedRequest {
    Request request;  ///< as much of it as could be read
    BodyFraming framing;
    /// The problem code that answers it, or empty. After a refusal the bytes that follow cannot
    /// be trusted: the connection ends.
    std::string_view refusal;
};

/// Refusals in this order: method-not-implemented (a method HTTP does not know),
/// method-not-allowed (OPTIONS, TRACE, CONNECT), bad-request (target, Host missing, twice or
/// malformed, a header that is not UTF-8, framing that is contradictory or could be read in two
/// ways: RFC 9112 §6), expectation-failed, unsupported-media-type (Content-Encoding).
DecodedRequest decode_request(const RawHead& head, const NetworkAddress& peer,
                              const TrustedProxies& proxies);

}  // namespace yimen::http
