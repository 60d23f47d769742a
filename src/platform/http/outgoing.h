#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace yimen::http {

/// An answer ready for the wire. The head lacks only the Connection header and its empty line,
/// for whether the connection stays is known last. At most one kind of body.
struct Outgoing {
    int status = 0;
    std::string head;
    std::string body;
    std::shared_ptr<const std::string> shared;
    std::function<std::string()> pieces;
    std::optional<std::uint64_t> pieces_bytes;  ///< how many they bring; none: until the empty one
    std::function<void(EventSink)> events;
    bool chunked = false;        ///< pieces and events go out in chunked coding
    bool ends_by_close = false;  ///< to an HTTP/1.0 client that is told no length
};

/// Where an answer is made ready.
enum class Place {
    IoThread,  ///< nothing that takes long: no compression
    Worker
};

/// Chooses the form of the body (compression, range, 304, none for HEAD) and writes the head with
/// the security headers. Throws std::invalid_argument for a header that would break the head.
Outgoing prepare(Response response, const Request& request, int version, Place place);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7) of now; valid until this thread's next call.
std::string_view http_date_now();

}  // namespace yimen::http
